import { message } from '../catalogue';

const closeWindow = 'Close the window';
const closeUnsaved = 'Close without saving';

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
  elsewhere: 'This map is already open. Its window is in front now.',

  unsaved: {
    message: 'This map has unsaved changes.',
    detail:
      'The line at the bottom of the window says why, and how to save them. If you close the window, you lose them.',
    keep: 'Keep the window open',
    close: closeUnsaved,
  },

  silent: {
    message: 'The window is not responding.',
    detail: 'Everything marked as saved is safe on your disk. Wait to give the window time to save the rest.',
    wait: 'Wait',
    close: closeWindow,
  },

  /** A disk, such as a network drive, does not answer while something is being saved. */
  hung: {
    message: 'The disk is not responding.',
    maps: message(
      'Not saved yet: {maps}. Wait for the disk. If you do not, Counterpoint offers the changes that it has noted elsewhere the next time you open the map.',
    ),
    rest: 'Your maps are saved, but not yet the steps for undo, or the settings. Wait for the disk, or quit without them.',
    map: message('“{name}”'),
    wait: 'Wait',
    close: closeUnsaved,
    quit: 'Quit without saving',
  },

  crashed: {
    message: 'The window has stopped working.',
    detail: 'Everything that was marked as saved is safe on your disk. You can open the map again from there.',
    again: 'Open the map again',
    close: closeWindow,
  },

  noData: message(
    'Counterpoint cannot save its settings in {folder}. Your maps have not changed. Please choose another folder with --data.',
  ),
  /** The library is in another folder than usual, or in the usual one again. */
  libraryElsewhere: message('Counterpoint cannot save in {usual}, so your maps are in {folder}.'),
  libraryBack: message('Your maps are in {usual} again. Maps that you have made meanwhile are in {folder}.'),
  /** The folder of documents where the system does not know it. */
  documents: 'Documents',
  /** The file type in an open dialog. */
  openable: 'Maps, also of other programs, and pictures with map data',

  /** A start with switches that turn off a protection. */
  unguarded: {
    message: 'Counterpoint was started without some of its protection.',
    detail: message(
      'It was started with {switches}. A map from someone else, or another program, could then harm this computer or read your maps. Please start Counterpoint without that. On Linux, the deb package does not need --no-sandbox.',
    ),
    close: 'Do not open',
    open: 'Open anyway',
  },

  about: message('Electron {electron}, Chromium {chrome}, Node.js {node}'),
  licence: 'MIT licence',

  report: {
    file: 'counterpoint-report.json',
    /** The first line of the report, for the person who sends it. */
    note: 'Versions, sizes and counts. No text from your maps, no names, no folders.',
  },
};
