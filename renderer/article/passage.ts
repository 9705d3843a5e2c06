/** Some words of the article, and the paragraph they stand in. */
export interface Passage {
  readonly paragraph: number;
  readonly text: string;
}

/** The words of the article that are selected, within the paragraph where the selection begins; null when none are. */
export function selectedPassage(): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const start = range.startContainer.parentElement?.closest<HTMLElement>('[data-paragraph]');
  const words = start?.querySelector('[data-text]');
  if (!start || !words) return null;
  // What reaches beyond the paragraph is left out: a claim is read from one place.
  if (!start.contains(range.endContainer)) range.setEnd(words, words.childNodes.length);
  if (!words.contains(range.startContainer)) range.setStart(words, 0);
  const text = range.toString().trim();
  return text === '' ? null : { paragraph: Number(start.dataset.paragraph), text };
}
