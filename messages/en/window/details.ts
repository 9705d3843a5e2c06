import { message } from '../../catalogue';

const notGiven = 'Not given';

/** The details panel. */
export const details = {
  none: 'Select a box or a step to see all about it.',
  several: message('{count} boxes are selected.'),
  text: 'Text',
  holder: 'Who says this',
  holderHelp: 'Leave it empty when it is the author of the article.',
  basis: 'What it rests on',
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
  unstated: 'Unstated: relied on, not said',
  paragraphs: 'Paragraphs of the article',
  paragraphsHelp: 'Such as 1, 4, 8',
  badParagraphs: 'Numbers with commas between them, please.',
  note: 'Note',
  more: 'More',
  role: 'Stands here as',
  contention: 'the top of a tree',
  loose: 'loose: in no step',
  counts: message(
    '{reasons, plural, one {One reason} other {# reasons}} and {objections, plural, one {one objection} other {# objections}} speak to it',
  ),
  below: message('{claims, plural, one {One claim} other {# claims}} in its branch'),
  number: 'Number',
  step: 'Step',
  theStep: message('the step from {number}'),
  stepSays: message('{to} – {word} – {from}'),
  strength: 'How strong the step is',
  strengths: { '': notGiven, 1: '1 – very weak', 2: '2', 3: '3', 4: '4', 5: '5 – very strong' },
  quotes: 'Quotes',
};
