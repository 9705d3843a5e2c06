import { COMMANDS, type CommandEntry, type CommandId, type KeyPress, type KeyScope } from './command-table';
import { keyName, latinPress } from './key-press';
import type { Settings } from './settings';

/** The key that a person has given to each command, in addition to those of the table. */
export type Shortcuts = NonNullable<Settings['shortcuts']>;

/** The reasons for which a key cannot be given to a command: it writes, or the browser or the system keeps it. */
export type KeyProblem = 'writes' | 'kept';

const ENTRIES: readonly CommandEntry[] = COMMANDS;
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn']);
/** Keys that browsers, systems or the text fields of a page keep for themselves. */
const KEPT = new Set([
  ...['N', 'T', 'W', 'Q', 'R', 'L', 'D', 'H', 'M', 'C', 'V', 'X', 'A', '0', '+', '-', 'Tab'].map((key) => `Mod+${key}`),
  ...['N', 'T', 'W', 'Q', 'R', 'I', 'C', 'J', 'Tab', 'Delete'].map((key) => `Mod+Shift+${key}`),
  ...['F4', 'Tab', 'Space', 'ArrowLeft', 'ArrowRight', 'D', 'E', 'F'].map((key) => `Alt+${key}`),
  ...['F5', 'F11', 'F12', 'Shift+F5', 'Shift+F12'],
]);

/**
 * Returns a key press in the form of the command table ("Mod+Shift+E"), by the place of the key where it writes no
 * Latin letter; null while only modifiers are pressed.
 */
export function keyOfPress(press: KeyPress, mac: boolean): string | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = latinPress(press, mac) ?? press;
  if (MODIFIERS.has(key) || key === 'Dead' || key === 'Process' || key === 'Unidentified') return null;
  const isMod = mac ? metaKey : ctrlKey;
  return [isMod ? 'Mod+' : '', altKey ? 'Alt+' : '', shiftKey ? 'Shift+' : '', keyName({ ...press, key })].join('');
}

/** Returns the reason why a key cannot be given to a command; null if it can. */
export function problemOfKey(key: string): KeyProblem | null {
  if (KEPT.has(key)) return 'kept';
  const hasMod = key.startsWith('Mod+');
  const hasAlt = key.replace(/^Mod\+/, '').startsWith('Alt+');
  // Ctrl with Alt is AltGr on many keyboards, which writes.
  if (hasMod !== hasAlt) return null;
  return /^(?:Shift\+)?F\d{1,2}$/.test(key) ? null : 'writes';
}

/** Returns the commands that a key runs besides one, where both could hear it. */
export function otherCommandsWithKey(key: string, id: CommandId, own: Shortcuts = {}): readonly CommandId[] {
  const scope = ENTRIES.find((entry) => entry.id === id)?.scope ?? 'window';
  return ENTRIES.filter(
    (entry) => entry.id !== id && meet(entry.scope, scope) && keysOfEntry(entry, own).includes(key),
  ).map((entry) => entry.id as CommandId);
}

/** Returns the shortcuts after a key was given to a command, or its own key was taken from it. */
export function giveKey(own: Shortcuts, id: CommandId, key: string | null): Shortcuts {
  const others = Object.entries(own).filter(([other, otherKey]) => other !== id && otherKey !== key);
  return Object.fromEntries(key === null ? others : [...others, [id, key]]);
}

/**
 * Returns the keys of a command: first its own, then those of the table that no other command has been given where both
 * could hear it.
 */
export function keysOfEntry({ id, scope, keys }: CommandEntry, own: Shortcuts = {}): readonly string[] {
  const ownKey = own[id];
  const isGiven = (key: string) =>
    ENTRIES.some((other) => other.id !== id && own[other.id] === key && meet(other.scope, scope));
  const kept = Object.keys(own).length === 0 ? keys : keys.filter((key) => key !== ownKey && !isGiven(key));
  return ownKey === undefined ? kept : [ownKey, ...kept];
}

function meet(a: KeyScope, b: KeyScope): boolean {
  return a === b || a === 'window' || b === 'window';
}
