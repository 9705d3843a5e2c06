import { message } from '../../catalogue';

const notGiven = 'Not given';

/** The details panel. */
export const details = {
  none: 'Select a box or a step to see its details.',
  several: message('{count} boxes are selected.'),
  text: 'Text',
  holder: 'Who says this',
  holderHelp: 'Leave empty if it’s the author.',
  basis: 'Based on',
  bases: {
    '': notGiven,
    'common-belief': 'Common belief',
    data: 'Data',
    example: 'Example',
    expert: 'Expert',
    law: 'Law',
    media: 'Media',
    personal: 'Personal experience',
    publication: 'Publication',
    statistic: 'Statistic',
    none: 'Nothing yet',
  },
  unstated: 'Unstated assumption',
  paragraphs: 'Paragraphs of the article',
  paragraphsHelp: 'Such as 1, 4, 8',
  badParagraphs: 'Numbers with commas between them, please.',
  note: 'Note',
  more: 'More',
  role: 'Role',
  contention: 'thesis',
  loose: 'not connected yet',
  noAnswers: 'No reasons or objections yet.',
  counts: message(
    '{reasons, plural, =0 {No reasons} one {One reason} other {# reasons}}, {objections, plural, =0 {no objections} one {one objection} other {# objections}}.',
  ),
  below: message('{claims, plural, one {One claim} other {# claims}} in its branch.'),
  number: 'Number',
  step: 'Step',
  theStep: message('the step from {number}'),
  stepSays: message('{to} – {word} – {from}'),
  strength: 'Strength of the step',
  strengths: { '': notGiven, 1: '1 – very weak', 2: '2', 3: '3', 4: '4', 5: '5 – very strong' },
  quotes: 'Quotes',
};
