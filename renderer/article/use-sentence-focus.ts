import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Sentence } from '../../argument/citations/sentences';
import { useApp } from '../store/use-app';

/** A passage that is to be selected, and the sentence in it that gets the focus. */
interface FocusTarget {
  readonly sentence: number;
  readonly span: TextSpan;
  /** The index of the sentence at which a selection with Shift began; null without one. */
  readonly from: number | null;
}

/** The focus within the sentences of an article: the tab stop, and functions that move it. */
interface SentenceFocus {
  /** The start of the sentence that is the tab stop; -1 if the article has no sentence. */
  readonly tabStop: number;
  /** The index of that sentence. */
  readonly current: number;
  /** Selects a passage and focuses the sentence in which it begins. */
  readonly focusOn: (span: TextSpan) => void;
  /** Moves to the sentence of the index `to`. With `more` (Shift) the selection is extended to it. */
  readonly go: (to: number, more: boolean) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Returns the focus within the sentences of the article that is rendered in `body`. */
export function useSentenceFocus(body: RefObject<HTMLElement | null>, sentences: readonly Sentence[]): SentenceFocus {
  const app = useApp();
  const [tabStop, setTabStop] = useState(sentences[0]?.start ?? -1);
  const [target, setTarget] = useState<FocusTarget | null>(null);
  /** The index of the sentence at which a selection with Shift began. */
  const selectionStart = useRef<number | null>(null);
  const current = Math.max(
    0,
    sentences.findIndex(({ start }) => start === tabStop),
  );

  // Sentences out of view become elements with the tab stop, so the focus follows after that.
  useLayoutEffect(() => {
    if (!target || !body.current) return;
    const { sentence, span, from } = target;
    document.getSelection()?.removeAllRanges();
    const element = body.current.querySelector<HTMLElement>(`[data-sentence="${sentence}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    bringIntoView(body.current, Math.max(sentence, span.start));
    // Focusing selects the sentence; the passage may be shorter or longer than that.
    app.selectPassage(span);
    selectionStart.current = from;
  }, [app, body, target]);

  const moveTo = (next: FocusTarget) => {
    setTabStop(next.sentence);
    setTarget(next);
    app.selectPassage(next.span);
  };

  return {
    tabStop,
    current,
    focusOn: (span) => {
      const sentence = sentences.find(({ end }) => end > span.start);
      if (sentence) moveTo({ sentence: sentence.start, span, from: null });
    },
    go: (to, more) => {
      const index = Math.max(0, Math.min(sentences.length - 1, to));
      const from = more ? (selectionStart.current ?? current) : index;
      const next = sentences[index];
      const first = sentences[Math.min(from, index)];
      const last = sentences[Math.max(from, index)];
      if (!next || !first || !last) return;
      moveTo({ sentence: next.start, span: { start: first.start, end: last.end }, from });
    },
    onFocus: ({ target: element }) => {
      const start = Number((element as HTMLElement).dataset.sentence ?? Number.NaN);
      const sentence = sentences.find((one) => one.start === start);
      if (!sentence || document.getSelection()?.isCollapsed === false) return;
      setTabStop(sentence.start);
      selectionStart.current = null;
      app.selectPassage({ start: sentence.start, end: sentence.end });
    },
  };
}

/** Scrolls an offset of the text to the middle of the view, unless it is in view already. */
export function bringIntoView(body: HTMLElement, start: number): void {
  const element = body.querySelector(`[data-start="${start}"]`) ?? body.querySelector(`[data-sentence="${start}"]`);
  const box = element?.getBoundingClientRect();
  const room = (body.parentElement ?? body).getBoundingClientRect();
  if (box && (box.top < room.top || box.bottom > room.bottom)) element?.scrollIntoView({ block: 'center' });
}
