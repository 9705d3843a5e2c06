import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/structure/map-index';
import type { AppState } from './app';

/** Returns whether an id is that of a claim, and not of an inference. */
export function isClaim(map: ArgumentMap, id: Id): boolean {
  return indexOf(map).claims.has(id);
}

/** Returns the selected claim; null when nothing or an inference is selected. */
export function selectedClaim({ editor: { map, selection } }: AppState): Id | null {
  return selection !== null && isClaim(map, selection) ? selection : null;
}
