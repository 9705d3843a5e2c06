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
export const MIN_SIZE = { width: 480, height: 360 };
const DEFAULT_SIZE = { width: 1280, height: 820 };

/** As much of a title bar as a person can take hold of. */
const MIN_GRIP = { width: 120, height: 40 };

/** A second window does not hide the first. */
const CASCADE_OFFSET = 28;

/**
 * Where a window opens: where the last one stood, if its title bar can be taken hold of on a screen that is there now;
 * else in the middle, where the system puts it. Never larger than the screen. `above` is how many windows are open.
 */
export function placeWindow(
  kept: unknown,
  screens: readonly Bounds[],
  openWindows = 0,
): { bounds: Partial<Bounds>; maximized: boolean } {
  const state = parseState(kept);
  const sizeOn = (area?: Bounds) => ({
    width: clamp(state?.width ?? DEFAULT_SIZE.width, MIN_SIZE.width, area?.width),
    height: clamp(state?.height ?? DEFAULT_SIZE.height, MIN_SIZE.height, area?.height),
  });
  // As large as it will be: what is cut down to its screen may be out of reach then.
  const screen = state && screens.find((area) => isReachable({ ...state, ...sizeOn(area) }, area));
  const size = sizeOn(screen ?? screens[0]);
  const maximized = state?.maximized === true && openWindows === 0;
  if (!state || !screen) return { bounds: size, maximized };
  const cascaded = { ...size, x: state.x + openWindows * CASCADE_OFFSET, y: state.y + openWindows * CASCADE_OFFSET };
  return { bounds: isReachable(cascaded, screen) ? cascaded : { ...size, x: state.x, y: state.y }, maximized };
}

function isReachable({ x, y, width }: Bounds, area: Bounds): boolean {
  const visibleWidth = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visibleWidth >= MIN_GRIP.width && y >= area.y && y + MIN_GRIP.height <= area.y + area.height;
}

function clamp(wanted: number, min: number, max = Number.POSITIVE_INFINITY): number {
  return Math.round(Math.min(Math.max(wanted, min), Math.max(min, max)));
}

function parseState(kept: unknown): WindowState | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { x, y, width, height, maximized } = kept as Record<string, unknown>;
  const isValid = [x, y, width, height].every((value) => typeof value === 'number' && Math.abs(value) < 1e6);
  return isValid ? ({ x, y, width, height, maximized: maximized === true } as WindowState) : null;
}
