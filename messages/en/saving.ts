import { message } from '../catalogue';
/** What the window says of work that a crash has kept from the file, and of earlier versions. Part of `strings`. */
export const savingStrings = {
  unsaved: {
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
  },

  versions: {
    title: message('Earlier versions of “{title}”'),
    explain:
      'A version is kept every five minutes of work and before anything large goes. None of them can be changed.',
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
  },
};
