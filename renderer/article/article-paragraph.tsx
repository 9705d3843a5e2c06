import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { TextParagraph } from '../../argument/citations/paragraphs';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Sentence } from '../../argument/citations/sentences';
import type { Id } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import type { ResolvedAnchor } from './anchors/resolved-anchors';

const words = messages.sources;

/**
 * The props of {@link ArticleParagraph}. Each keeps its identity while it is equal, so that few
 * paragraphs render again.
 */
interface ParagraphProps {
  /** A paragraph, or a part of one that has very many sentences. */
  readonly paragraph: TextParagraph;
  /** False for the further parts, which do not repeat the number. */
  readonly isFirst: boolean;
  readonly sentences: readonly Sentence[];
  /** The anchors that reach into the paragraph. */
  readonly anchors: readonly ResolvedAnchor[];
  readonly numbers: ReadonlyMap<Id, string>;
  /** The claim selected on the map, if one of the anchors is its own; else null. */
  readonly selected: Id | null;
  /** The start of the sentence that is the tab stop of the text; -1 if it is in another paragraph. */
  readonly tabStop: number;
  /** The starts of the unmapped sentences, joined by commas; empty while coverage is hidden. */
  readonly unmapped: string;
  /** The width of the text in px. A change means that lines may break elsewhere. */
  readonly width: number;
}

/** A paragraph with its number and the passages that claims were read from. */
export const ArticleParagraph = memo(function ArticleParagraph(props: ParagraphProps) {
  const { paragraph, isFirst, sentences, anchors, numbers, selected, tabStop, unmapped, width } = props;
  const element = useRef<HTMLParagraphElement>(null);
  const [stripes, setStripes] = useState<readonly { top: number; height: number }[]>([]);

  useLayoutEffect(() => {
    // The lines of a sentence are known only after layout at this width.
    void width;
    const open = unmapped === '' ? [] : unmapped.split(',');
    setStripes(
      open.flatMap((start) => {
        const sentence = element.current?.querySelector<HTMLElement>(`[data-sentence="${start}"]`);
        return sentence ? [{ top: sentence.offsetTop, height: sentence.offsetHeight }] : [];
      }),
    );
  }, [unmapped, width]);

  const isOpen = new Set(unmapped.split(','));
  const isMarked = anchors.some(({ claim }) => claim === selected);
  return (
    <p
      ref={element}
      data-paragraph={paragraph.number}
      tabIndex={-1}
      className={anchors.some(({ claim, isParagraph }) => isParagraph && claim === selected) ? 'is-marked' : undefined}
      aria-current={isMarked ? 'location' : undefined}
    >
      {isFirst ? (
        <span className="article-number" aria-hidden="true">
          ¶{paragraph.number}
        </span>
      ) : null}
      {stripes.map(({ top, height }) => (
        <span key={top} className="unmapped-stripe" aria-hidden="true" style={{ top, height }} />
      ))}
      {splitIntoSentences(paragraph, sentences).map((part) => {
        const pieces = splitAtAnchors(part, props);
        return part.isSentence ? (
          <span key={part.start} data-sentence={part.start} tabIndex={part.start === tabStop ? 0 : -1}>
            {isOpen.has(String(part.start)) ? <span className="visually-hidden">{words.unmapped} </span> : null}
            {pieces.map((piece) => pieceElement(piece, paragraph, props, numbers))}
          </span>
        ) : (
          pieces.map((piece) => pieceElement(piece, paragraph, props, numbers))
        );
      })}
    </p>
  );
});

interface ParagraphPart extends TextSpan {
  readonly isSentence: boolean;
}

/** Returns the sentences of a paragraph and the text between them. */
function splitIntoSentences({ start, end }: TextParagraph, sentences: readonly Sentence[]): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  let position = start;
  for (const sentence of sentences) {
    if (sentence.start > position) parts.push({ start: position, end: sentence.start, isSentence: false });
    parts.push({ start: sentence.start, end: sentence.end, isSentence: true });
    position = sentence.end;
  }
  if (position < end) parts.push({ start: position, end, isSentence: false });
  return parts;
}

/** Cuts a part wherever a passage begins or ends. */
function splitAtAnchors({ start, end }: TextSpan, { anchors }: ParagraphProps): TextSpan[] {
  const quotedAnchors = anchors.filter(({ isParagraph }) => !isParagraph);
  const cuts = new Set([start, end, ...quotedAnchors.flatMap((place) => [place.start, place.end])]);
  const inside = [...cuts].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  return inside.slice(0, -1).map((cut, index) => ({ start: cut, end: inside[index + 1] ?? end }));
}

/** The most lines that are drawn below each other where passages overlap. */
const MAX_UNDERLINES = 3;

function pieceElement(
  { start, end }: TextSpan,
  paragraph: TextParagraph,
  { anchors, selected }: ParagraphProps,
  numbers: ReadonlyMap<Id, string>,
): ReactNode {
  const over = anchors.filter((place) => !place.isParagraph && place.start <= start && place.end >= end);
  const text = paragraph.text.slice(start - paragraph.start, end - paragraph.start);
  let element: ReactNode = <span data-start={start}>{text}</span>;
  over.slice(0, MAX_UNDERLINES).forEach((place, depth) => {
    const { role, claim } = place;
    const className = `passage-mark is-${role} is-deep-${depth}${claim === selected ? ' is-selected' : ''}`;
    element = <span className={className}>{element}</span>;
  });
  const begin = over.filter((place) => place.start === start || (start === paragraph.start && place.start < start));
  return (
    <span key={start} data-claims={over.map(({ claim }) => claim).join(' ') || undefined}>
      {begin.map(({ claim, role, anchor }) => (
        <button
          key={`${claim} ${anchor.start ?? anchor.exact}`}
          type="button"
          tabIndex={-1}
          className={`anchor-number is-${role}${claim === selected ? ' is-selected' : ''}`}
          data-claim-number={claim}
          aria-label={words.toBox({ role: words.roles[role], number: numbers.get(claim) ?? '' })}
        >
          {numbers.get(claim)}
        </button>
      ))}
      {element}
    </span>
  );
}
