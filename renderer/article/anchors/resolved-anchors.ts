import { useEffect, useMemo, useState } from 'react';
import type { AnchorMatch } from '../../../argument/citations/resolve-anchor';
import type { SearchableText, TextSpan } from '../../../argument/citations/searchable-text';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Anchor, Claim, Id } from '../../../argument/model/claim';
import { forestOf, homeInference } from '../../../argument/model/structure/forest';
import { type Role, roleOf } from '../../../argument/model/structure/roles';
import type { AppState } from '../../store/app';
import { shownArticle } from '../../store/slices/sources-slice';
import { useAppState } from '../../store/use-app';
import { cachedFinding, findingOf, readTextOf } from '../formats/read-article';

/** The role on the map of a claim that was read from a passage. */
export type PassageRole = Role | 'thesis' | 'loose';

/** An anchor that was found, and its span in the text. */
export interface ResolvedAnchor extends TextSpan {
  readonly claim: Id;
  readonly anchor: Anchor;
  readonly role: PassageRole;
  /** True if the anchor names only a paragraph and quotes no words. */
  readonly isParagraph: boolean;
}

/** An anchor that is not in the text any more, and the closest passages. */
export interface OrphanedAnchor {
  readonly claim: Id;
  readonly anchor: Anchor;
  readonly candidates: readonly AnchorMatch[];
}

/** The anchors of a map in the text of one source, resolved or orphaned. */
export interface AnchorResolution {
  readonly resolved: readonly ResolvedAnchor[];
  readonly orphaned: readonly OrphanedAnchor[];
  /** The number of anchors that have not been looked up yet. */
  readonly pending: number;
}

/** The longest time for which the search may hold up a frame, in ms. */
const SEARCH_SLICE_MS = 8;
/** The interval at which partial results are shown, in ms. */
const REFRESH_INTERVAL_MS = 700;

/** Returns true if an anchor belongs to a source. An anchor that names no source belongs to the first. */
export function belongsToSource(map: ArgumentMap, source: Id, anchor: Anchor): boolean {
  return (anchor.source ?? map.sources[0]?.id) === source;
}

/** Returns the role of a claim on the map. */
function passageRoleOf(map: ArgumentMap, claim: Id): PassageRole {
  const home = homeInference(map, claim);
  if (home) return roleOf(map, home);
  return forestOf(map).loose.includes(claim) ? 'loose' : 'thesis';
}

/** Resolves the anchors in a text for at most `budgetMs` ms; the rest is counted as pending. */
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

/** Returns the anchors in the shown text, resolved in idle time. */
export function useResolvedAnchors(): AnchorResolution {
  const map = useAppState((state) => state.editor.map);
  const article = useAppState(shownArticle);
  const [pass, setPass] = useState(0);
  const resolution = useMemo(() => {
    // The next pass continues where the one before had to stop.
    void pass;
    return article ? resolveAnchors(map, article.source, readTextOf(article.text), SEARCH_SLICE_MS) : NO_ANCHORS;
  }, [map, article, pass]);
  useEffect(() => {
    if (resolution.pending === 0 || !article) return;
    const startTime = performance.now();
    let idleCallback = 0;
    // Partial results are shown at intervals: rendering the text takes longer than finding a
    // passage.
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

/** Resolves all anchors in the shown text, without a time limit, for a command that needs them. */
export function resolveAllAnchors(state: AppState): AnchorResolution {
  const article = shownArticle(state);
  return article
    ? resolveAnchors(state.editor.map, article.source, readTextOf(article.text), Number.POSITIVE_INFINITY)
    : NO_ANCHORS;
}

/** Returns the anchors of a claim that are orphaned. Those of a source without a text here are left out. */
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
