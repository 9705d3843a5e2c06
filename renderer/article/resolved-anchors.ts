import { useEffect, useMemo, useState } from 'react';
import type { AnchorMatch } from '../../argument/citations/resolve-anchor';
import type { SearchableText, TextSpan } from '../../argument/citations/searchable-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Anchor, Claim, Id } from '../../argument/model/claim';
import { forestOf, homeInference } from '../../argument/model/forest';
import { type Role, roleOf } from '../../argument/model/roles';
import type { AppState } from '../store/app';
import { shownArticle } from '../store/sources-slice';
import { useAppState } from '../store/use-app';
import { cachedFinding, findingOf, readTextOf } from './read-article';

/** What a claim that was read from a passage is on the map. */
export type PassageRole = Role | 'thesis' | 'loose';

/** A passage that a claim was read from, where it stands in the text. */
export interface ResolvedAnchor extends TextSpan {
  readonly claim: Id;
  readonly anchor: Anchor;
  readonly role: PassageRole;
  /** Only a paragraph is known of it, and no words. */
  readonly isParagraph: boolean;
}

/** A passage that is not in the text any more, and what comes closest. */
export interface OrphanedAnchor {
  readonly claim: Id;
  readonly anchor: Anchor;
  readonly candidates: readonly AnchorMatch[];
}

/** Where the claims of a map were read in a text. */
export interface AnchorResolution {
  readonly resolved: readonly ResolvedAnchor[];
  readonly orphaned: readonly OrphanedAnchor[];
  /** Anchors that are still being looked for. */
  readonly pending: number;
}

/** How long the search may hold up a frame, in ms. */
const SEARCH_SLICE_MS = 8;
/** How often what was found meanwhile is shown, in ms. */
const REFRESH_INTERVAL_MS = 700;

/** Whether an anchor is a place of a source. One that names none is of the first. */
export function belongsToSource(map: ArgumentMap, source: Id, anchor: Anchor): boolean {
  return (anchor.source ?? map.sources[0]?.id) === source;
}

/** What a claim is on the map. */
function passageRoleOf(map: ArgumentMap, claim: Id): PassageRole {
  const home = homeInference(map, claim);
  if (home) return roleOf(map, home);
  return forestOf(map).loose.includes(claim) ? 'loose' : 'thesis';
}

/** The places of a text; what takes longer than `within` ms to find is pending. */
function resolveAnchors(map: ArgumentMap, source: Id, read: SearchableText, budgetMs: number): AnchorResolution {
  const until = performance.now() + budgetMs;
  const resolved: ResolvedAnchor[] = [];
  const orphaned: OrphanedAnchor[] = [];
  let pending = 0;
  for (const claim of map.claims) {
    for (const anchor of claim.anchors ?? []) {
      if (!belongsToSource(map, source, anchor)) continue;
      const finding = performance.now() < until ? findingOf(read, anchor) : cachedFinding(read, anchor);
      if (!finding) pending++;
      else if (finding.kind === 'lost') orphaned.push({ claim: claim.id, anchor, candidates: finding.candidates });
      else {
        const { start, end, how } = finding;
        const role = passageRoleOf(map, claim.id);
        resolved.push({ claim: claim.id, anchor, start, end, role, isParagraph: how === 'paragraph' });
      }
    }
  }
  resolved.sort((a, b) => a.start - b.start || b.end - a.end);
  return { resolved, orphaned, pending };
}

const NO_ANCHORS: AnchorResolution = { resolved: [], orphaned: [], pending: 0 };

/** The places of the text that is shown, looked for while nothing else is to be done. */
export function useResolvedAnchors(): AnchorResolution {
  const map = useAppState((state) => state.editor.map);
  const article = useAppState(shownArticle);
  const [pass, setPass] = useState(0);
  const resolution = useMemo(() => {
    // Another turn goes on where the one before had to stop.
    void pass;
    return article ? resolveAnchors(map, article.source, readTextOf(article.text), SEARCH_SLICE_MS) : NO_ANCHORS;
  }, [map, article, pass]);
  useEffect(() => {
    if (resolution.pending === 0 || !article) return;
    const startTime = performance.now();
    let idleCallback = 0;
    // What is found is shown now and then: to draw the text anew takes longer than to find a passage in it.
    const advance = () => {
      const { pending } = resolveAnchors(map, article.source, readTextOf(article.text), SEARCH_SLICE_MS);
      if (pending === 0 || performance.now() - startTime > REFRESH_INTERVAL_MS) setPass((count) => count + 1);
      else idleCallback = requestIdleCallback(advance, { timeout: 200 });
    };
    idleCallback = requestIdleCallback(advance, { timeout: 200 });
    return () => cancelIdleCallback(idleCallback);
  }, [resolution, map, article]);
  return resolution;
}

/** All places of the text that is shown, however long it takes: for a command that must know. */
export function resolveAllAnchors(state: AppState): AnchorResolution {
  const article = shownArticle(state);
  return article
    ? resolveAnchors(state.editor.map, article.source, readTextOf(article.text), Number.POSITIVE_INFINITY)
    : NO_ANCHORS;
}

/** The anchors of a claim that are not in the text of their source any more. Those whose text is not here are not looked for. */
export function useOrphanedAnchors(claim: Claim): readonly Anchor[] {
  const articles = useAppState((state) => state.articles);
  const first = useAppState(({ editor }) => editor.map.sources[0]?.id);
  return useMemo(
    () =>
      (claim.anchors ?? []).filter((anchor) => {
        const article = articles.find(({ source }) => source === (anchor.source ?? first));
        return article !== undefined && findingOf(readTextOf(article.text), anchor).kind === 'lost';
      }),
    [articles, first, claim],
  );
}
