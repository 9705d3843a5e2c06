import { messages } from '../messages/messages';
import { COMMANDS, type CommandEntry, type CommandId, type KeyPress, type KeyScope } from './command-table';
import { keyName, latinPress, typesCharacter } from './key-press';
import type { Settings } from './settings';
import { keysOfEntry } from './shortcuts';

/**
 * Returns whether a key press matches a key of the table. A single character matches with or
 * without Shift, since keyboards differ; a sign also with AltGr or Option, which many need for it. A named key, or one
 * with Mod, needs exactly its modifiers.
 */
export function matchesKey(event: KeyPress, key: string, mac: boolean): boolean {
  const parts = key === '+' ? ['+'] : key.split('+');
  const name = parts.at(-1) ?? '';
  if (keyName(event) !== name) return false;
  const isCharacter = name.length === 1 && !parts.includes('Mod');
  if (parts.length === 1 && isCharacter && !/[A-Z0-9]/.test(name) && typesCharacter(event, mac)) return true;
  const pressedMod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (otherMod || pressedMod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false;
  return isCharacter || event.shiftKey === parts.includes('Shift');
}

const ENTRIES: readonly CommandEntry[] = COMMANDS;

/** The settings that decide what a key does. */
export type KeySettings = Pick<Settings, 'letters' | 'shortcuts'>;

/**
 * Returns the command for a key press in a scope, or null. Keys of the `window` scope work in the other scopes too;
 * letters work on the map, if they run commands. The character of a key comes first; where that is no Latin letter, the
 * place of the key counts, unless the letter is to be written.
 */
export function commandForKey(
  event: KeyPress,
  scopeOfFocus: KeyScope,
  mac: boolean,
  { letters = 'commands', shortcuts }: KeySettings = {},
): CommandId | null {
  const isLetterKey = scopeOfFocus === 'map' && letters === 'commands';
  const active = ENTRIES.map((entry) => {
    const isHeard = entry.scope === 'window' || entry.scope === scopeOfFocus;
    return [...(isHeard ? keysOfEntry(entry, shortcuts) : []), ...(isLetterKey ? (entry.letters ?? []) : [])];
  });
  const commandFor = (press: KeyPress) => {
    const index = active.findIndex((keys) => keys.some((key) => matchesKey(press, key, mac)));
    return (ENTRIES[index]?.id as CommandId | undefined) ?? null;
  };
  const isWritten = !(event.ctrlKey || event.metaKey || event.altKey || isLetterKey || scopeOfFocus === 'article');
  const latin = isWritten ? null : latinPress(event, mac);
  return commandFor(event) ?? (latin && commandFor(latin));
}

/** Returns the character that runs a command after the leader; undefined if it has none. */
export function leaderLetter(id: CommandId): string | undefined {
  return entryOf(id).letters?.find((key) => key.length === 1);
}

/** Returns the command that a key press runs after the leader, or null. */
export function commandAfterLeader(press: KeyPress, mac: boolean): CommandId | null {
  const commandOf = (wanted: string) => COMMANDS.find(({ id }) => leaderLetter(id) === wanted)?.id ?? null;
  const latin = latinPress(press, mac);
  return commandOf(keyName(press)) ?? (latin && commandOf(keyName(latin)));
}

/** Returns the keys that run a command, as people read them. Where letters write, the leader stands before them. */
export function keyLabels(
  id: CommandId,
  { letters = 'commands', shortcuts }: KeySettings,
  mac: boolean,
): readonly string[] {
  const { letters: ownLetters = [] } = entryOf(id);
  const labels = keysOfEntry(entryOf(id), shortcuts).map((key) => shortcutLabel(key, mac));
  if (letters === 'commands') return [...labels, ...ownLetters.map((key) => shortcutLabel(key, mac))];
  const letter = leaderLetter(id);
  const leader = shortcutLabel(keysOfEntry(entryOf('leader'), shortcuts)[0] ?? '', mac);
  return letter === undefined ? labels : [...labels, `${leader} ${letter}`];
}

function entryOf(id: CommandId): CommandEntry {
  return ENTRIES.find((entry) => entry.id === id) as CommandEntry;
}

const ARROW_SYMBOLS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Returns a key as people read it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function shortcutLabel(key: string, mac: boolean): string {
  if (key === '+') return key;
  const names: Readonly<Record<string, string | undefined>> = messages.keys;
  const parts = key.split('+').map((part) => ARROW_SYMBOLS[part] ?? part);
  if (!mac) return parts.map((part) => names[part] ?? part).join('+');
  const signs: Readonly<Record<string, string>> = { Alt: '⌥', Shift: '⇧', Mod: '⌘' };
  return ['Alt', 'Shift', 'Mod']
    .filter((part) => parts.includes(part))
    .map((part) => signs[part])
    .concat(names[parts.at(-1) ?? ''] ?? parts.at(-1) ?? '')
    .join('');
}
