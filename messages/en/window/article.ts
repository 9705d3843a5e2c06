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
    'Its text is removed, also the one saved with the map{places, plural, =0 {} one {, and its link to one claim} other {, and its # links to claims}}. The claims stay. Undo brings the source back, not its text.',
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
  readAs: message('Read as {encoding}. If letters are wrong, save the file as UTF-8 and open it again.'),

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

  chosen: 'Selected',
  chosenNone: 'Click a sentence, or select words.',
  dragHint: 'Drag it onto a box',
  noTarget: 'Select a box on the map for reasons and objections.',
  made: {
    claim: message('Added as claim {number}.'),
    reason: message('Added as reason {number}.'),
    objection: message('Added as objection {number}.'),
  },
  placed: message('Linked to {number} as its source.'),
  nothing: 'Select a passage of the article first.',
  noReason: 'A step takes objections only. Press the down arrow on the map for its box.',
  long: message('It has {characters} characters. A claim is one sentence: shorten it, or use your own words.'),
  clause: 'It is not a full sentence yet: reword it below the text (F2).',
  noClause: 'No claim of this passage needs rewording.',
  reword: message('Reword {number} as a full sentence'),
  actions: 'Add the passage as',
  labels: { claim: 'Claim', reason: 'Reason', objection: 'Objection', place: 'Source' },

  text: message('Text of “{title}”'),
  keys: 'Arrow keys: next sentence, with Shift several · C claim · R reason · O objection · P source · U next unmapped · F2 reword · Enter its box',
  roles: {
    thesis: 'thesis',
    reason: 'reason',
    objection: 'objection',
    rebuttal: 'reply',
    undercutter: 'objection to a step',
    loose: 'separate claim',
  },
  noBox: 'No claim comes from this passage yet.',
  legend: 'What the lines mean',
  toBox: message('{number}, {role}: go to its box'),

  coverage: 'Highlight sentences not used yet',
  covered: message('{percent} % mapped: {mapped} of {all} sentences'),
  coveredAll: message('All {all} sentences are mapped.'),
  next: 'Next unmapped',
  nextHint: 'Go to the next sentence that is not used yet',
  allMapped: 'Every sentence is used in a claim.',
  noText: 'Add the text of the article first.',
  unmapped: 'not mapped',

  lost: message(
    '{places, plural, one {One source is no longer in this text} other {# sources are no longer in this text}}',
  ),
  lostHelp: 'The text has changed. Choose the new passage, or unlink it. The claim stays.',
  lostOne: 'No longer found in the text.',
  candidate: message('¶{paragraph}'),
  here: message('Use this one: “{words}”'),
  noCandidates: 'Nothing in the text is similar.',
  forget: 'Unlink the passage',
  forgotten: 'Passage unlinked. Ctrl+Z brings it back.',
  anchoredAgain: 'Linked to the new passage.',
  seek: 'Show it in the text',

  dropTitle: 'Add this passage as…',
  dropPlace: 'the source of this claim',
  dropOn: message('Drop on {number}: reason, objection or source'),
  dropLoose: 'Drop here: a separate claim',
};
