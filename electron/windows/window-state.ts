/** A rectangle on the desktop, in device-independent px. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The position and size of a closed window. */
export interface WindowState extends Bounds {
  readonly maximized: boolean;
}

/** The smallest usable size of a window, and the default. */
export const MIN_SIZE = { width: 480, height: 360 };
const DEFAULT_SIZE = { width: 1280, height: 820 };

/** The part of a title bar that must be visible to move a window. */
const MIN_GRIP = { width: 120, height: 40 };

/** The offset of a further window, so that it does not hide the others. */
const CASCADE_OFFSET = 28;

/**
 * Returns the position of a new window: that of the last one, if its title bar is within reach on
 * one of the screens; otherwise none, so that the system centres it. It is never larger than the
 * screen. `openWindows` is the number of open windows.
 */
export function placeWindow(
  stored: unknown,
  screens: readonly Bounds[],
  openWindows = 0,
): { bounds: Partial<Bounds>; maximized: boolean } {
  const state = parseState(stored);
  const sizeOn = (area?: Bounds) => ({
    width: clamp(state?.width ?? DEFAULT_SIZE.width, MIN_SIZE.width, area?.width),
    height: clamp(state?.height ?? DEFAULT_SIZE.height, MIN_SIZE.height, area?.height),
  });
  // Tested with its final size, since a window cut to its screen may be out of reach.
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

function clamp(value: number, min: number, max = Number.POSITIVE_INFINITY): number {
  return Math.round(Math.min(Math.max(value, min), Math.max(min, max)));
}

function parseState(stored: unknown): WindowState | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { x, y, width, height, maximized } = stored as Record<string, unknown>;
  const isValid = [x, y, width, height].every((value) => typeof value === 'number' && Math.abs(value) < 1e6);
  return isValid ? ({ x, y, width, height, maximized: maximized === true } as WindowState) : null;
}
