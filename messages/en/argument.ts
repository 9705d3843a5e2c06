import { message } from '../catalogue';

/** The texts of pictures, outlines and map files that are not the author’s. */
export const argument = {
  /** The word at the junction of a step, by its role. */
  steps: {
    reason: 'because',
    objection: 'but',
    rebuttal: 'in reply',
    undercutter: 'doesn’t follow, since',
  },

  /** Words in a box, beside it and between boxes. */
  box: {
    and: 'and',
    unstated: 'unstated',
    mine: 'my answer',
    says: message('{holder} says:'),
    see: message('see {number}'),
    returnsTo: message('returns to {number}'),
    continued: 'continued on another page',
    hidden: message('{claims} hidden{unanswered, plural, =0 {} other { · {unanswered} still unanswered}}'),
  },

  legend: {
    reason: 'a reason',
    objection: 'an objection',
    rebuttal: 'an answer to an objection',
    undercutter: 'an objection to a step',
    unstated: 'unstated: relied on, not said',
    mine: 'added by the student',
    paragraph: 'paragraph of the article',
  },

  /** The sheets of a poster. */
  sheet: {
    place: message('Sheet {number} of {all} · row {row}, column {column}'),
    left: 'cut at the left marks and lay it on the sheet to the left',
    top: 'cut at the top marks and lay it on the sheet above',
    both: 'cut at the left and top marks and lay it on the sheets to the left and above',
  },

  /** A worksheet with empty boxes. */
  worksheet: {
    fields: 'Name ______________________     Class __________     Date ______________',
    list: 'Sentences to put in',
    key: message('Key: {title}'),
  },

  source: message('Source: {source}'),
  sources: 'Sources',
  /** The name of the map file in a PDF. */
  attachment: 'The argument map, for Counterpoint',
  quoted: message('“{title}”'),
  copyTitle: message('{title} – copy'),

  /** The text alternative of a picture. */
  told: {
    map: message('Argument map with {claims, plural, one {one claim} other {# claims}}.'),
    theses: message('It has {theses} theses; the first is told here.'),
    thesis: 'Thesis:',
    branch: message(
      'Branch {number} of an argument map, with {claims, plural, =0 {no claims} one {one claim} other {# claims}} below it. It begins with:',
    ),
    reasons: message(
      '{reasons, plural, =0 {No reason is given for it.} one {One reason speaks for it.} other {# reasons speak for it.}}',
    ),
    noObjection: 'No objection is raised to it.',
    counterclaim: 'The counterclaim:',
    objection: 'An objection:',
    another: 'Another objection:',
    undercutter: message('It doesn’t follow from {number}, since:'),
    objections: message('{objections} objections are raised in all.'),
    more: message('And {answers} more.'),
    answers: message(
      '{answers, plural, =0 {It is not answered.} one {The answer to it:} other {It is answered # times:}}',
    ),
    wordless: 'a claim without words',
  },

  /** Errors of a map file, as the end of a sentence. */
  file: {
    line: message('line {line}'),
    column: message('line {line}, column {column}'),
    id: message('id {id}'),
    whole: 'the file',
    missing: 'it is missing',
    mustBe: message('it must be {thing}'),
    or: ' or ',
    empty: 'it must not be empty',
    tooSmall: message('it must be at least {least}'),
    tooLong: message('it must have at most {most} characters'),
    tooBig: message('it must be at most {most}'),
    malformed: 'it has the wrong format',
    things: {
      string: 'text',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list',
      object: 'an object in braces',
    },
    /** Errors of the JSON parser, by its names. */
    json: {
      InvalidSymbol: 'there is a word without a meaning',
      InvalidNumberFormat: 'a number is written wrongly',
      PropertyNameExpected: 'a name in quotes is missing',
      ValueExpected: 'a value is missing',
      ColonExpected: 'a colon is missing',
      CommaExpected: 'a comma is missing',
      CloseBraceExpected: 'a closing brace is missing',
      CloseBracketExpected: 'a closing bracket is missing',
      EndOfFileExpected: 'there is something after the end',
      InvalidCommentToken: 'comments are not allowed there',
      UnexpectedEndOfComment: 'a comment does not end',
      UnexpectedEndOfString: 'a text does not end',
      UnexpectedEndOfNumber: 'a number does not end',
      InvalidUnicode: 'a character is written wrongly',
      InvalidEscapeCharacter: 'the character after a backslash has no meaning',
      InvalidCharacter: 'a character is not allowed there',
    },
    faults: {
      'duplicate-id': message('has the same id as another record'),
      'no-premises': message('has no premises'),
      'repeated-premise': message('has the premise {about} twice'),
      'dangling-premise': message('has the premise {about}, but there is no such claim'),
      'dangling-target': message('points to {about}, but there is no such claim or step'),
      'targets-itself': message('points to itself'),
      'targets-own-premise': message('points to {about}, one of its own premises'),
      'cycle-of-steps': message('belongs to a circle of steps that point only to each other (next is {about})'),
    },
  },
};
