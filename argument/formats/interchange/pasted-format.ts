import { isArgdown } from './argdown/is-argdown';
import { isKialo } from './outlines/is-kialo';

/** A note of Markdown, which Argdown would take for a statement with a title. */
const NOTE = /^\[\^[^\]\n]{1,300}\]:/m;

/**
 * Returns the id of the format of a copied text whose lines say more than their indentation; null for any other text.
 */
export function pastedFormat(text: string): 'kialo' | 'argdown' | null {
  if (isKialo(text)) return 'kialo';
  return isArgdown(text) && !NOTE.test(text) ? 'argdown' : null;
}
