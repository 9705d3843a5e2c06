import { type Point, type Rect, SPACE } from '../geometry';
import { INDICATOR_HEIGHT } from '../layout-nodes';

/**
 * The line from the target of an inference to its indicator: the part that may be shared, and the
 * last part.
 */
export interface LineParts {
  readonly trunk: readonly Point[];
  readonly branch: readonly Point[];
}

/** Returns the line to a pill, once the place of the pill is known. */
export type LineTo = (pill: Rect) => LineParts;

/**
 * The exit of a line from its box: down from the bottom, or to the left into a lane beside the
 * frame.
 */
export interface Exit {
  readonly rect: Rect;
  readonly laneX: number | null;
  readonly x: number;
  /** The y of the bus, from which the lines to the answers go down. */
  readonly busY: number;
}

/** The line of a root, which has none. */
export const rootLine: LineTo = () => ({ trunk: [], branch: [] });

function exitPoints({ rect, laneX, busY }: Exit, x: number): Point[] {
  const middle = rect.y + rect.height / 2;
  return laneX === null
    ? [
        [x, rect.y + rect.height],
        [x, busY],
      ]
    : [
        [rect.x, middle],
        [laneX, middle],
        [laneX, busY],
      ];
}

/**
 * Returns the x inside a box nearest to the end of its only line, so that the line is straight if
 * possible.
 */
function nearestX({ rect }: Exit, x: number): number {
  return Math.max(rect.x + SPACE.trunk, Math.min(x, rect.x + rect.width - SPACE.trunk));
}

/** Line to an answer in a row: down, along the bus, and down to the middle of its indicator. */
export function rowLine(exit: Exit, only: boolean): LineTo {
  return (pill) => {
    const middle = pill.x + pill.width / 2;
    const x = only ? nearestX(exit, middle) : exit.x;
    return {
      trunk: [...exitPoints(exit, x), [middle, exit.busY]],
      branch: [
        [middle, exit.busY],
        [middle, pill.y],
      ],
    };
  };
}

/** Line to an answer in a column directly below its box: down, and to the left end of its indicator. */
export function directLine(rect: Rect, trunkX: number): LineTo {
  return (pill) => {
    const middle = pill.y + pill.height / 2;
    return {
      trunk: [
        [trunkX, rect.y + rect.height],
        [trunkX, middle],
      ],
      branch: [
        [trunkX, middle],
        [pill.x, middle],
      ],
    };
  };
}

/**
 * Line to an answer in a column elsewhere: down, along the bus, down the column, and to the left
 * end of its indicator.
 */
export function columnLine(exit: Exit, trunkX: number, only: boolean): LineTo {
  return (pill) => {
    const middle = pill.y + pill.height / 2;
    const x = only ? nearestX(exit, trunkX) : exit.x;
    return {
      trunk: [...exitPoints(exit, x), [trunkX, exit.busY], [trunkX, middle]],
      branch: [
        [trunkX, middle],
        [pill.x, middle],
      ],
    };
  };
}

/** Line to an answer at the right of its box: from the right edge to the left end of its indicator. */
export function rightLine(rect: Rect, turnX: number, only: boolean): LineTo {
  const start = rect.y + (only ? Math.min(INDICATOR_HEIGHT, rect.height) : rect.height) / 2;
  return (pill) => {
    const middle = pill.y + pill.height / 2;
    return {
      trunk: [
        [rect.x + rect.width, start],
        [turnX, start],
        [turnX, middle],
      ],
      branch: [
        [turnX, middle],
        [pill.x, middle],
      ],
    };
  };
}

/** Line to an undercutter: from the right end of the indicator that it targets. */
export function undercutterLine(from: Rect, turnX: number): LineTo {
  const start = from.y + from.height / 2;
  return (pill) => {
    const middle = pill.y + pill.height / 2;
    return {
      trunk: [
        [from.x + from.width, start],
        [turnX, start],
      ],
      branch: [
        [turnX, start],
        [turnX, middle],
        [pill.x, middle],
      ],
    };
  };
}

/**
 * Returns the order of the buses below co-premises, from the top, without crossings: if answers are
 * to the right of their premise, the later bus is higher; if to the left, the earlier one.
 */
export function busLevels(exits: readonly number[], starts: readonly number[], widths: readonly number[]): number[] {
  const levels = exits.map(() => 0);
  if (levels.length === 1) return levels;
  const reachesNext = (index: number) =>
    (starts[index] as number) + (widths[index] as number) > (exits[index + 1] as number) - SPACE.trunk;
  const reachesBack = (index: number) => (starts[index + 1] as number) < (exits[index] as number) + SPACE.trunk;
  for (let index = exits.length - 2; index >= 0; index--) {
    if (reachesNext(index)) levels[index] = (levels[index + 1] as number) + 1;
  }
  for (let index = 0; index + 1 < exits.length; index++) {
    if (!reachesNext(index) && reachesBack(index)) {
      levels[index + 1] = Math.max(levels[index + 1] as number, (levels[index] as number) + 1);
    }
  }
  return levels;
}
