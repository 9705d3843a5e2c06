import { message } from '../../catalogue';

/** Buttons that many dialogs have. */
export const dialog = { cancel: 'Cancel', close: 'Close', later: 'Decide later' };

/** Errors at the start. */
export const start = {
  unexpected: 'Something unexpected went wrong. Your saved maps have not changed. Please try again.',
  expired: 'This link has expired',
  noCode: 'Start Counterpoint again and use the link it shows.',
  howToStart: 'Start it as you did before: by its icon, or with “npm start”.',
  ifRunning: 'If it is still running, this opens another window.',
  lastingLink: 'For a link that lasts, choose “Maps”, then “Bookmark this”.',
  mapsAreSafe: 'Your maps are safe.',
};

/** The sidebar with the panels; in a narrow window it is a sheet at the foot. */
export const sidebar = {
  label: 'Sidebar',
  panels: 'Panels',
  review: 'Review',
  reviews: 'Parts of the review',
  forms: 'Forms of the outline',
  list: 'List',
  close: 'Close the sidebar',
  width: 'Width of the sidebar',
  height: 'Height of the sidebar',
  heights: { small: 'Small', half: 'Half of the window', full: 'Nearly the whole window' },
  pin: message('Pin {title} at the left'),
  unpin: message('Move {title} back to the sidebar'),
  pinned: message('{title}, pinned'),
  closePanel: message('Close {title}'),
  opened: message('{title} opened. F6 to go there.'),
  closed: message('{title} closed.'),
};

/** Messages about what was done, and the hints about keys, which come once. */
export const notices = {
  region: 'Messages',
  close: 'Close the message',
  none: 'No messages yet.',
  at: message('{at, time, ::HHmm}'),
  hints: {
    selected: 'Tab reason · – objection · Enter next one · F2 edit',
    writing: 'Enter done · Tab done and reason · Shift+Enter new line · Esc cancel',
  },
};

/** Results of commands. */
export const status = {
  noMap: 'Open a map first.',
  added: message('Added: {word} {number}.'),
  nowAt: message('It is now {number}: {word}.'),
  textRestored: message('Text of {number} restored.'),
  deleted: 'Deleted. Ctrl+Z brings it back.',
  deletedAlone: message(
    'Deleted. {answers, plural, one {Its answer is a separate claim now: {numbers}.} other {Its # answers are separate claims now: {numbers}.}} Ctrl+Z brings it back.',
  ),
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  undoStartsAnew: 'Undo starts here: the file was changed elsewhere.',
  placedByHand: 'Placed by hand. “Reset position” puts it back.',
  positionReset: 'Position reset.',
  undone: 'Undone.',
  redone: 'Redone.',
  copied: message('Copied {claims, plural, one {one claim} other {# claims}}.'),
  pasted: message(
    'Pasted {claims, plural, one {one claim. Ctrl+Z takes it away again.} other {# claims. Ctrl+Z takes them away again.}}',
  ),
  pastedAltered: message(
    'Pasted {claims, plural, one {one claim} other {# claims}}{numbers, plural, =0 {} one {, 1 list number removed} other {, # list numbers removed}}{bullets, plural, =0 {} one {, 1 bullet removed} other {, # bullets removed}}{breaks, plural, =0 {} one {, 1 line break removed} other {, # line breaks removed}}{cells, plural, =0 {} one {, quotation marks of 1 cell removed} other {, quotation marks of # cells removed}}{quotes, plural, =0 {} one {, the > before 1 line removed} other {, the > before # lines removed}}{stamps, plural, =0 {} one {, the time of 1 message removed} other {, the times of # messages removed}}{words, plural, =0 {} one {, 1 opening word removed} other {, # opening words removed}}. Ctrl+Z shows the original.',
  ),
  pastedMap: message(
    'Pasted {claims, plural, one {one claim} other {# claims}}{problems, plural, =0 {} one {, left out one place that cannot be read} other {, left out # places that cannot be read}}. Ctrl+Z takes {claims, plural, one {it} other {them}} away again.',
  ),
  nothingToPaste: 'Nothing to paste on the clipboard.',
  pasteByKey: 'A browser lets a page paste only by its keys: press Ctrl+V, on a Mac Cmd+V.',
  bookmarkCopied: 'The address is copied. Paste it into a new bookmark.',
  bookmarkNotCopied: message('Make a bookmark of this address: {address}'),
  imageCopied: 'A picture of the whole map is on the clipboard.',
  imageNotCopied: message('The picture could not be copied. {why} Use Export… instead.'),
};
