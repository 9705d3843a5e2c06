import { message } from '../../catalogue';

/** The map as a text that a person writes in. */
export const textPane = {
  editor: 'The map as text',
  hint: 'Write + before a reason, - before an objection, indented.',
  titles: 'Titles',
  problems: message('{count, plural, one {One problem in the text} other {# problems in the text}}'),
  at: message('Line {line}: {problem}'),
  noProblems: 'No problems in the text.',
  tooLong: 'The text is too long to be kept with the map.',
};
