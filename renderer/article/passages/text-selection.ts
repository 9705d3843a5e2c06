import type { TextSpan } from '../../../argument/citations/searchable-text';

/** Returns the span of the browser's selection within the text; null if nothing in it is selected. */
export function selectedSpan(body: HTMLElement): TextSpan | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer) && !body.contains(range.endContainer)) return null;
  const start = textOffsetOf(body, range.startContainer, range.startOffset, 'start');
  const end = textOffsetOf(body, range.endContainer, range.endOffset, 'end');
  return start < end ? { start, end } : null;
}

/**
 * Returns the offset in the text of a point in the DOM. Between two text pieces, a start moves to
 * the next one and an end to the previous one.
 */
function textOffsetOf(body: HTMLElement, node: Node, offset: number, side: 'start' | 'end'): number {
  const piece = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest<HTMLElement>('[data-start]') : null;
  if (piece && body.contains(piece)) return Number(piece.dataset.start) + offset;
  const point = document.createRange();
  point.setStart(node, offset);
  const pieces = [...body.querySelectorAll<HTMLElement>('[data-start]')];
  const after = pieces.findIndex((one) => point.comparePoint(one, 0) >= 0);
  const next = pieces[after];
  if (side === 'start') return next ? Number(next.dataset.start) : Number.POSITIVE_INFINITY;
  const last = after === -1 ? pieces.at(-1) : pieces[after - 1];
  return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : 0;
}

/** Returns a span of the text as a DOM range; null if its text is not rendered. */
export function rangeOf(body: HTMLElement, { start, end }: TextSpan): Range | null {
  const pieces = [...body.querySelectorAll<HTMLElement>('[data-start]')];
  const at = (offset: number) => {
    const piece = pieces.findLast(({ dataset }) => Number(dataset.start) <= offset);
    const text = piece?.firstChild;
    return text
      ? { text, offset: Math.min(offset - Number(piece.dataset.start), text.textContent?.length ?? 0) }
      : null;
  };
  const first = at(start);
  const last = at(end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.text, first.offset);
  range.setEnd(last.text, Math.min(last.offset + 1, last.text.textContent?.length ?? 0));
  return range;
}
