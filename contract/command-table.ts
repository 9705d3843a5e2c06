import { messages } from '../messages/messages';

/**
 * The places a key works in: `map` and `article` while those have the focus, `window` everywhere
 * but in a dialog and while a box is edited. Other text fields keep their own undo and redo.
 */
export type KeyScope = 'map' | 'article' | 'window';

/** The section of the keyboard sheet that a command is in, and its file in `renderer/commands/`. */
export type CommandGroup = 'map' | 'edit' | 'build' | 'go' | 'view' | 'study' | 'article' | 'help';

/** One thing a person can do. Its label and its hint stand in `messages.commands` under the same id. */
export interface CommandEntry {
  readonly id: string;
  readonly group: CommandGroup;
  readonly scope: KeyScope;
  /** Keys in the form "Mod+Shift+Z", "Tab", "+". Menus show the first. Mod is Ctrl, on a Mac Cmd. */
  readonly keys: readonly string[];
}

/**
 * All commands. Menus, buttons, shortcuts and the help sheet read this table. It has no key that
 * browsers reserve (Mod+N, Mod+T, Mod+W).
 */
export const COMMANDS = [
  { id: 'add-reason', group: 'build', scope: 'map', keys: ['Tab', '+'] },
  { id: 'add-objection', group: 'build', scope: 'map', keys: ['-'] },
  { id: 'add-co-premise', group: 'build', scope: 'map', keys: ['Mod+Enter', '&'] },
  { id: 'add-sibling', group: 'build', scope: 'map', keys: ['Enter'] },
  { id: 'add-undercutter', group: 'build', scope: 'map', keys: ['_'] },
  { id: 'insert-between', group: 'build', scope: 'map', keys: ['I'] },
  { id: 'add-loose', group: 'build', scope: 'map', keys: ['N'] },
  { id: 'edit-text', group: 'edit', scope: 'map', keys: ['F2'] },
  { id: 'undo', group: 'edit', scope: 'window', keys: ['Mod+Z'] },
  { id: 'redo', group: 'edit', scope: 'window', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  { id: 'cut', group: 'edit', scope: 'map', keys: ['Mod+X'] },
  { id: 'copy', group: 'edit', scope: 'map', keys: ['Mod+C'] },
  { id: 'paste', group: 'edit', scope: 'map', keys: ['Mod+V'] },
  { id: 'select-all', group: 'edit', scope: 'map', keys: ['Mod+A'] },
  { id: 'switch-kind', group: 'edit', scope: 'map', keys: ['T'] },
  { id: 'work-together', group: 'edit', scope: 'map', keys: ['J'] },
  { id: 'separate', group: 'edit', scope: 'map', keys: ['S'] },
  { id: 'move-to', group: 'edit', scope: 'map', keys: ['M'] },
  { id: 'move-earlier', group: 'edit', scope: 'map', keys: ['Alt+ArrowUp'] },
  { id: 'move-later', group: 'edit', scope: 'map', keys: ['Alt+ArrowDown'] },
  { id: 'place-left', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowLeft'] },
  { id: 'place-right', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowRight'] },
  { id: 'place-up', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowUp'] },
  { id: 'place-down', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowDown'] },
  { id: 'delete-claim', group: 'edit', scope: 'map', keys: ['Delete', 'Backspace'] },
  { id: 'delete-branch', group: 'edit', scope: 'map', keys: ['Shift+Delete', 'Shift+Backspace'] },
  { id: 'go-target', group: 'go', scope: 'map', keys: ['ArrowUp'] },
  { id: 'go-answer', group: 'go', scope: 'map', keys: ['ArrowDown'] },
  { id: 'go-previous', group: 'go', scope: 'map', keys: ['ArrowLeft'] },
  { id: 'go-next', group: 'go', scope: 'map', keys: ['ArrowRight'] },
  { id: 'also-previous', group: 'go', scope: 'map', keys: ['Shift+ArrowLeft'] },
  { id: 'also-next', group: 'go', scope: 'map', keys: ['Shift+ArrowRight'] },
  { id: 'go-thesis', group: 'go', scope: 'map', keys: ['Home'] },
  { id: 'select-step', group: 'go', scope: 'map', keys: ['L'] },
  { id: 'go-source', group: 'go', scope: 'map', keys: ['P'] },
  { id: 'find', group: 'go', scope: 'window', keys: ['Mod+F'] },
  { id: 'find-next', group: 'go', scope: 'window', keys: ['F3', 'Mod+G'] },
  { id: 'find-previous', group: 'go', scope: 'window', keys: ['Shift+F3', 'Mod+Shift+G'] },
  { id: 'next-region', group: 'go', scope: 'window', keys: ['F6'] },
  { id: 'previous-region', group: 'go', scope: 'window', keys: ['Shift+F6'] },
  { id: 'toggle-fold', group: 'view', scope: 'map', keys: ['Space'] },
  { id: 'unfold-all', group: 'view', scope: 'map', keys: ['*'] },
  { id: 'fit', group: 'view', scope: 'map', keys: ['0'] },
  { id: 'actual-size', group: 'view', scope: 'map', keys: ['1'] },
  { id: 'zoom-in', group: 'view', scope: 'map', keys: ['.'] },
  { id: 'zoom-out', group: 'view', scope: 'map', keys: [','] },
  { id: 'tidy', group: 'view', scope: 'map', keys: [] },
  { id: 'outline', group: 'view', scope: 'map', keys: ['O'] },
  { id: 'details', group: 'view', scope: 'map', keys: ['D'] },
  { id: 'article', group: 'view', scope: 'map', keys: ['A'] },
  { id: 'minimap', group: 'view', scope: 'map', keys: ['V'] },
  { id: 'standing', group: 'study', scope: 'map', keys: ['W'] },
  { id: 'what-if', group: 'study', scope: 'map', keys: ['E'] },
  { id: 'checks', group: 'study', scope: 'map', keys: ['K'] },
  { id: 'accept', group: 'study', scope: 'map', keys: ['Y'] },
  { id: 'doubt', group: 'study', scope: 'map', keys: ['H'] },
  { id: 'reject', group: 'study', scope: 'map', keys: ['X'] },
  { id: 'in-words', group: 'study', scope: 'map', keys: ['Z'] },
  { id: 'questions', group: 'study', scope: 'map', keys: ['Q'] },
  { id: 'focus-branch', group: 'study', scope: 'map', keys: ['F'] },
  { id: 'present', group: 'study', scope: 'map', keys: ['G'] },
  { id: 'recall', group: 'study', scope: 'map', keys: ['R'] },
  { id: 'telling', group: 'study', scope: 'map', keys: [] },
  { id: 'passage-claim', group: 'article', scope: 'article', keys: ['C'] },
  { id: 'passage-reason', group: 'article', scope: 'article', keys: ['R', '+'] },
  { id: 'passage-objection', group: 'article', scope: 'article', keys: ['O', '-'] },
  { id: 'passage-place', group: 'article', scope: 'article', keys: ['P'] },
  { id: 'next-unmapped', group: 'study', scope: 'map', keys: ['U'] },
  { id: 'coverage', group: 'study', scope: 'map', keys: [] },
  { id: 'context-menu', group: 'view', scope: 'map', keys: ['Shift+F10', 'ContextMenu'] },
  { id: 'theme-system', group: 'view', scope: 'window', keys: [] },
  { id: 'theme-light', group: 'view', scope: 'window', keys: [] },
  { id: 'theme-dark', group: 'view', scope: 'window', keys: [] },
  { id: 'new-map', group: 'map', scope: 'window', keys: [] },
  { id: 'library', group: 'map', scope: 'map', keys: ['B'] },
  { id: 'properties', group: 'map', scope: 'window', keys: [] },
  { id: 'settings', group: 'map', scope: 'window', keys: ['Mod+,'] },
  { id: 'make-copy', group: 'map', scope: 'window', keys: [] },
  { id: 'open-file', group: 'map', scope: 'window', keys: ['Mod+O'] },
  { id: 'save', group: 'map', scope: 'window', keys: ['Mod+S'] },
  { id: 'save-copy', group: 'map', scope: 'window', keys: [] },
  { id: 'versions', group: 'map', scope: 'window', keys: [] },
  { id: 'export', group: 'map', scope: 'window', keys: ['Mod+Shift+E'] },
  { id: 'print', group: 'map', scope: 'window', keys: ['Mod+P'] },
  { id: 'copy-image', group: 'map', scope: 'window', keys: [] },
  { id: 'template', group: 'map', scope: 'window', keys: [] },
  { id: 'bookmark', group: 'help', scope: 'window', keys: [] },
  { id: 'palette', group: 'help', scope: 'window', keys: ['Mod+K'] },
  { id: 'shortcuts', group: 'help', scope: 'map', keys: ['?'] },
] as const satisfies readonly CommandEntry[];

/** The id of a command. */
export type CommandId = (typeof COMMANDS)[number]['id'];

/** The fields of a keyboard event that a shortcut depends on. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

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

/** Returns the command for a key press in a scope, or null. Keys of the `window` scope work in the other scopes too. */
export function commandForKey(event: KeyPress, scopeOfFocus: KeyScope, mac: boolean): CommandId | null {
  for (const { id, scope, keys } of COMMANDS) {
    if (scope !== 'window' && scope !== scopeOfFocus) continue;
    if (keys.some((key) => matchesKey(event, key, mac))) return id;
  }
  return null;
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
