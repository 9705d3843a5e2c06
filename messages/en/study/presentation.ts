import { message } from '../../catalogue';

/** Presentation and its order. */
export const presentation = {
  intro: 'In this order the map is presented, and exported step by step. It follows the structure until you change it.',
  parts: 'Parts in the order of telling',
  empty: 'There is nothing to tell yet: the map has no box.',
  leftOut: 'left out',
  noText: 'an empty box',
  onlyStep: message('from {numbers}, told already'),
  earlier: 'Earlier',
  later: 'Later',
  leaveOut: 'Leave out',
  takeIn: 'Tell it again',
  asStructured: 'As the structure has it',
  keys: 'Alt+↑ and Alt+↓ move a part, Delete leaves it out or tells it again, Enter presents from there.',
  movedTo: message('It is told as number {at} of {all} now.'),
  nowLeftOut: 'It is left out of the telling.',
  nowTold: 'It is told again.',
  nowStructured: 'The map is told as its structure has it.',
  present: 'Present',
  presentFrom: 'Present from here',

  presenting: {
    label: message('Presenting: {title}'),
    picture: 'The map as far as it is told',
    part: message('{at} of {all}: {said}'),
    and: message('{first}, and {second}'),
    says: message('{holder} says: {text}'),
    position: message('{at} of {all}'),
    goTo: message('Go to {number} – Enter'),
    noSuch: message('There is no part {number}; there are {all}.'),
    overview: message('Overview: {told} of {claims} claims are told.'),
    black: 'The screen is black. B shows the map again.',
    blackShown: 'B shows the map again',
    last: 'That was the last part. Escape ends.',
    back: 'Back',
    next: 'Next',
    list: 'Parts',
    overviewButton: 'Overview',
    end: 'End',
    progress: 'How much is told',
    backHint: '←',
    nextHint: 'Space',
    listHint: 'L',
    overviewHint: 'O',
    endHint: 'Esc',
    nothing: 'There is nothing to present: every part is left out. The order of telling takes them in again.',
    noBox: 'There is nothing to present yet: the map has no box.',
  },
};

/** The focus on one branch. */
export const branchFocus = {
  label: 'Where this branch is in the map',
  whole: 'Whole map',
  isOn: message(
    'Showing branch {number} ({claims, plural, one {one claim} other {# claims}}). Press {key} to show everything.',
  ),
  isOff: 'Showing the whole map.',
  crumb: message('{number} {text}'),
  showBranch: message('Focus on branch {number}: {text}'),
};
