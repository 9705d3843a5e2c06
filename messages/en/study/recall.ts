import { message } from '../../catalogue';

/** Recall of hidden boxes. */
export const recall = {
  title: 'Recall',
  label: message('Recall: {title}'),
  intro: 'Say from memory what each box says. Nothing is saved.',
  hide: 'Hide',
  hides: {
    below: 'Everything but the thesis',
    answers: 'Only answers to objections',
    level: message('From level {level} down'),
    all: 'Everything',
  },
  revealed: message('{open} of {all} revealed'),
  boxes: 'Hidden boxes',
  hidden: 'hidden',
  missed: 'hidden · not yet',
  answer: message('What does {number} say?'),
  answers: message(
    '{role, select, reason {A reason for {number}: “{text}”} rebuttal {A reply to {number}: “{text}”} other {An objection to {number}: “{text}”}}',
  ),
  answersHidden: message(
    '{role, select, reason {A reason for {number}, which is hidden too} rebuttal {A reply to {number}, which is hidden too} other {An objection to {number}, which is hidden too}}',
  ),
  answersStep: message(
    '{role, select, reason {A reason for the step {number}} other {An objection to the step {number}}}',
  ),
  top: 'The top of the map',
  show: 'Show the text',
  later: 'Later',
  next: 'Go on',
  again: 'Hide all again',
  end: 'End',
  picture: 'The map with empty boxes',
  wrote: 'You wrote',
  boxSays: 'The box says',
  judge: 'Did you have it?',
  shownText: message('The box says: {text}'),
  hadIt: 'I had it',
  notYet: 'Not yet',
  comesAgain: 'It comes again at the end.',
  done: 'You had every box. Well recalled!',
  noBox: 'There is nothing to recall yet: the map has no box.',
  keys: 'Enter shows the text · Esc ends',
};
