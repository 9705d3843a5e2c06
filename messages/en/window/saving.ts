import { message } from '../../catalogue';

/** The state of saving, in the status bar. */
export const save = {
  unchanged: 'Nothing to save',
  saving: 'Saving…',
  saved: message('Saved {at, time, ::HHmm}'),
  failed: message('Not saved: {why}'),
  retry: 'Retry',
  again: 'Save it as a new map',
  copy: 'Save a copy',
  copySaved: message('A copy is saved as {name}.'),
  unreachable:
    'Not saved: Counterpoint has stopped. Your changes are safe in this window. Keep the window open and start Counterpoint again; then they are saved.',
  notLeft: 'This map has unsaved changes. See the line at the bottom of the window before you open another map.',
};

/** Maps that cannot be changed, by reason. */
export const readOnly = {
  newer: 'Read-only: this map was made by a newer version of Counterpoint. Saving it here could lose parts of it.',
  'no-permission': 'Read-only: you are not allowed to change this file. “Make my copy” gives you a map you can change.',
};

/** Changes of the file by another window or program. */
export const conflict = {
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
};

/** Work that was recovered after a crash. */
export const recovery = {
  title: 'Not everything was saved last time',
  explain: message(
    'Counterpoint ended before everything was in the file. What you had on {when} was kept. Either way it stays among the earlier versions.',
  ),
  found: 'What was kept',
  file: 'The file',
  leave: 'Leave the file as it is',
  bringBack: 'Bring it back',
  back: 'It is back. Ctrl+Z takes it away again.',
  left: 'It stays under “Earlier versions…”.',
};

/** Earlier versions of a map. */
export const versions = {
  title: message('Earlier versions of “{title}”'),
  explain: 'A version is kept every five minutes of work and before anything large goes. None of them can be changed.',
  none: 'There is none yet: the first one is kept when the map is changed.',
  list: 'Versions',
  claims: message('{claims, plural, one {One claim} other {# claims}}'),
  reasons: {
    work: 'while you worked',
    before: 'before most of it was deleted',
    unsaved: 'not saved when Counterpoint ended',
    mine: 'gave way to what was in the file',
  },
  from: message('As it was on {when}'),
  restoreCopy: 'Restore as copy',
  copyTitle: message('{title} ({when})'),
  restored: 'The earlier version is a map of its own now. The map that it came from is as it was.',
};
