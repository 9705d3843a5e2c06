import { contains, type Rect } from '../layout/geometry';
import type { Layout } from '../layout/layout-map';

const SLACK = 0.01;

interface LayoutItem extends Rect {
  readonly name: string;
  /**
   * The ids of the lines that may touch it: the claim of a box, the inference of an indicator or a
   * frame.
   */
  readonly owners: ReadonlySet<string>;
}

/**
 * Returns descriptions of all faults of a layout: boxes, references and indicators that overlap
 * each other or a foreign frame, lines through foreign items, and items outside the bounds. Empty
 * for a correct layout without offsets.
 */
export function layoutFaults(layout: Layout): string[] {
  const homes = new Map<string, string>();
  for (const { inference, frame } of layout.inferences) {
    if (frame) for (const premise of inference.premises) homes.set(`${inference.id} ${premise}`, inference.id);
  }
  const inFrame = (rect: Rect, step: string) => {
    const frame = layout.inferences.find((other) => other.inference.id === step)?.frame;
    return frame !== null && frame !== undefined && contains(frame, rect);
  };
  const solid: LayoutItem[] = [
    ...layout.boxes.map((box) => ({ ...rectOf(box), name: `box ${box.number}`, owners: new Set([box.claim.id]) })),
    ...layout.references.map((reference) => ({
      ...rectOf(reference),
      name: `reference to ${reference.claim}`,
      owners: new Set([reference.inference]),
    })),
    ...layout.inferences.map(({ pill, inference }) => ({
      ...pill,
      name: `word of ${inference.id}`,
      owners: new Set([inference.id]),
    })),
  ];
  const frames: LayoutItem[] = layout.inferences.flatMap(({ frame, inference }) =>
    frame
      ? [{ ...frame, name: `frame of ${inference.id}`, owners: new Set([inference.id, ...inference.premises]) }]
      : [],
  );
  const faults: string[] = [];
  for (const [index, a] of solid.entries()) {
    for (const b of solid.slice(index + 1)) if (overlaps(a, b)) faults.push(`${a.name} lies on ${b.name}`);
    for (const frame of frames) {
      const [owner = ''] = a.owners;
      const step = [...frame.owners][0] ?? '';
      if (overlaps(a, frame) && !(frame.owners.has(owner) && inFrame(a, step))) {
        faults.push(`${a.name} lies on ${frame.name}`);
      }
    }
    if (
      a.x < -SLACK ||
      a.y < -SLACK ||
      a.x + a.width > layout.width + SLACK ||
      a.y + a.height > layout.height + SLACK
    ) {
      faults.push(`${a.name} sticks out`);
    }
  }
  for (const [index, a] of frames.entries()) {
    for (const b of frames.slice(index + 1)) if (overlaps(a, b)) faults.push(`${a.name} lies on ${b.name}`);
  }
  const lines = [
    ...layout.inferences.flatMap(({ inference, trunk, branch }) => [
      { inference, points: trunk, other: inference.target },
      { inference, points: branch, other: inference.target },
    ]),
    ...layout.links.map(({ inference, claim, points }) => ({ inference, points, other: claim })),
  ];
  for (const { inference, points, other } of lines) {
    const mayTouch = (thing: LayoutItem) => thing.owners.has(inference.id) || thing.owners.has(other);
    for (const [index, [toX, toY]] of points.slice(1).entries()) {
      const [fromX, fromY] = points[index] as readonly [number, number];
      const segment = {
        x: Math.min(fromX, toX),
        y: Math.min(fromY, toY),
        width: Math.abs(fromX - toX),
        height: Math.abs(fromY - toY),
      };
      if (segment.width > SLACK && segment.height > SLACK) faults.push(`the line of ${inference.id} is slanted`);
      for (const thing of [...solid, ...frames]) {
        if (!mayTouch(thing) && crosses(segment, thing))
          faults.push(`the line of ${inference.id} crosses ${thing.name}`);
      }
      if (toX < -SLACK || toY < -SLACK || toX > layout.width + SLACK || toY > layout.height + SLACK) {
        faults.push(`the line of ${inference.id} sticks out`);
      }
    }
  }
  return faults;
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width - SLACK &&
    b.x < a.x + a.width - SLACK &&
    a.y < b.y + b.height - SLACK &&
    b.y < a.y + a.height - SLACK
  );
}

/** Returns true if a horizontal or vertical segment runs inside a rectangle, border excluded. */
function crosses(segment: Rect, { x, y, width, height }: Rect): boolean {
  return (
    segment.x < x + width - 0.5 &&
    segment.x + segment.width > x + 0.5 &&
    segment.y < y + height - 0.5 &&
    segment.y + segment.height > y + 0.5
  );
}
