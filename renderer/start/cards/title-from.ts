import { messages } from '../../../messages/messages';

/** The longest title that is made of a text, in characters. */
const MAX_TITLE_LENGTH = 60;

/** Returns a title for the map of a text: its first line, cut after a word where it is long. */
export function titleFrom(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const first = line.replace(/^#+\s*/, '').trim();
  if (first === '') return messages.newMap.untitled;
  const characters = [...first];
  if (characters.length <= MAX_TITLE_LENGTH) return first.replace(/[.。]$/, '');
  const cut = characters.slice(0, MAX_TITLE_LENGTH).join('');
  const atWord = cut.replace(/\s+\S*$/, '');
  // A script without blanks is cut where it is long.
  return `${(atWord.length > MAX_TITLE_LENGTH / 2 ? atWord : cut).replace(/[\s.,;:–-]+$/, '')}…`;
}
