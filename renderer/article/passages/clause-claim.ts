import { isClause } from '../../../argument/citations/clause';
import type { Claim } from '../../../argument/model/claim';
import type { AppState } from '../../store/app';
import { shownArticle } from '../../store/slices/sources-slice';
import { joinLines } from '../formats/joined-words';
import { readTextOf, sentencesOf } from '../formats/read-article';

/** Returns the claim that was made of the selected passage, if it has still the words of one clause. */
export function clauseClaim(state: AppState): Claim | null {
  const article = shownArticle(state);
  const { selectedPassage: passage, editor } = state;
  if (!article || !passage) return null;
  const read = readTextOf(article.text);
  if (!isClause(article.text, sentencesOf(read), passage)) return null;
  const words = joinLines(article.text.slice(passage.start, passage.end));
  const isFromHere = ({ text, anchors = [] }: Claim) =>
    text === words &&
    anchors.some(
      ({ source, start = -1 }) => source === article.source && start >= passage.start && start < passage.end,
    );
  return editor.map.claims.find(isFromHere) ?? null;
}
