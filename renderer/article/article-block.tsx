import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { Id } from '../../argument/model/claim';
import type { ArticleBlock as Block, ParagraphPart } from './article-blocks';
import { ArticleParagraph } from './article-paragraph';

/**
 * The props of {@link ArticleBlock}. Each keeps its identity while it is equal, so that few blocks
 * render again.
 */
interface BlockProps {
  readonly block: Block;
  /** The text of the article. */
  readonly text: string;
  /** True in a long article: the block is plain text until it comes near the view. */
  readonly isLazy: boolean;
  readonly numbers: ReadonlyMap<Id, string>;
  /** The claim selected on the map, if one of the anchors is its own; else null. */
  readonly selected: Id | null;
  /** The start of the sentence that is the tab stop of the text; -1 if it is in another block. */
  readonly tabStop: number;
  /** For each sentence of the text: true if a claim was taken from it; null while coverage is hidden. */
  readonly mapped: readonly boolean[] | null;
  /** The width of the text in px. A change means that lines may break elsewhere. */
  readonly width: number;
}

/** The letters of a line and the height of a line in rem, for the height of a block that is not laid out. */
const LINE = { letters: 45, height: 1.5 };

/** A block of an article: its paragraphs and headings. */
export const ArticleBlock = memo(function ArticleBlock(props: BlockProps) {
  const { block, text, isLazy, numbers, selected, tabStop, mapped, width } = props;
  const element = useRef<HTMLDivElement>(null);
  const isNear = useNearView(element, isLazy);
  const { parts, start, end, hasAnchors } = block;
  const lines = (end - start) / LINE.letters + parts.length;
  return (
    <div
      ref={element}
      className={`article-block${isLazy ? ' is-lazy' : ''}`}
      style={isLazy ? { containIntrinsicBlockSize: `auto ${Math.ceil(lines * LINE.height)}rem` } : undefined}
    >
      {isNear || hasAnchors || tabStop !== -1 ? (
        parts.map((part) => {
          const { paragraph, isFirst, sentences, anchors } = part;
          return paragraph.number === null ? (
            <h3 key={paragraph.start}>
              <span data-start={paragraph.start}>{paragraph.text}</span>
            </h3>
          ) : (
            <ArticleParagraph
              key={paragraph.start}
              paragraph={paragraph}
              isFirst={isFirst}
              sentences={sentences}
              anchors={anchors}
              numbers={numbers}
              selected={anchors.some(({ claim }) => claim === selected) ? selected : null}
              tabStop={tabStop >= paragraph.start && tabStop < paragraph.end ? tabStop : -1}
              unmapped={mapped ? unmappedStarts(part, mapped) : ''}
              width={width}
            />
          );
        })
      ) : (
        <span data-start={start}>{text.slice(start, end)}</span>
      )}
    </div>
  );
});

function unmappedStarts({ sentences, firstSentence }: ParagraphPart, mapped: readonly boolean[]): string {
  return sentences.flatMap(({ start }, index) => (mapped[firstSentence + index] ? [] : [start])).join(',');
}

/** Returns true once the element has come near the view, and at once without `isLazy`. */
function useNearView(element: RefObject<HTMLElement | null>, isLazy: boolean): boolean {
  const [isNear, setIsNear] = useState(!isLazy);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setIsNear(true), {
      root: element.current.closest('.article-scroll'),
      rootMargin: '100%',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
