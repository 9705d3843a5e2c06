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
  /** Keys that always work, in the form "Mod+Shift+Z", "Tab", "+". Menus show the first. Mod is Ctrl, on a Mac Cmd. */
  readonly keys: readonly string[];
  /**
   * Keys that run the command on the map only where letters run commands. Where they write, a character of these works
   * after the leader.
   */
  readonly letters?: readonly string[];
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
  { id: 'insert-between', group: 'build', scope: 'map', keys: [], letters: ['I'] },
  { id: 'add-loose', group: 'build', scope: 'map', keys: [], letters: ['N'] },
  { id: 'edit-text', group: 'edit', scope: 'map', keys: ['F2'] },
  { id: 'undo', group: 'edit', scope: 'window', keys: ['Mod+Z'] },
  { id: 'redo', group: 'edit', scope: 'window', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  { id: 'cut', group: 'edit', scope: 'map', keys: ['Mod+X'] },
  { id: 'copy', group: 'edit', scope: 'map', keys: ['Mod+C'] },
  { id: 'paste', group: 'edit', scope: 'map', keys: ['Mod+V'] },
  { id: 'select-all', group: 'edit', scope: 'map', keys: ['Mod+A'] },
  { id: 'switch-kind', group: 'edit', scope: 'map', keys: [], letters: ['T'] },
  { id: 'work-together', group: 'edit', scope: 'map', keys: [], letters: ['J'] },
  { id: 'separate', group: 'edit', scope: 'map', keys: [], letters: ['S'] },
  { id: 'move-to', group: 'edit', scope: 'map', keys: [], letters: ['M'] },
  { id: 'move-earlier', group: 'edit', scope: 'map', keys: ['Alt+ArrowUp'] },
  { id: 'move-later', group: 'edit', scope: 'map', keys: ['Alt+ArrowDown'] },
  { id: 'place-left', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowLeft'] },
  { id: 'place-right', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowRight'] },
  { id: 'place-up', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowUp'] },
  { id: 'place-down', group: 'view', scope: 'map', keys: ['Alt+Shift+ArrowDown'] },
  { id: 'reset-position', group: 'view', scope: 'map', keys: [] },
  { id: 'reset-positions', group: 'view', scope: 'map', keys: [] },
  { id: 'delete-claim', group: 'edit', scope: 'map', keys: ['Delete'], letters: ['Backspace'] },
  { id: 'delete-branch', group: 'edit', scope: 'map', keys: ['Shift+Delete'], letters: ['Shift+Backspace'] },
  { id: 'go-target', group: 'go', scope: 'map', keys: ['ArrowUp'] },
  { id: 'go-answer', group: 'go', scope: 'map', keys: ['ArrowDown'] },
  { id: 'go-previous', group: 'go', scope: 'map', keys: ['ArrowLeft'] },
  { id: 'go-next', group: 'go', scope: 'map', keys: ['ArrowRight'] },
  { id: 'also-previous', group: 'go', scope: 'map', keys: ['Shift+ArrowLeft'] },
  { id: 'also-next', group: 'go', scope: 'map', keys: ['Shift+ArrowRight'] },
  { id: 'go-thesis', group: 'go', scope: 'map', keys: ['Home'] },
  { id: 'select-step', group: 'go', scope: 'map', keys: [], letters: ['L'] },
  { id: 'go-source', group: 'go', scope: 'map', keys: [], letters: ['P'] },
  { id: 'find', group: 'go', scope: 'window', keys: ['Mod+F'] },
  { id: 'find-next', group: 'go', scope: 'window', keys: ['F3', 'Mod+G'] },
  { id: 'find-previous', group: 'go', scope: 'window', keys: ['Shift+F3', 'Mod+Shift+G'] },
  { id: 'next-region', group: 'go', scope: 'window', keys: ['F6'] },
  { id: 'previous-region', group: 'go', scope: 'window', keys: ['Shift+F6'] },
  { id: 'toggle-fold', group: 'view', scope: 'map', keys: ['Space'] },
  { id: 'unfold-all', group: 'view', scope: 'map', keys: [], letters: ['*'] },
  { id: 'fit', group: 'view', scope: 'map', keys: [], letters: ['0'] },
  { id: 'fit-selection', group: 'view', scope: 'map', keys: [] },
  { id: 'actual-size', group: 'view', scope: 'map', keys: [], letters: ['1'] },
  { id: 'zoom-in', group: 'view', scope: 'map', keys: [], letters: ['.'] },
  { id: 'zoom-out', group: 'view', scope: 'map', keys: [], letters: [','] },
  { id: 'tidy', group: 'view', scope: 'map', keys: [] },
  { id: 'outline', group: 'view', scope: 'map', keys: [], letters: ['O'] },
  { id: 'text', group: 'view', scope: 'map', keys: [] },
  { id: 'details', group: 'view', scope: 'map', keys: [], letters: ['D'] },
  { id: 'article', group: 'view', scope: 'map', keys: [], letters: ['A'] },
  { id: 'minimap', group: 'view', scope: 'map', keys: [], letters: ['V'] },
  { id: 'standing', group: 'study', scope: 'map', keys: [], letters: ['W'] },
  { id: 'what-if', group: 'study', scope: 'map', keys: [], letters: ['E'] },
  { id: 'checks', group: 'study', scope: 'map', keys: [], letters: ['K'] },
  { id: 'accept', group: 'study', scope: 'map', keys: [], letters: ['Y'] },
  { id: 'doubt', group: 'study', scope: 'map', keys: [], letters: ['H'] },
  { id: 'reject', group: 'study', scope: 'map', keys: [], letters: ['X'] },
  { id: 'in-words', group: 'study', scope: 'map', keys: [], letters: ['Z'] },
  { id: 'questions', group: 'study', scope: 'map', keys: [], letters: ['Q'] },
  { id: 'focus-branch', group: 'study', scope: 'map', keys: [], letters: ['F'] },
  { id: 'present', group: 'study', scope: 'map', keys: [], letters: ['G'] },
  { id: 'recall', group: 'study', scope: 'map', keys: [], letters: ['R'] },
  { id: 'telling', group: 'study', scope: 'map', keys: [] },
  { id: 'passage-claim', group: 'article', scope: 'article', keys: ['C'] },
  { id: 'passage-reason', group: 'article', scope: 'article', keys: ['R', '+'] },
  { id: 'passage-objection', group: 'article', scope: 'article', keys: ['O', '-'] },
  { id: 'passage-place', group: 'article', scope: 'article', keys: ['P'] },
  { id: 'passage-reword', group: 'article', scope: 'article', keys: ['F2'] },
  { id: 'next-unmapped', group: 'study', scope: 'map', keys: [], letters: ['U'] },
  { id: 'coverage', group: 'study', scope: 'map', keys: [] },
  { id: 'context-menu', group: 'view', scope: 'map', keys: ['Shift+F10', 'ContextMenu'] },
  { id: 'theme-system', group: 'view', scope: 'window', keys: [] },
  { id: 'theme-light', group: 'view', scope: 'window', keys: [] },
  { id: 'theme-dark', group: 'view', scope: 'window', keys: [] },
  { id: 'new-map', group: 'map', scope: 'window', keys: [] },
  { id: 'library', group: 'map', scope: 'map', keys: [], letters: ['B'] },
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
  { id: 'leader', group: 'help', scope: 'window', keys: ['Mod+J'] },
  { id: 'letters-write', group: 'help', scope: 'window', keys: [] },
  { id: 'letters-commands', group: 'help', scope: 'window', keys: [] },
  { id: 'letters-nothing', group: 'help', scope: 'window', keys: [] },
  { id: 'shortcuts', group: 'help', scope: 'window', keys: ['F1'], letters: ['?'] },
  { id: 'change-keys', group: 'help', scope: 'window', keys: [] },
  { id: 'messages', group: 'help', scope: 'window', keys: [] },
] as const satisfies readonly CommandEntry[];

/** The id of a command. */
export type CommandId = (typeof COMMANDS)[number]['id'];

/** The fields of a keyboard event that a shortcut depends on. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key, by the name of what is there on an American keyboard: "KeyZ". Empty if it is not known. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}
