import { foldText } from '../../argument/finding/folding';
import { COMMANDS, type CommandEntry, type CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';

/** The kinds of matches, the best first. */
const RANKS = ['key', 'label begins', 'word of the label', 'synonym', 'inside the label', 'elsewhere'] as const;

/**
 * Returns the commands that a person may mean, the likeliest first: a single character is the key
 * of a command; words are looked for in labels, synonyms and hints, and all must be found. Commands
 * that do not apply now come last. Without words, all commands in the order of the table.
 */
export function searchCommands(query: string, isEnabled: (id: CommandId) => boolean): CommandId[] {
  const words = foldText(query).split(' ').filter(Boolean);
  return (COMMANDS as readonly CommandEntry[])
    .map(({ id, keys, letters = [] }, place) => ({
      id: id as CommandId,
      place,
      rank: rankOf(id as CommandId, [...keys, ...letters], words),
      isOff: !isEnabled(id as CommandId),
    }))
    .filter(({ id, rank }) => id !== 'palette' && rank < RANKS.length)
    .sort((a, b) => Number(a.isOff) - Number(b.isOff) || a.rank - b.rank || a.place - b.place)
    .map(({ id }) => id);
}

function rankOf(id: CommandId, keys: readonly string[], words: readonly string[]): number {
  const [first] = words;
  if (first === undefined) return 0;
  if (words.length === 1 && keys.some((key) => key.length === 1 && foldText(key) === first))
    return RANKS.indexOf('key');
  const { label, hint } = messages.commands[id];
  const names = [foldText(label)];
  const others = (synonymsOf(id) ?? '').split(',').map((one) => foldText(one).trim());
  const query = words.join(' ');
  if (names.some((name) => name.startsWith(query))) return RANKS.indexOf('label begins');
  if (names.some((name) => hasWords(name, words))) return RANKS.indexOf('word of the label');
  if (others.some((name) => name.startsWith(query))) return RANKS.indexOf('synonym');
  if (names.some((name) => name.includes(query))) return RANKS.indexOf('inside the label');
  const all = [...names, ...others, foldText(hint)].join(' ');
  return words.every((word) => all.includes(word)) ? RANKS.indexOf('elsewhere') : RANKS.length;
}

/** Returns whether each word is the beginning of a word of a text. */
function hasWords(text: string, words: readonly string[]): boolean {
  const own = text.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

function synonymsOf(id: CommandId): string | undefined {
  const all: Partial<Record<CommandId, string>> = messages.synonyms;
  return all[id];
}
