import { message } from '../../catalogue';

const unstatedPremise = 'Add an unstated premise';

const missingLink = 'There may be an unstated premise that ties the two together.';

const editText = 'Change the text';

/** Advice on the reasoning, by rule. */
export const checks = {
  rules: {
    'unanswered-objection': {
      name: 'An objection that nobody answers',
      means: 'This speaks against your argument, and nothing in the map replies to it.',
      why: 'Whoever reads the map will think that you have no answer.',
      fix: 'Answer it',
    },
    'circular-support': {
      name: 'A circle of reasons',
      means: 'These claims support each other in a circle, so in the end a claim is a reason for itself.',
      why: 'Whoever doubts one of them finds no ground anywhere.',
      fix: 'Show the step',
    },
    'supports-and-attacks': {
      name: 'For and against at once',
      means: 'This claim is a reason for something and an objection to the same thing.',
      why: 'It can hardly be both. One of the two steps may be meant otherwise.',
      fix: 'Show the claim',
    },
    'same-claim-twice': {
      name: 'The same claim twice',
      means: 'Two boxes say the same.',
      why: 'Whoever answers one of them leaves the other unanswered.',
      fix: 'Show the other one',
    },
    'hidden-inference': {
      name: 'A reason inside a box',
      means: 'This box holds a claim together with a reason for it.',
      why: 'The step between them cannot be questioned while it is inside a box.',
      fix: editText,
    },
    'two-claims': {
      name: 'Two claims in one box',
      means: 'This box makes more than one statement.',
      why: 'An answer may speak to one of them and not to the other.',
      fix: 'Give the second a box of its own',
    },
    'no-sentence': {
      name: 'Not a full sentence',
      means: 'This asks something, or is too short to be a statement.',
      why: 'Only what is stated can be true or false, supported or answered.',
      fix: editText,
    },
    'no-ground': {
      name: 'Nothing to rest on',
      means: 'No reason speaks for this claim, and it is not said what it rests on or where it was read.',
      why: 'Whoever does not believe it already has nothing to go by.',
      fix: 'Say what it rests on',
    },
    'no-holder': {
      name: 'Who says this?',
      means: 'This counterclaim speaks against the thesis, and it is not said whose it is.',
      why: 'A fair map says who holds the other view.',
      fix: 'Say who says it',
    },
    'loose-conclusion-term': {
      name: 'A term that no premise mentions',
      means: 'The conclusion speaks of something that its reason does not mention.',
      why: missingLink,
      fix: unstatedPremise,
    },
    'loose-premise-term': {
      name: 'A term that hangs loose',
      means: 'A premise speaks of something that neither the conclusion nor a co-premise mentions.',
      why: missingLink,
      fix: unstatedPremise,
    },
  },
  intro: 'Advice on the reasoning. You decide; what you disagree with can be put aside.',
  none: 'Nothing is missing that Counterpoint looks for.',
  count: message('{count, plural, one {One thing} other {# things}} to look at.'),
  hints: 'Hints too: they are wrong more often',
  hint: 'hint',
  term: message('“{term}”'),
  terms: message('It is about {terms}.'),
  ignore: 'Put aside…',
  ignoreWhy: 'Why? (for yourself)',
  ignoreDo: 'Put aside',
  aside: message('{count, plural, one {One piece of advice is} other {# pieces of advice are}} put aside'),
  takeUp: 'Take up again',
  line: message('{where} {name}. {means}'),
  advice: message('{count, plural, one {One piece of advice:} other {# pieces of advice:}}'),
};
