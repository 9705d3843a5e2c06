import { messages } from '../messages/messages';
import { COMMANDS, type CommandEntry, type CommandId, type KeyPress, type KeyScope } from './command-table';
import type { Settings } from './settings';
import { keysOfEntry } from './shortcuts';

/**
 * Returns whether a key press matches a key of the table. A single character matches with or
 * without Shift, since keyboards differ; a named key, or one with Mod, needs exactly its modifiers.
 */
export function matchesKey(event: KeyPress, key: string, mac: boolean): boolean {
  const parts = key === '+' ? ['+'] : key.split('+');
  const name = parts.at(-1) ?? '';
  const needsMod = parts.includes('Mod');
  const pressedMod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (otherMod || pressedMod !== needsMod || event.altKey !== parts.includes('Alt')) return false;
  const keyValue = name === 'Space' ? ' ' : name;
  const isSameKey = keyValue.length === 1 ? event.key.toLowerCase() === keyValue.toLowerCase() : event.key === keyValue;
  if (!isSameKey) return false;
  const isCharacter = keyValue.length === 1 && keyValue !== ' ' && !needsMod;
  return isCharacter || event.shiftKey === parts.includes('Shift');
}

const ENTRIES: readonly CommandEntry[] = COMMANDS;

/** The settings that decide what a key does. */
export type KeySettings = Pick<Settings, 'letters' | 'shortcuts'>;

/**
 * Returns the command for a key press in a scope, or null. Keys of the `window` scope work in the other scopes too;
 * letters work on the map, if they run commands.
 */
export function commandForKey(
  event: KeyPress,
  scopeOfFocus: KeyScope,
  mac: boolean,
  { letters = 'commands', shortcuts }: KeySettings = {},
): CommandId | null {
  const isLetterKey = scopeOfFocus === 'map' && letters === 'commands';
  for (const entry of ENTRIES) {
    const isHeard = entry.scope === 'window' || entry.scope === scopeOfFocus;
    const active = [...(isHeard ? keysOfEntry(entry, shortcuts) : []), ...(isLetterKey ? (entry.letters ?? []) : [])];
    if (active.some((key) => matchesKey(event, key, mac))) return entry.id as CommandId;
  }
  return null;
}

/** Returns the character that runs a command after the leader; undefined if it has none. */
export function leaderLetter(id: CommandId): string | undefined {
  return entryOf(id).letters?.find((key) => key.length === 1);
}

/** Returns the command that a character runs after the leader, or null. */
export function commandForLetter(character: string): CommandId | null {
  const wanted = character.toUpperCase();
  return COMMANDS.find(({ id }) => leaderLetter(id) === wanted)?.id ?? null;
}

/** Returns whether a key press types a character other than a blank, also with AltGr or the Option key of a Mac. */
export function typesCharacter({ key, ctrlKey, metaKey, altKey }: KeyPress, mac: boolean): boolean {
  const isText = [...key].length === 1 && key !== ' ';
  return isText && !metaKey && (ctrlKey === altKey || (mac && altKey && !ctrlKey));
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
