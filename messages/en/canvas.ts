import { message } from '../catalogue';

/** What is said on the canvas, mostly aloud. */
export const canvasWords = {
  label: message('title', 'Argument map: {title}'),
  textOf: message('number', 'Text of {number}'),
  placeholder: 'Write one full sentence',
  waiting: message('claims', 'Laying out {claims, number} claims…'),
  showSource: message('mark', 'Show {mark} in the article'),
  offers: { 'add-reason': 'because', 'add-objection': 'but', 'add-co-premise': 'and' },
  step: message('number word', 'Step {number}: {word}'),
  says: message('holder', '{holder} says:'),
  mine: 'My answer:',
  unstated: 'Unstated.',
  /** `kind` is "objection" for what is one: that is answered. To any other claim somebody objects. */
  answeredBy: message(
    'count kind',
    '{kind, select, objection {{count, plural, one {Answered once.} other {Answered # times.}}} other {{count, plural, one {One objection to it.} other {# objections to it.}}}}',
  ),
  linked: message('others', 'Together with {others, plural, one {one other} other {# others}}.'),
  notAnswered: 'Not answered yet.',
  together: message('numbers', 'Together with {numbers}.'),
  hidden: message(
    'claims unanswered',
    'Folded: {claims, plural, one {one claim} other {# claims}} hidden{unanswered, plural, =0 {} other {, # unanswered}}.',
  ),
  paragraphs: message('list count', '{count, plural, one {Paragraph} other {Paragraphs}} {list}.'),
};
