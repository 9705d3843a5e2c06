import { catalogue, message } from './catalogue';
import { articleWords } from './en/article';
import { canvasWords } from './en/canvas';
import { checkWords } from './en/check';
import { cliWords } from './en/cli';
import { commandWords } from './en/command';
import { detailsWords } from './en/details';
import { diskWords } from './en/disk';
import { hostWords } from './en/host';
import { libraryWords } from './en/library';
import { linkWords } from './en/link';
import { pictureWords } from './en/picture';
import { savingStrings } from './en/saving';
import { schemeWords } from './en/scheme';
import { settingsWords } from './en/settings';
import { sourceWords } from './en/source';
import { spokenWords } from './en/spoken';
import { standingWords } from './en/standing';
import { tellingWords } from './en/telling';
import { versionsWords } from './en/versions';

/**
 * Every sentence and word that the window, the host and the command line show, in one place. The words on the lines
 * of a map ("because", "but", ...) stand in `argument/language/words`, since pictures carry them too.
 */
export const strings = catalogue('window', {
  app: 'Counterpoint',

  commands: commandWords,

  menu: {
    maps: 'Maps',
    myMaps: 'My maps',
    examples: 'Examples',
    more: 'More',
    cannotBeRead: 'This file cannot be read – choose it to see why',
    bar: 'Menus',
    edit: 'Edit',
    answer: 'Answer',
    study: 'Study',
    view: 'View',
    go: 'Go',
    help: 'Help',
    ofBox: 'Menu of the box',
    ofMap: 'Menu of the map',
    chosen: message('{label} (on)'),
  },

  /** Keys by the names that browsers give them; Mod is the one beside which letters are commands. */
  keys: {
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
  },

  dialog: { cancel: 'Cancel', close: 'Close', later: 'Decide later' },

  start: {
    unexpected:
      'Something went wrong that Counterpoint did not expect. Your maps on the disk are as they were. Please try again.',
    noCode: 'This address has no key in it. Please open the full address that Counterpoint printed when it started.',
  },

  readOnly: {
    newer:
      'To look at only: this map was made by a newer version of Counterpoint, and saving it here could lose parts of it.',
    'no-permission': 'To look at only: this file may not be written. Make my copy gives you one that you can change.',
  },

  save: {
    unchanged: 'Nothing to save',
    saving: 'Saving…',
    saved: message('Saved {at, time, ::HHmm}'),
    failed: message('Not saved: {why}'),
    retry: 'Retry',
    again: 'Save it as a new map',
    copy: 'Save a copy',
    copySaved: message('A copy is saved as {name}.'),
    unreachable:
      'Not saving now: the program behind this window does not answer. Your changes are safe in this window and are saved as soon as it is back. Keep the window open and start Counterpoint again.',
    notLeft:
      'This map has changes that are not saved yet. See the line at the foot of the window before you open another one.',
  },

  ...libraryWords,

  settings: settingsWords,

  palette: {
    title: 'Do anything',
    search: 'What do you want to do?',
    commands: 'Commands',
    none: 'No command is called like that.',
  },

  find: {
    label: 'Find in the map',
    count: message('{all, plural, =0 {Not found} other {{at, plural, =0 {–} other {#}} of {all}}}'),
    nothing: message('“{words}” is not in this map.'),
    next: 'Next',
    previous: 'Previous',
    close: 'Close find',
  },

  outline: {
    title: 'Outline',
    label: message('Outline of {title}'),
    step: message('step {number}'),
    see: message('see {number}'),
    returnsTo: message('returns to {number}'),
    toggle: 'Open or close',
    empty: 'Nothing here yet. Press N on the map for a first box.',
  },

  details: detailsWords,

  article: articleWords,

  sources: sourceWords,

  drop: {
    title: 'What is it to be there?',
    explain: message('“{what}” to “{where}”'),
    because: 'because: a reason for it',
    but: 'but: an objection to it',
    and: 'and: a co-premise beside it',
    cannot: 'It cannot stand there: a claim cannot answer its own branch.',
  },

  conflict: {
    short: 'Not saved: the file was changed outside this window.',
    decide: 'Decide…',
    title: 'The file was changed outside this window',
    explain: message('“{name}” is no longer as this window knew it. Another program or another window has written it.'),
    safe: 'Nothing has been overwritten, and nothing will be: both are kept, whichever you go on with.',
    mine: 'Mine, in this window',
    theirs: 'The other one, in the file',
    reload: 'Go on with the other one',
    keepCopy: 'Go on with mine as a copy',
    copyTitle: message('{title} (my version)'),
    keptCopy: 'Your version is saved as a new map. The other one is unharmed.',
    keptAgain: 'The map is saved again among your maps.',
    reloaded: 'This is the map as it is in the file. Yours is kept under “Earlier versions…”.',
    followed: 'The file was changed outside this window; this is how it is now.',
  },

  ...savingStrings,

  move: {
    title: 'Move to another claim',
    as: 'It is to stand there as',
    reason: 'a reason (because)',
    objection: 'an objection (but)',
    together: 'a co-premise beside it (and)',
    search: 'Search the claims',
    targets: 'Claims it can answer',
    none: 'No claim matches.',
    move: 'Move',
    already: 'It answers that claim already.',
  },

  status: {
    noMap: 'There is no map here yet. Begin one, or drop a map file on this window.',
    keysNothingSelected: 'Click a box, or press an arrow key, to begin.',
    keysBuilding: 'Tab because · − but · & and · Enter another · F2 edit · Esc then Tab to leave',
    keysMoving: 'Arrow keys move · Tab goes on to the next control · F2 edit · ? all keys',
    keysStep: '_ doesn’t follow, since · T reason or objection · ↓ its box · Delete the step · ? all keys',
    keysOutline: '+ because · − but · & and · Enter another · F2 edit · Tab moves on · ? all keys',
    keysWriting: 'Enter done · Tab done and because · Shift+Enter new line · Esc cancel',
    keysWritingOnly: 'Enter done · Shift+Enter new line · Esc cancel',
    added: message('Added: {word} {number}.'),
    nowAt: message('It is now {number}: {word}.'),
    deleted: 'Deleted. Ctrl+Z brings it back.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    undone: 'Undone.',
    redone: 'Done again.',
    copied: message('Copied {claims, plural, one {one claim} other {# claims}}.'),
    pasted: message(
      'Pasted {claims, plural, one {one claim. Ctrl+Z takes it away again.} other {# claims. Ctrl+Z takes them away again.}}',
    ),
    nothingToPaste: 'There is no branch and no text on the clipboard.',
    pasteByKey: 'A browser lets a page paste only by its keys: press Ctrl+V, on a Mac Cmd+V.',
    imageCopied: 'A picture of the whole map is on the clipboard.',
    imageNotCopied: message('The picture could not be copied. {why} Export picture… makes a file of it.'),
    zoom: message('{percent} %'),
  },

  whyNot: {
    nothingSelected: 'Select a box first.',
    nothingFolded: 'No branch is folded.',
    nothingBelow: 'Nothing answers this claim, so there is nothing to fold.',
    onStep: 'That works on a box; a step is selected. Press the down arrow for its box.',
    onRoot: 'That needs a box that answers another one. This box stands at the top: use Because or But.',
    noneBefore: 'There is no step of the same kind before this one to work together with.',
    alone: 'This claim stands in a step of its own already.',
    endOfRow: 'It is at the end of its row.',
    noSource: 'This box has no paragraph of the article. Its details take one.',
    notHere: 'That does not work here.',
  },

  canvas: canvasWords,

  export: pictureWords,

  shortcuts: {
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
    /** By the key. */
    whileWriting: { Enter: 'Done', Tab: 'Done, and add a reason', 'Shift+Enter': 'New line', Esc: 'Cancel' },
  },

  spoken: spokenWords,

  host: hostWords,
  disk: diskWords,
  keptVersions: versionsWords,

  link: linkWords,

  standing: standingWords,
  checks: checkWords,
  schemes: schemeWords,
  telling: tellingWords,

  cli: cliWords,
});
