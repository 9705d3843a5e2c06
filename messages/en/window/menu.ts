import { message } from '../../catalogue';

const likeSystem = 'As the system';

/** The menus. */
export const menu = {
  maps: 'Maps',
  more: 'More',
  cannotBeRead: 'This file cannot be read – choose it to see why',
  bar: 'Menus',
  edit: 'Edit',
  answer: 'Answer',
  study: 'Study',
  view: 'View',
  go: 'Go',
  help: 'Help',
  ofMap: 'Menu of the map',
  chosen: message('{label} (on)'),
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
  intro:
    'Single characters work while the map has the focus. Tab adds a reason after a click or an arrow key on the map; Escape gives it back; Shift+Tab always leaves.',
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

/** The settings dialog. */
export const settings = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: likeSystem, light: 'Light', dark: 'Dark' },
  textSize: 'Text size of the window',
  textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
  animation: 'Movement',
  animations: { system: likeSystem, off: 'None' },
  keys: 'Keys',
  tabMoves: 'Tab always moves the focus (because is + then)',
  undo: 'Undo steps',
  forgetsUndo: 'Forget when a map is closed (for shared computers)',
  language: 'Language',
  systemLanguage: likeSystem,
  picture: 'Pictures',
  pictureHelp: 'What Export picture… begins with. It also remembers what you chose there last.',
};
