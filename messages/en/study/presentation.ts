import { message } from '../../catalogue';

/** Presentation and its order. */
export const presentation = {
  intro: 'Drag a step to move it; untick it to leave it out.',
  parts: 'Steps of the presentation',
  leftOut: 'left out',
  noText: 'an empty box',
  onlyStep: message('from {numbers}, already shown'),
  drag: message('Move {step}'),
  included: message('Present {step}'),
  asStructured: 'Default order',
  keys: 'Alt+↑ Alt+↓ move · Delete leaves out · Enter presents',
  movedTo: message('Now step {at} of {all}.'),
  nowLeftOut: 'Left out of the presentation.',
  nowTold: 'Included again.',
  nowStructured: 'Default order restored.',
  present: 'Present',

  presenting: {
    label: message('Presenting: {title}'),
    picture: 'The map up to this step',
    part: message('{at} of {all}: {said}'),
    and: message('{first} – and: {second}'),
    says: message('{holder} says: {text}'),
    position: message('{at} of {all}'),
    goTo: message('Go to {number} – Enter'),
    noSuch: message('There is no step {number}; there are {all}.'),
    overview: message('Overview: {told} of {claims} claims shown.'),
    black: 'The screen is black. B shows the map again.',
    blackShown: 'B shows the map again',
    last: 'That was the last step. Esc ends.',
    back: 'Back',
    next: 'Next',
    list: 'Steps',
    overviewButton: 'Overview',
    end: 'End',
    progress: 'Progress',
    backHint: '←',
    nextHint: 'Space',
    listHint: 'L',
    overviewHint: 'O',
    endHint: 'Esc',
    nothing: 'Every step is left out. Include one under Presentation order.',
    noBox: 'There is nothing to present yet: the map has no box.',
  },
};

/** The focus on one branch. */
export const branchFocus = {
  label: 'Where this branch is in the map',
  whole: 'Whole map',
  isOn: message(
    'Showing branch {number}: {claims, plural, one {one claim} other {# claims}}. Press {key} to show everything.',
  ),
  isOff: 'Showing the whole map.',
  crumb: message('{number} {text}'),
  showBranch: message('Focus on branch {number}: {text}'),
};
