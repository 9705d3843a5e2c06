import { message } from '../../catalogue';

/** The article panel. */
export const article = {
  paste: 'Text of the article',
  open: 'Open a file…',
  keep: 'Save the article with this map',
  keepInCopy: 'Save the article with my copy of this map',
  keepHelp: 'If not, it disappears when you close the map. Check the copyright before you share it.',
  use: 'Show the article',
  missing: {
    notIncluded: 'This map does not include its article:',
    find: 'Find the article, copy its text and paste it below.',
  },
  keepQuestion: {
    title: 'Save the article with this map?',
    folder: {
      synced: 'This map is in a synced folder. Anyone with access to the folder could read the article.',
      versioned: 'This map is under version control. Anyone with access to the repository could read the article.',
    },
    copyright: 'Check the copyright first. If you do not save it, the article disappears when you close the map.',
    yes: 'Save the article',
    no: 'Only for now',
  },
};

/** Sources and their texts, the selected passage, and the anchors of claims. */
export const sources = {
  choose: 'Source',
  add: 'Another source…',
  untitled: 'Source without a title',
  about: 'About this source',
  title: 'Title',
  author: 'Author',
  publisher: 'Publisher',
  date: 'Date',
  url: 'Web address (URL)',
  remove: 'Remove this source',
  removeSure: message(
    'Its text is removed, also the one saved with the map{places, plural, =0 {} one {, and one source place with it} other {, and # source places with it}}. The claims stay. Undo brings the source back, not its text.',
  ),
  removeDo: 'Remove it',
  removed: 'Source removed. Ctrl+Z brings it back without its text.',
  where: 'Keep the text',
  places: { map: 'with the map', copy: 'with my copy of the map', window: 'only for now' },
  whereHelp:
    'It is saved in a folder beside the map. Exports and copies you save do not contain it. Check the copyright before you share the folder.',
  readAgain: 'Remove the text',
  formats: 'A text, web page, Word or PDF file (.txt, .md, .html, .docx, .pdf)',
  drop: 'Drop a map, a picture with its map in it, or an article to read beside the map',
  paste: 'Paste the article here. Headings and paragraphs are kept.',
  reading: message('Reading “{name}”…'),

  fault: {
    noText: message(
      '“{name}” has no text that can be read. Scanned pages are pictures: copy the text from elsewhere and paste it.',
    ),
    broken: message('“{name}” cannot be read: the file is damaged, or its ending is wrong. Nothing was changed.'),
    locked: message(
      '“{name}” is protected by a password. Open it in another program, copy the text and paste it here.',
    ),
    unknown: message(
      'Counterpoint cannot read “{name}”. Open a .txt, .md, .html, .docx or .pdf file, or paste the text.',
    ),
    tooLarge: message('“{name}” is larger than {most} MB. Copy the part you need and paste it.'),
    tooMany: message('“{name}” has {pages} pages, more than {most}. Copy the part you need and paste it.'),
    tooLong: 'This text is longer than a book. Use only the part you are working on.',
  },

  chosen: 'Chosen',
  chosenNone: 'Click a sentence, or select words.',
  dragHint: 'Drag it onto a box',
  noTarget: 'Select a box on the map for reasons and objections.',
  made: {
    claim: message('It is claim {number} now.'),
    reason: message('Reason {number} is on the map. What it speaks for is still selected.'),
    objection: message('Objection {number} is on the map. What it speaks against is still selected.'),
  },
  placed: message('It is a source place of {number} now.'),
  nothing: 'Choose a passage of the article first.',
  noReason: 'A step takes objections only. Press the down arrow on the map for its box.',
  long: message('That is {characters} characters. A claim is one sentence: shorten it, or say it in your own words.'),
  actions: 'What to make of it',
  labels: { claim: 'Claim', reason: 'Reason', objection: 'Objection', place: 'Source place' },

  text: message('Text of “{title}”'),
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
  toBox: message('{number}, {role}: go to its box'),

  coverage: 'Show what no claim was read from',
  covered: message('{percent} % mapped: {mapped} of {all} sentences'),
  coveredAll: message('All {all} sentences are mapped.'),
  next: 'Next unmapped',
  nextHint: 'Go on to the next sentence that no claim was read from',
  allMapped: 'No sentence is left: a claim was read from each of them.',
  noText: 'There is no text beside the map yet.',
  unmapped: 'not mapped',

  lost: message(
    '{places, plural, one {One source place is not in this text any more} other {# source places are not in this text any more}}',
  ),
  lostHelp: 'The text has changed since. Say where it is now, or forget the place; the claim stays.',
  lostOne: 'Not found in the text any more.',
  candidate: message('¶{paragraph}'),
  here: message('It is here: “{words}”'),
  noCandidates: 'Nothing in the text comes close to it.',
  forget: 'Forget this place',
  forgotten: 'The place is forgotten. Ctrl+Z brings it back.',
  anchoredAgain: 'The place is found again.',
  seek: 'Show it in the text',

  dropTitle: 'What is the passage to be there?',
  dropPlace: 'the place that it was read from',
  dropOn: message('Drop it on {number}: then you choose reason, objection or source place'),
  dropLoose: 'Drop it here: a claim of its own',
};
