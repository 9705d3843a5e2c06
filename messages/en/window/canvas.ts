import { message } from '../../catalogue';

/** The canvas, mostly for screen readers. */
export const canvas = {
  label: message('Argument map: {title}'),
  textOf: message('Text of {number}'),
  begin: 'Press an arrow key to select a box',
  editingAtEnd: message('Editing {number}, at the end'),
  placeholder: 'Write one full sentence',
  textTooLong: message('A text has at most {most} characters. Nothing was added.'),
  waiting: message('Laying out {claims, number} claims…'),
  done: 'Done',
  placedByHand: 'Placed by hand.',
  pinned: 'Placed by hand. Press to put it back.',
  addHere: 'Add a reason, an objection or a premise',
  showSource: message('Show {mark} in the article'),
  collapse: 'Collapse',
  expand: message('Expand: {claims} hidden{unanswered, plural, =0 {} other {, # unanswered}}'),
  step: message('Step {number}: {word}'),
  mine: 'My answer:',
  unstated: 'Unstated.',
  /** `kind` is "objection" for an objection, which is answered; other claims are objected to. */
  answeredBy: message(
    '{kind, select, objection {{count, plural, one {Answered once.} other {Answered # times.}}} other {{count, plural, one {One objection to it.} other {# objections to it.}}}}',
  ),
  linked: message('Together with {others, plural, one {one other} other {# others}}.'),
  notAnswered: 'Not answered yet.',
  together: message('Together with {numbers}.'),
  hidden: message(
    'Collapsed: {claims, plural, one {one claim} other {# claims}} hidden{unanswered, plural, =0 {} other {, # unanswered}}.',
  ),
  paragraphs: message('{count, plural, one {Paragraph} other {Paragraphs}} {list}.'),
};

/** The zoom control. */
export const zoom = {
  label: 'Zoom',
  percent: message('{percent} %'),
  selection: 'Selection',
  actual: '100 %',
};

/** The outline. */
export const outline = {
  label: message('Outline of {title}'),
  step: message('step {number}'),
  toggle: 'Open or close',
  empty: message('Nothing here yet. Press {key} on the map for a first box.'),
};

/** The find bar. */
export const find = {
  label: 'Find in the map',
  count: message('{all, plural, =0 {Not found} other {{at, plural, =0 {–} other {#}} of {all}}}'),
  nothing: message('“{words}” is not in this map.'),
  next: 'Next',
  previous: 'Previous',
  close: 'Close find',
};
