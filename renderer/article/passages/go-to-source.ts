import type { Claim, Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/structure/map-index';
import type { App } from '../../store/app';
import { shownArticle } from '../../store/slices/sources-slice';

/** The selected claim, where it is known what it was read from. */
export function claimWithSource(app: App): Claim | null {
  const { map, selection } = app.getState().editor;
  const claim = selection === null ? undefined : indexOf(map).claims.get(selection);
  return claim?.anchors && claim.anchors.length > 0 ? claim : null;
}

/**
 * Shows where the selected claim was read, in the text where its first place is, and the next place when asked
 * again. Without the text, it shows where that is put in; the place is shown once it is there.
 */
export function goToSource(app: App): void {
  const claim = claimWithSource(app);
  if (!claim) return;
  app.openPanel('article');
  const { articles, activeSource, editor } = app.getState();
  const first = editor.map.sources[0]?.id ?? null;
  const sourceIds = (claim.anchors ?? []).map((anchor) => anchor.source ?? first);
  const hasArticle = (id: Id | null) => articles.some((article) => article.source === id);
  const other = sourceIds.find(hasArticle) ?? sourceIds[0] ?? null;
  if (!sourceIds.includes(activeSource) || !hasArticle(activeSource)) app.showSource(other);
  app.requestScroll(claim.id);
  if (shownArticle(app.getState()) === null) app.requestFocus('article-input');
}
