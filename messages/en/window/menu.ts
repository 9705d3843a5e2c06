import { message } from '../../catalogue';

const likeSystem = 'System';

/** The menus. */
export const menu = {
  maps: 'Maps',
  more: 'More',
  cannotBeRead: 'This file cannot be read – choose it to see why',
  bar: 'Menu',
  edit: 'Edit',
  answer: 'Answer',
  study: 'Study',
  view: 'View',
  go: 'Go',
  help: 'Help',
  ofMap: 'Menu of the map',
  chosen: message('{label} (on)'),
};

/** The toolbar. */
export const toolbar = {
  title: 'Title of the map',
  present: 'Present',
  export: 'Export',
};

/** Keys by their names in keyboard events. Mod is Ctrl, on a Mac Cmd. */
export const keys = {
  Mod: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Tab: 'Tab',
  Enter: 'Enter',
  Esc: 'Esc',
  Space: 'Space',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page up',
  PageDown: 'Page down',
  ContextMenu: 'Menu key',
};

/** The command palette. */
export const palette = {
  title: 'Search commands',
  search: 'What do you want to do?',
  commands: 'Commands',
  none: 'No matching command.',
};

/** The dialog with the keyboard shortcuts. */
export const shortcuts = {
  intro: 'Tab adds a reason after a click or an arrow key on the map; Escape gives it back; Shift+Tab always leaves.',
  groups: {
    build: 'Answer',
    edit: 'Change',
    go: 'Move about',
    view: 'Look',
    study: 'Study',
    article: 'In the article',
    map: 'Map',
    help: 'Help',
  },
  writing: 'While writing in a box',
  /** Keys while writing, by the key. */
  whileWriting: { Enter: 'Done', Tab: 'Done, and add a reason', 'Shift+Enter': 'New line', Esc: 'Cancel' },
};

/** The list of the letters that run a command after the leader. */
export const leader = {
  title: 'Press a letter',
  leave: 'Esc leaves',
};

/** The news that is told once to those who know the keys of an earlier version. */
export const lettersTold = {
  title: 'What has changed',
  intro: 'In Counterpoint, letters can now write: what you type goes into the selected box.',
  kept: 'For you, letters still run commands. Decide now, or later in Settings.',
  changes: message(
    'If letters write, press {leader} before a letter to run its command. Delete removes a claim, Backspace opens its text. F1 always shows all keys.',
  ),
  write: 'Let letters write',
  keep: 'Keep letters as commands',
};

/** The dialog that gives commands other keys. */
export const changeKeys = {
  title: 'Change keys',
  intro: 'Choose a command, then press its new key. Its other keys keep working.',
  change: 'Change',
  changeOf: message('Change the key of “{command}”'),
  press: 'Press the new key. Esc cancels.',
  writes: message('{key} writes in boxes. Hold {mod} or Alt with it.'),
  kept: message('The browser or the system uses {key}.'),
  taken: message('{key} runs “{command}”.'),
  useHere: 'Use it here',
  remove: message('Remove {key}'),
  removeOf: message('Remove {key} from “{command}”'),
  resetAll: 'Reset all keys',
  set: message('{key} now runs “{command}”.'),
};

/** The settings dialog. */
export const settings = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: likeSystem, light: 'Light', dark: 'Dark' },
  textSize: 'Text size of the window',
  textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
  animation: 'Animation',
  animations: { system: likeSystem, off: 'None' },
  keys: 'Keys',
  letters: 'Letters on the map',
  lettersChoices: {
    write: 'Write in the selected box',
    commands: 'Run commands',
    nothing: 'Write only in empty boxes',
  },
  tabMoves: 'Tab moves between controls (use + for “because”)',
  pointer: 'Mouse wheel and touchpad',
  wheelZooms: 'Zoom with the wheel (otherwise it moves the map)',
  undo: 'Undo steps',
  forgetsUndo: 'Forget when a map is closed (for shared computers)',
  language: 'Language',
  systemLanguage: likeSystem,
  picture: 'Pictures',
  pictureHelp: 'The first choices in Export…',
};
