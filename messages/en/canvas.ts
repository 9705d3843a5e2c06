import { message } from '../catalogue';

/** What is said on the canvas, mostly aloud. */
export const canvasWords = {
  label: message('Argument map: {title}'),
  textOf: message('Text of {number}'),
  placeholder: 'Write one full sentence',
  waiting: message('Laying out {claims, number} claims…'),
  showSource: message('Show {mark} in the article'),
  offers: { 'add-reason': 'because', 'add-objection': 'but', 'add-co-premise': 'and' },
  step: message('Step {number}: {word}'),
  says: message('{holder} says:'),
  mine: 'My answer:',
  unstated: 'Unstated.',
  /** `kind` is "objection" for what is one: that is answered. To any other claim somebody objects. */
  answeredBy: message(
    '{kind, select, objection {{count, plural, one {Answered once.} other {Answered # times.}}} other {{count, plural, one {One objection to it.} other {# objections to it.}}}}',
  ),
  linked: message('Together with {others, plural, one {one other} other {# others}}.'),
  notAnswered: 'Not answered yet.',
  together: message('Together with {numbers}.'),
  hidden: message(
    'Folded: {claims, plural, one {one claim} other {# claims}} hidden{unanswered, plural, =0 {} other {, # unanswered}}.',
  ),
  paragraphs: message('{count, plural, one {Paragraph} other {Paragraphs}} {list}.'),
};
