import { paste } from '../commands/paste';
import { readPlainText } from '../formats/plain-text';
import { type ArgumentMap, emptyMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';

/**
 * A map written as indented plain text, the way a person would paste it: each line is a claim whose id is `c` and its
 * place in the text. Throws Error for text without a line.
 */
export function mapOf(text: string): ArgumentMap {
  const piece = readPlainText(text);
  const map = piece && paste(emptyMap('Test'), { piece, target: null })?.map;
  if (!map) throw new Error('no claims in this text');
  return map;
}

/** The claim with that text. Throws Error when there is none. */
export function claimWithText(map: ArgumentMap, text: string): Claim {
  const claim = map.claims.find((candidate) => candidate.text === text);
  if (!claim) throw new Error(`no claim says ${text}`);
  return claim;
}

/** The id of the claim with that text. */
export function idOf(map: ArgumentMap, text: string): Id {
  return claimWithText(map, text).id;
}
