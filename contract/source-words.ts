import { message } from '../argument/language/catalogue';
/** The words for the texts beside the map: their sources, what is chosen in them, and what was read from where. */
export const sourceWords = {
  choose: 'Source',
  add: 'Another source…',
  untitled: 'Source without a title',
  about: 'About this source',
  title: 'Title',
  author: 'Author',
  date: 'Date',
  url: 'Address',
  remove: 'Remove this source',
  removeSure: message(
    'places',
    'Its text is taken away here and beside the map{places, plural, =0 {} one {, and one source place with it} other {, and # source places with it}}. The claims stay. Undo brings the source back, not its text.',
  ),
  removeDo: 'Remove it',
  removed: 'The source is removed. Ctrl+Z brings it back without its text.',
  where: 'Its text is kept',
  beside: 'beside the map, in a folder of its own',
  session: 'here only, until another map is opened',
  whereHelp:
    'Beside the map it is there again next time, and goes wherever you copy the folder. An article may not be yours to pass on: then only refer to it.',
  readAgain: 'Take the text away',
  empty: 'Put the article here to work on it: paste it, or open a file (.txt, .md, .html, .docx, .pdf).',
  drop: 'Drop a map, a picture with its map in it, or an article to read beside the map',
  paste: 'Paste it here. Headings and paragraphs of a web page come along.',
  reading: message('name', 'Reading “{name}”…'),

  fault: {
    noText: message(
      'name',
      'There is no text in “{name}” that can be read. Scanned pages are pictures: copy the text from elsewhere and paste it.',
    ),
    broken: message(
      'name',
      '“{name}” cannot be read: the file is damaged or not what its name says. Nothing was changed.',
    ),
    locked: message(
      'name',
      '“{name}” is locked with a password. Open it where you can, copy the text and paste it here.',
    ),
    unknown: message(
      'name',
      '“{name}” is no text that can be read here. Open a .txt, .md, .html, .docx or .pdf file, or paste the text.',
    ),
    tooLarge: message(
      'name most',
      '“{name}” is larger than {most} MB, which is more than is read here. Copy the part you need and paste it.',
    ),
    tooMany: message(
      'name pages most',
      '“{name}” has {pages} pages; up to {most} are read here. Copy the part you need and paste it.',
    ),
    tooLong: 'This text is longer than a book. Take the part that you work on.',
  },

  chosen: 'Chosen',
  chosenNone: 'Nothing is chosen: select words with the mouse, or go through the sentences with the arrow keys.',
  dragHint: 'Drag it onto a box',
  noTarget: 'Select a box on the map for reasons and objections.',
  made: {
    claim: message('number', 'It is claim {number} now.'),
    reason: message('number', 'Reason {number} is on the map. What it speaks for is still selected.'),
    objection: message('number', 'Objection {number} is on the map. What it speaks against is still selected.'),
  },
  placed: message('number', 'It is a source place of {number} now.'),
  nothing: 'Choose a passage of the article first.',
  noReason: 'A step takes objections only. Press the down arrow on the map for its box.',
  long: message(
    'characters',
    'That are {characters} characters. A claim is one sentence: shorten it, or say it in your own words.',
  ),
  actions: 'What to make of it',
  labels: { claim: 'Claim', reason: 'Reason', objection: 'Objection', place: 'Place' },

  text: message('title', 'Text of “{title}”'),
  keys: 'Arrow keys: sentence by sentence, with Shift several · C claim · R reason · O objection · P source place · U next unmapped · Enter its box',
  roles: {
    thesis: 'thesis',
    reason: 'reason',
    objection: 'objection',
    rebuttal: 'reply',
    undercutter: 'objection to a step',
    loose: 'loose claim',
  },
  noBox: 'No claim was read from here yet.',
  legend: 'What the lines mean',
  toBox: message('role number', '{number}, {role}: go to its box'),

  coverage: 'Show what no claim was read from',
  covered: message('percent mapped all', '{percent} % mapped: claims were read from {mapped} of {all} sentences.'),
  coveredAll: message('all', 'All {all} sentences are mapped: a claim was read from each of them.'),
  next: 'Next unmapped sentence',
  allMapped: 'No sentence is left: a claim was read from each of them.',
  noText: 'There is no text beside the map yet.',
  unmapped: 'not mapped',

  lost: message(
    'places',
    '{places, plural, one {One source place is not in this text any more} other {# source places are not in this text any more}}',
  ),
  lostHelp: 'The text has changed since. Say where it is now, or forget the place; the claim stays.',
  lostOne: 'Not found in the text any more.',
  candidate: message('paragraph', '¶{paragraph}'),
  here: message('words', 'It is here: “{words}”'),
  noCandidates: 'Nothing in the text comes close to it.',
  forget: 'Forget this place',
  forgotten: 'The place is forgotten. Ctrl+Z brings it back.',
  anchoredAgain: 'The place is found again.',
  seek: 'Show it in the text',

  dropTitle: 'What is the passage to be there?',
  dropBecause: 'because: a reason for it',
  dropBut: 'but: an objection to it',
  dropPlace: 'the place that it was read from',
  dropOn: message('number', 'Drop it on {number}: then you choose reason, objection or source place'),
  dropLoose: 'Drop it here: a claim of its own',
};
