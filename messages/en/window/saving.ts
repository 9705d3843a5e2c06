import { message } from '../../catalogue';

/** The state of saving, in the toolbar and in the bar below it. */
export const save = {
  unchanged: 'All changes saved',
  saving: 'Saving…',
  saved: message('Saved {at, time, ::HHmm}'),
  notSaved: 'Not saved',
  readOnly: 'Read-only',
  failed: message('Not saved: {why}'),
  retry: 'Retry',
  again: 'Save it as a new map',
  copySaved: message('A copy is saved as {name}.'),
  unreachable:
    'Not saved: Counterpoint has stopped. Your changes are safe in this window. Keep the window open and start Counterpoint again; then they are saved.',
  onlyHere: 'Keep this window open: your changes are nowhere else.',
  notLeft: 'This map has unsaved changes. See the line at the top of the window before you open another map.',
};

/** Maps that cannot be changed, by reason. */
export const readOnly = {
  newer: 'Read-only: this map was made by a newer version of Counterpoint. Saving it here could lose parts of it.',
  'no-permission': 'Read-only: you are not allowed to change this file. “Make my copy” gives you a map you can change.',
};

/** Changes of the file by another window or program. */
export const conflict = {
  short: 'Not saved: the file was changed in another window or program.',
  decide: 'Decide…',
  title: 'The file was changed somewhere else',
  explain: message('“{name}” was changed in another window or program.'),
  safe: 'Nothing has been overwritten. Both versions are kept, whichever you choose.',
  mine: 'My version, in this window',
  theirs: 'The other version, in the file',
  changes: {
    changed: message('{claims, plural, one {one claim changed} other {# claims changed}}'),
    added: message('{claims, plural, one {one added} other {# added}}'),
    removed: message('{claims, plural, one {one deleted} other {# deleted}}'),
    others: 'order, links or properties changed',
    none: 'no claim changed',
  },
  inBoth: message('Changed in both versions: {claims}'),
  merged: 'Merged with changes from another window or program.',
  reload: 'Use the other version',
  keepCopy: 'Keep mine as a copy',
  copyTitle: message('{title} (my version)'),
  keptCopy: 'Your version is saved as a new map. The other one has not changed.',
  keptAgain: 'The map is saved in your maps again.',
  reloaded: 'This is the version from the file. Yours is under “Earlier versions…”.',
  followed: 'Updated with changes from another window or program.',
};

/** Work that was recovered after a crash. */
export const recovery = {
  title: 'Some work was not saved last time',
  explain: message(
    'Counterpoint stopped before everything was saved. Your work from {when} is safe. Either way, you also find it under the earlier versions.',
  ),
  found: 'Recovered work',
  file: 'Saved file',
  leave: 'Keep the file',
  bringBack: 'Restore my work',
  back: 'Restored. Ctrl+Z undoes it.',
  left: 'You find it under “Earlier versions…”.',
};

/** Earlier versions of a map. */
export const versions = {
  title: message('Earlier versions of “{title}”'),
  explain: 'A version is saved every five minutes and before large deletions. None of them can be changed.',
  none: 'No versions yet. The first one is saved when you change the map.',
  list: 'Versions',
  claims: message('{claims, plural, one {One claim} other {# claims}}'),
  reasons: {
    work: 'while you worked',
    before: 'before a large deletion',
    unsaved: 'not saved when Counterpoint stopped',
    mine: 'replaced by the version in the file',
  },
  from: message('Version of {when}'),
  restoreCopy: 'Restore as copy',
  copyTitle: message('{title} ({when})'),
  restored: 'The earlier version is a new map now. The current map has not changed.',
};
