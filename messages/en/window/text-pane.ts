import { message } from '../../catalogue';

/** The map as a text that a person writes in. */
export const textPane = {
  editor: 'The map as text',
  hint: 'Write + before a reason, - before an objection, indented.',
  titles: 'Titles',
  problems: message('{count, plural, one {One problem in the text} other {# problems in the text}}'),
  at: message('Line {line}: {problem}'),
  noProblems: 'No problems in the text.',

  /** Problems of a text that is being written, with the words that each is about. */
  problem: {
    sign: message('A line that begins with {sign} stands right below its claim, indented.'),
    colon: message('Put a colon behind the title “{about}”.'),
    number: 'A premise begins with its number, such as (1).',
    bracket: message('Close the title with {sign}.'),
    comment: message('The comment that begins with {sign} has no end.'),
    heading: 'The lines about the map end with ===.',
    data: 'A closing brace is missing.',
    line: 'Put an empty line before this one.',
    broken: 'No claim can be read here.',
    'too-large': 'The text is too long to be kept with the map.',
    'too-deep': 'This is indented too deeply.',
    'repeated-id': message('The title “{about}” is given twice.'),
    'no-premise': 'No claim stands here to start from.',
    'no-target': 'Nothing stands above this that it could speak to.',
    conclusion: 'Below the premises put ---- and the conclusion.',
    'unknown-reference': message('No claim has the title “{about}”.'),
    circle: 'This leads back to itself, so it is left out.',
    'no-place': 'A map has no place for this; it stays in the text.',
  },
};
