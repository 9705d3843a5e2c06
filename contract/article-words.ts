import { message } from '../argument/language/catalogue';

/** What the article panel says. */
export const articleWords = {
  title: 'Article',
  empty: 'Put the article here to work on it: paste its text, or open a file (.txt, .md).',
  paste: 'The text of the article',
  pasteHelp: 'Paste it here',
  open: 'Open a file…',
  keep: 'Keep it beside the map',
  keepHelp: 'Else it is here only until you open another map. An article may not be yours to pass on.',
  use: 'Show the article',
  kept: 'Kept beside the map',
  notKept: 'Here only for now',
  keepNow: 'Keep it',
  drop: 'Take the article away',
  source: 'Source',
  noSource: 'New source',
  paragraph: message('number', 'Paragraph {number}'),
  passage: 'What is selected in the article',
  asClaim: 'Claim',
  asReason: 'Reason for the selected box',
  asObjection: 'Objection to the selected box',
  asPlace: 'Source place of the selected box',
  nothing: 'Select a passage of the article first.',
  placed: message('number', 'Paragraph {number} is a source place of the box now.'),
  tooLong: 'That is a long passage. A claim is one sentence: shorten it, or say it in your own words.',
  notText: message('name', '“{name}” is not a plain text. Open a .txt or .md file, or paste the text.'),
};
