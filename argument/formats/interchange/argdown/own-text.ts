import type { MapText } from '../../../model/argument-map';
import type { Id } from '../../../model/claim';
import { fencesOf } from './fences';
import type { Document } from './syntax';

/** The longest text that is kept with a map, in UTF-16 units. */
export const MAX_KEPT = 1_000_000;

/** The beginning of what is written of a map. */
const WRITTEN = /^===\ntitle: ".*"\n(?:description: ".*"\n)?model: \{removeTagsFromText: true\}\n/;

/**
 * Returns the text of a file to be kept with its map, so that comments, titles and the layout of its author stay; null
 * for one that was written of a map and has no comment since, for fences in Markdown, and for one that is too long.
 *
 * @param document is the text as it was read
 * @param ids are those of the claims and of the steps in the order of the text
 */
export function keptTextOf(file: string, { comments }: Document, ids: readonly Id[]): MapText | null {
  // An editor has lines that end in one way.
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [part] = fencesOf(text);
  const isWhole = part?.from === 0 && part.to === text.length;
  const isWritten = comments.length === 0 && WRITTEN.test(text);
  return isWhole && text.length <= MAX_KEPT && !isWritten ? { text, ids } : null;
}
