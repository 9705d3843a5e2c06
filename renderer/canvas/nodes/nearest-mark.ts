import type { MouseEvent } from 'react';
import { distance } from '../painting/fold-marks';

const MARKS = '.anchor-mark, .fold-mark, .pin-mark';
/** The share of the target of a fold mark that is painted at zoom 1. */
const PAINTED_SHARE = 2 / 3;

/**
 * Passes a click on to another mark whose target reaches there and that is nearer to it. Returns whether it did. The
 * targets of marks are larger than the marks, so that they can overlap.
 */
export function isForOtherMark(event: MouseEvent<HTMLElement>): boolean {
  const { clientX, clientY, currentTarget, detail } = event;
  // One that was passed on has no point.
  if (detail === 0) return false;
  const far = (mark: Element) => distance([clientX, clientY], paintedRect(mark));
  const [nearest] = document
    .elementsFromPoint(clientX, clientY)
    .filter((element) => element.matches(MARKS))
    .sort((one, other) => far(one) - far(other));
  if (!nearest || nearest === currentTarget) return false;
  (nearest as HTMLElement).click();
  return true;
}

/** Returns the rectangle in which a mark is painted, in px of the screen. */
function paintedRect(mark: Element): DOMRect {
  const { x, y, width, height } = mark.getBoundingClientRect();
  if (!mark.matches('.fold-mark')) return new DOMRect(x, y, width, height);
  const side = (1 - PAINTED_SHARE) * width;
  return new DOMRect(x + side / 2, y + side / 2, width - side, height - side);
}
