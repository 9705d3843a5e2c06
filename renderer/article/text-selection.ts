import type { TextSpan } from '../../argument/citations/searchable-text';

/** What is selected with the mouse, or by other means of the browser, within the text; null when nothing is. */
export function selectedSpan(body: HTMLElement): TextSpan | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer) && !body.contains(range.endContainer)) return null;
  const start = textOffsetOf(body, range.startContainer, range.startOffset, 'start');
  const end = textOffsetOf(body, range.endContainer, range.endOffset, 'end');
  return start < end ? { start, end } : null;
}

/** The place in the text of a point of the page. Between the pieces of the text it is where the next or the last one is. */
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

/** A stretch of the text as the page has it; null where it does not. */
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
