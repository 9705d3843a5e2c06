import { useEffect, useMemo, useRef, useState } from 'react';
import { addAnswer, addLoose } from '../../argument/commands/add';
import type { Edit } from '../../argument/commands/edit';
import { setClaimProperties } from '../../argument/commands/properties';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, diffMaps } from '../../argument/model/change';
import { type Anchor, paragraphsOf } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import { paragraphsIn } from '../../argument/study/paragraphs';
import { strings } from '../../contract/strings';
import { Button } from '../menu/button';
import type { ShownArticle } from '../store/app';
import { useApp, useAppState } from '../store/use-app';
import { type Passage, selectedPassage } from './passage';

const words = strings.article;
/** A claim is one sentence; what is longer is said so, and taken all the same. */
const LONG = 300;

/** The paragraphs of an article with their numbers, and what can be made of a passage. */
export function ArticleText({ article }: { readonly article: ShownArticle }) {
  const app = useApp();
  const paragraphs = useMemo(() => paragraphsIn(article.text), [article.text]);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const wanted = useAppState((state) => state.paragraph);
  const selected = useAppState(({ editor }) =>
    editor.selection === null ? undefined : indexOf(editor.map).claims.get(editor.selection),
  );
  const marked = useMemo(() => new Set(selected ? paragraphsOf(selected) : []), [selected]);

  useEffect(() => {
    if (!wanted) return;
    setAsked(wanted.number);
    const element = body.current?.querySelector<HTMLElement>(`[data-paragraph="${wanted.number}"]`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [wanted]);

  useEffect(() => {
    const look = () => {
      if (body.current?.contains(document.getSelection()?.anchorNode ?? null)) setPassage(selectedPassage());
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);

  /** Without a selection the paragraph that has the focus is the passage, so that a keyboard is enough. */
  const taken = (): Passage | null => {
    if (passage) return passage;
    const number = Number((document.activeElement as HTMLElement | null)?.dataset.paragraph ?? asked ?? Number.NaN);
    const found = paragraphs.find((paragraph) => paragraph.number === number);
    return found ? { paragraph: number, text: found.text } : null;
  };

  const make = (how: 'claim' | 'reason' | 'objection') => {
    const from = taken();
    if (!from) return app.notify(words.nothing);
    const anchor = anchorOf(article, from);
    const done = app.edit((map) => {
      const claim = { text: from.text.replace(/\s+/g, ' ') };
      const target = app.getState().editor.selection;
      const edit =
        how === 'claim' || target === null ? addLoose(map, claim) : addAnswer(map, { target, kind: how, claim });
      return edit && withAnchor(map, edit, anchor);
    });
    if (done && from.text.length > LONG) app.notify(words.tooLong);
  };

  const place = () => {
    const from = taken();
    if (!from) return app.notify(words.nothing);
    if (!selected) return app.notify(strings.whyNot.nothingSelected);
    const others = (selected.anchors ?? []).filter(({ paragraph }) => paragraph !== from.paragraph);
    const anchors = [...others, anchorOf(article, from)].sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));
    app.edit((map) => setClaimProperties(map, { claim: selected.id, properties: { anchors } }));
    app.notify(words.placed(from.paragraph));
  };

  return (
    <>
      <div className="article-tools" role="toolbar" aria-label={words.passage}>
        <Button onPress={() => make('claim')}>{words.asClaim}</Button>
        <Button isDisabled={!selected} onPress={() => make('reason')}>
          {words.asReason}
        </Button>
        <Button isDisabled={!selected} onPress={() => make('objection')}>
          {words.asObjection}
        </Button>
        <Button isDisabled={!selected} onPress={place}>
          {words.asPlace}
        </Button>
      </div>
      <div className="article-body" ref={body}>
        {paragraphs.map(({ number, text, start }) =>
          number === null ? (
            <h3 key={start}>{text}</h3>
          ) : (
            <p
              key={start}
              data-paragraph={number}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard chooses a paragraph by its focus.
              tabIndex={0}
              className={marked.has(number) ? 'is-marked' : undefined}
              aria-current={marked.has(number) ? 'location' : undefined}
              onFocus={() => setAsked(number)}
            >
              <span className="article-number" aria-hidden="true">
                ¶{number}
              </span>
              <span data-text="">{text}</span>
            </p>
          ),
        )}
        <div className="article-foot">
          <span>{article.kept ? words.kept : words.notKept}</span>
          {article.kept ? null : (
            <Button onPress={() => app.setArticle({ ...article, kept: true })}>{words.keepNow}</Button>
          )}
          <Button onPress={() => app.dropArticle()}>{words.drop}</Button>
        </div>
      </div>
    </>
  );
}

function anchorOf({ source }: ShownArticle, { paragraph, text }: Passage): Anchor {
  return { source, paragraph, exact: text };
}

/** The edit that adds a claim, with the place in the article that it was read from. */
function withAnchor(map: ArgumentMap, edit: Edit, anchor: Anchor): Edit | null {
  const added = applyChange(map, edit.change);
  if (!added || edit.select === null) return null;
  const claims = added.claims.map((claim) => (claim.id === edit.select ? { ...claim, anchors: [anchor] } : claim));
  return { ...edit, change: diffMaps(map, { ...added, claims }) };
}
