import { useEffect, useMemo, useState } from 'react';
import type { AnchorMatch } from '../../argument/citations/resolve-anchor';
import type { SearchableText, TextSpan } from '../../argument/citations/searchable-text';
import { homeInference } from '../../argument/commands/add';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Anchor, Claim, Id } from '../../argument/model/claim';
import { forestOf } from '../../argument/model/forest';
import { type Role, roleOf } from '../../argument/model/roles';
import type { AppState } from '../store/app';
import { shownArticle } from '../store/article-actions';
import { useAppState } from '../store/use-app';
import { findingOf, knownFinding, readOf } from './read-article';

/** What a claim that was read from a passage is on the map. */
export type PassageRole = Role | 'thesis' | 'loose';

/** A passage that a claim was read from, where it stands in the text. */
export interface FoundPlace extends TextSpan {
  readonly claim: Id;
  readonly anchor: Anchor;
  readonly role: PassageRole;
  /** Only a paragraph is known of it, and no words. */
  readonly isParagraph: boolean;
}

/** A passage that is not in the text any more, and what comes closest. */
export interface LostPlace {
  readonly claim: Id;
  readonly anchor: Anchor;
  readonly candidates: readonly AnchorMatch[];
}

/** Where the claims of a map were read in a text. */
export interface Places {
  readonly found: readonly FoundPlace[];
  readonly lost: readonly LostPlace[];
  /** Anchors that are still being looked for. */
  readonly pending: number;
}

/** How long the search may hold up a frame, in ms. */
const AT_ONCE = 8;
/** How often what was found meanwhile is shown, in ms. */
const SHOWN_EVERY = 700;

/** Whether an anchor is a place of a source. One that names none is of the first. */
export function isOf(map: ArgumentMap, source: Id, anchor: Anchor): boolean {
  return (anchor.source ?? map.sources[0]?.id) === source;
}

/** What a claim is on the map. */
function passageRole(map: ArgumentMap, claim: Id): PassageRole {
  const home = homeInference(map, claim);
  if (home) return roleOf(map, home);
  return forestOf(map).loose.includes(claim) ? 'loose' : 'thesis';
}

/** The places of a text; what takes longer than `within` ms to find is pending. */
function placesIn(map: ArgumentMap, source: Id, read: SearchableText, within: number): Places {
  const until = performance.now() + within;
  const found: FoundPlace[] = [];
  const lost: LostPlace[] = [];
  let pending = 0;
  for (const claim of map.claims) {
    for (const anchor of claim.anchors ?? []) {
      if (!isOf(map, source, anchor)) continue;
      const finding = performance.now() < until ? findingOf(read, anchor) : knownFinding(read, anchor);
      if (!finding) pending++;
      else if (finding.kind === 'lost') lost.push({ claim: claim.id, anchor, candidates: finding.candidates });
      else {
        const { start, end, how } = finding;
        const role = passageRole(map, claim.id);
        found.push({ claim: claim.id, anchor, start, end, role, isParagraph: how === 'paragraph' });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return { found, lost, pending };
}

const NOWHERE: Places = { found: [], lost: [], pending: 0 };

/** The places of the text that is shown, looked for while nothing else is to be done. */
export function usePlaces(): Places {
  const map = useAppState((state) => state.editor.map);
  const article = useAppState(shownArticle);
  const [turn, setTurn] = useState(0);
  const places = useMemo(() => {
    // Another turn goes on where the one before had to stop.
    void turn;
    return article ? placesIn(map, article.source, readOf(article.text), AT_ONCE) : NOWHERE;
  }, [map, article, turn]);
  useEffect(() => {
    if (places.pending === 0 || !article) return;
    const began = performance.now();
    let wait = 0;
    // What is found is shown now and then: to draw the text anew takes longer than to find a passage in it.
    const goOn = () => {
      const { pending } = placesIn(map, article.source, readOf(article.text), AT_ONCE);
      if (pending === 0 || performance.now() - began > SHOWN_EVERY) setTurn((count) => count + 1);
      else wait = requestIdleCallback(goOn, { timeout: 200 });
    };
    wait = requestIdleCallback(goOn, { timeout: 200 });
    return () => cancelIdleCallback(wait);
  }, [places, map, article]);
  return places;
}

/** All places of the text that is shown, however long it takes: for a command that must know. */
export function allPlaces(state: AppState): Places {
  const article = shownArticle(state);
  return article ? placesIn(state.editor.map, article.source, readOf(article.text), Number.POSITIVE_INFINITY) : NOWHERE;
}

/** The anchors of a claim that are not in the text of their source any more. Those whose text is not here are not looked for. */
export function useLost(claim: Claim): readonly Anchor[] {
  const articles = useAppState((state) => state.articles);
  const first = useAppState(({ editor }) => editor.map.sources[0]?.id);
  return useMemo(
    () =>
      (claim.anchors ?? []).filter((anchor) => {
        const article = articles.find(({ source }) => source === (anchor.source ?? first));
        return article !== undefined && findingOf(readOf(article.text), anchor).kind === 'lost';
      }),
    [articles, first, claim],
  );
}
