import { message } from '../../catalogue';

/** Opening files of other programs. */
export const importing = {
  title: message('Open “{name}”'),
  chooseFormat: 'Choose a format',
  several: message('It may be {formats}. Please choose.'),
  unknown: 'The format was not recognised. Please choose one.',
  encoding: 'Encoding',
  guessed: 'Recognised from the file',
  facts: message('{claims, plural, one {One claim} other {# claims}}, {steps, plural, one {one step} other {# steps}}'),
  noMap: 'There is no map to show.',
  problems: message('{count, plural, one {One problem in the file} other {# problems in the file}}'),
  about: 'About this file',
  problemAt: message('{place}: {problem}'),
  asNew: 'Open as a new map',
  addBelow: 'Add below the selected claim',
  addToMap: 'Add to this map',
  added: message(
    '{claims, plural, one {One claim added. Ctrl+Z takes it away again.} other {# claims added. Ctrl+Z takes them away again.}}',
  ),
  tooLarge: message(
    '“{name}” is larger than {most} MB, so it was not read, and nothing has changed. Export a part of it instead.',
  ),
  failed: message('“{name}” could not be read. Nothing has changed; please try again.'),
  mayBeArticle: 'This text may be an article or an argument map. How should it be opened?',
  asArticle: 'Open as an article',
  asMap: 'Open as a map',
  many: message(
    '{count, plural, =0 {No map was added.} one {One map was added to your maps.} other {# maps were added to your maps.}}',
  ),
  withProblems: message('With problems, which are listed if you open one alone: {names}.'),
  notRead: message('Not read: {names}.'),
  articlesAlone: message('Open articles one by one: {names}.'),
};
