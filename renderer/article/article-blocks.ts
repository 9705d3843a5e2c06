import type { TextParagraph } from '../../argument/citations/paragraphs';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Sentence } from '../../argument/citations/sentences';
import type { ResolvedAnchor } from './anchors/resolved-anchors';

/** A paragraph or heading with its sentences, or a part of a paragraph that has very many. */
export interface ParagraphPart {
  /** The paragraph; of a part, with the text and the span of the part. */
  readonly paragraph: TextParagraph;
  /** False for the further parts of a paragraph. */
  readonly isFirst: boolean;
  readonly sentences: readonly Sentence[];
  /** The index of the first of its sentences in the text. */
  readonly firstSentence: number;
  /** The anchors that reach into it. */
  readonly anchors: readonly ResolvedAnchor[];
}

/** Consecutive parts of an article, which are rendered together. Blocks cover the text without what is between them. */
export interface ArticleBlock extends TextSpan {
  readonly parts: readonly ParagraphPart[];
  readonly hasAnchors: boolean;
}

/** The most letters of a part, and of a block of several parts, in UTF-16 units. */
const MAX_LENGTH = 10_000;
/** The most parts of a block. */
const MAX_PARTS = 30;
const NO_ANCHORS: readonly ResolvedAnchor[] = [];
const NO_SENTENCES: readonly Sentence[] = [];

/** Returns an article in blocks. Sentences and paragraphs come in the order of the text. */
export function blocksOf(
  paragraphs: readonly TextParagraph[],
  sentences: readonly Sentence[],
  resolved: readonly ResolvedAnchor[],
): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let parts: ParagraphPart[] = [];
  const endBlock = () => {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return;
    const hasAnchors = parts.some(({ anchors }) => anchors.length > 0);
    blocks.push({ start: first.paragraph.start, end: last.paragraph.end, parts, hasAnchors });
    parts = [];
  };
  for (const part of partsOf(paragraphs, sentences, resolved)) {
    const start = parts[0]?.paragraph.start ?? part.paragraph.start;
    if (parts.length === MAX_PARTS || part.paragraph.end - start > MAX_LENGTH) endBlock();
    parts.push(part);
  }
  endBlock();
  return blocks;
}

function partsOf(
  paragraphs: readonly TextParagraph[],
  sentences: readonly Sentence[],
  resolved: readonly ResolvedAnchor[],
): ParagraphPart[] {
  let next = 0;
  return paragraphs.flatMap((paragraph) => {
    const firstSentence = next;
    while (next < sentences.length && (sentences[next] as Sentence).end <= paragraph.end) next++;
    const own = next > firstSentence ? sentences.slice(firstSentence, next) : NO_SENTENCES;
    const over = resolved.filter((place) => place.start < paragraph.end && place.end > paragraph.start);
    const anchors = over.length > 0 ? over : NO_ANCHORS;
    const whole = { paragraph, isFirst: true, sentences: own, firstSentence, anchors };
    return own.length > 1 && paragraph.end - paragraph.start > MAX_LENGTH ? splitPart(whole) : [whole];
  });
}

/** Cuts a paragraph between sentences into parts of at most {@link MAX_LENGTH}. */
function splitPart({ paragraph, sentences, firstSentence, anchors }: ParagraphPart): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  let start = paragraph.start;
  let from = 0;
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    if (next && next.end - start <= MAX_LENGTH) return;
    const end = next ? sentence.end : paragraph.end;
    parts.push({
      paragraph: {
        ...paragraph,
        start,
        end,
        text: paragraph.text.slice(start - paragraph.start, end - paragraph.start),
      },
      isFirst: from === 0,
      sentences: sentences.slice(from, index + 1),
      firstSentence: firstSentence + from,
      anchors: anchors.filter((place) => place.start < end && place.end > start),
    });
    start = end;
    from = index + 1;
  });
  return parts;
}
