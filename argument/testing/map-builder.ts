import { paste } from '../commands/structure/paste';
import { readPasted } from '../formats/pasting/read-pasted';
import { type ArgumentMap, emptyMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';

/**
 * Returns a map from indented plain text, as a person would paste it: each line is a claim whose id
 * is `c` and its line number. Throws Error for text without a line.
 */
export function mapOf(text: string): ArgumentMap {
  const piece = readPasted({ text, html: '' })?.fragment;
  const map = piece && paste(emptyMap('Test'), { piece, target: null })?.map;
  if (!map) throw new Error('no claims in this text');
  return map;
}

/** Returns the claim with a text. Throws Error if there is none. */
export function claimWithText(map: ArgumentMap, text: string): Claim {
  const claim = map.claims.find((candidate) => candidate.text === text);
  if (!claim) throw new Error(`no claim with the text ${text}`);
  return claim;
}

/** Returns the id of the claim with a text. Throws Error if there is none. */
export function idOf(map: ArgumentMap, text: string): Id {
  return claimWithText(map, text).id;
}
