import { message } from '../../catalogue';

/** Links that lead out of Counterpoint. */
export const links = {
  title: 'Open this link?',
  inBrowser: message('This opens {place} in your browser.'),
  mail: message('This begins an e-mail to {place}.'),
  foreignLetters:
    'The name of this place has letters that can be made to look like others. It is shown as computers write it. Open it only if you expected it.',
  fromTheMap: 'The address comes from the map.',
  open: 'Open in the browser',
  write: 'Write the e-mail',
  refused: 'This link cannot be opened: only web pages and e-mail addresses can.',
  failed: 'No program on this computer can open this link. You can copy it instead.',
  /** The link of a source. */
  goes: message('Open {place}…'),
  /** The same for screen readers, which name the source too. */
  goesFor: message('Open {place}… for “{source}”'),
};
