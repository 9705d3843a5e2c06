/** A rectangle on the desktop, in the system's own points. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a window stood when it was closed. */
export interface WindowState extends Bounds {
  readonly maximized: boolean;
}

/** The smallest window that can be worked in, and the one a new person gets. */
export const SMALLEST = { width: 480, height: 360 };
const FIRST = { width: 1280, height: 820 };

/** As much of a title bar as a person can take hold of. */
const HOLD = { width: 120, height: 40 };

/** A second window does not hide the first. */
const STEP = 28;

/**
 * Where a window opens: where the last one stood, if its title bar can be taken hold of on a screen that is there now;
 * else in the middle, where the system puts it. Never larger than the screen. `above` is how many windows are open.
 */
export function placeWindow(
  kept: unknown,
  screens: readonly Bounds[],
  above = 0,
): { bounds: Partial<Bounds>; maximized: boolean } {
  const state = soundState(kept);
  const sizeOn = (area?: Bounds) => ({
    width: clamp(state?.width ?? FIRST.width, SMALLEST.width, area?.width),
    height: clamp(state?.height ?? FIRST.height, SMALLEST.height, area?.height),
  });
  // As large as it will be: what is cut down to its screen may be out of reach then.
  const screen = state && screens.find((area) => canBeHeld({ ...state, ...sizeOn(area) }, area));
  const size = sizeOn(screen ?? screens[0]);
  const maximized = state?.maximized === true && above === 0;
  if (!state || !screen) return { bounds: size, maximized };
  const stepped = { ...size, x: state.x + above * STEP, y: state.y + above * STEP };
  return { bounds: canBeHeld(stepped, screen) ? stepped : { ...size, x: state.x, y: state.y }, maximized };
}

function canBeHeld({ x, y, width }: Bounds, area: Bounds): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= HOLD.width && y >= area.y && y + HOLD.height <= area.y + area.height;
}

function clamp(wanted: number, least: number, most = Number.POSITIVE_INFINITY): number {
  return Math.round(Math.min(Math.max(wanted, least), Math.max(least, most)));
}

function soundState(kept: unknown): WindowState | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { x, y, width, height, maximized } = kept as Record<string, unknown>;
  const numbers = [x, y, width, height].every((value) => typeof value === 'number' && Math.abs(value) < 1e6);
  return numbers ? ({ x, y, width, height, maximized: maximized === true } as WindowState) : null;
}
