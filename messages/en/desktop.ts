import { message } from '../catalogue';

const closeWindow = 'Close the window';

/** The menus and dialogs that only the desktop app has. */
export const desktop = {
  menu: {
    spelling: 'Check spelling',
    spellingFetched: 'Check spelling (gets a dictionary from the internet once)',
    addToDictionary: 'Add to dictionary',
    recent: 'Open recent',
    clearRecent: 'Clear menu',
    diagnostics: 'Save a report for support…',
    about: message('About {app}'),
    quit: message('Quit {app}'),
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    fullscreen: 'Toggle full screen',
    services: 'Services',
    hide: message('Hide {app}'),
    hideOthers: 'Hide others',
    showAll: 'Show all',
    window: 'Window',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    closeWindow: 'Close window',
    developer: 'Developer tools',
  },

  /** Shown when a map is opened that another window has. */
  elsewhere: 'This map is open in another window, which is in front now.',

  unsaved: {
    message: 'This map has changes that are not saved yet.',
    detail:
      'The line at the foot of the window says why, and what can be done. If you close the window, they are lost.',
    keep: 'Keep the window open',
    close: 'Close without saving',
  },

  silent: {
    message: 'The window does not answer.',
    detail: 'What is marked as saved is safe on your disk. Waiting gives the window time to save the rest.',
    wait: 'Wait',
    close: closeWindow,
  },

  crashed: {
    message: 'The window has stopped working.',
    detail: 'What was marked as saved is safe on your disk. The map can be shown again as it is there.',
    again: 'Show the map again',
    close: closeWindow,
  },

  noData: message(
    'Counterpoint cannot keep its settings in {folder}. Your maps are as they were. Please start it with a folder that can be written (--data).',
  ),
  /** The file type in an open dialog. */
  openable: 'Maps, and pictures with a map in them',

  /** A start with switches that turn off a protection. */
  unguarded: {
    message: 'Counterpoint was started without a part of its protection.',
    detail: message(
      'It was started with {switches}. A map from somebody else could then do more to this computer than it should. Your maps are as they were. Please start Counterpoint without that. On Linux, the deb package needs nothing of the kind.',
    ),
    close: 'Do not open',
    open: 'Open all the same',
  },

  about: message('Electron {electron}, Chromium {chrome}, Node.js {node}'),
  licence: 'MIT licence',

  report: {
    file: 'counterpoint-report.json',
    /** The first line of the report, for the person who sends it. */
    note: 'Versions, sizes and counts. No words of any map, no names, no folders.',
  },
};
