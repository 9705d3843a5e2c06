import { message } from '../../catalogue';

const unstatedPremise = 'Add an unstated premise';

const missingLink = 'An unstated premise may connect the two.';

const editText = 'Edit the text';

/** Advice on the reasoning, by rule. */
export const checks = {
  rules: {
    'unanswered-objection': {
      name: 'Unanswered objection',
      means: 'This speaks against your argument, and the map does not answer it.',
      why: 'Readers will think that you have no answer.',
      fix: 'Answer it',
    },
    'circular-support': {
      name: 'Circular argument',
      means: 'These claims support each other in a circle, so in the end a claim is its own reason.',
      why: 'Anyone who doubts one of them has no reason to believe the others.',
      fix: 'Show the step',
    },
    'supports-and-attacks': {
      name: 'For and against',
      means: 'This claim is both a reason for something and an objection to it.',
      why: 'It can hardly be both. One of the two steps may be a mistake.',
      fix: 'Show the claim',
    },
    'same-claim-twice': {
      name: 'Same claim twice',
      means: 'Two boxes say the same thing.',
      why: 'An answer to one of them leaves the other unanswered.',
      fix: 'Show the other one',
    },
    'hidden-inference': {
      name: 'Reason inside a box',
      means: 'This box holds both a claim and a reason for it.',
      why: 'Nobody can question the step between them while both are in one box.',
      fix: editText,
    },
    'two-claims': {
      name: 'Two claims in one box',
      means: 'This box makes more than one claim.',
      why: 'An answer may apply to one of them and not to the other.',
      fix: 'Split into two boxes',
    },
    'no-sentence': {
      name: 'Not a full sentence',
      means: 'This is a question, or too short to be a claim.',
      why: 'Only a claim can be true or false, and have reasons and objections.',
      fix: editText,
    },
    'no-ground': {
      name: 'No support',
      means: 'This claim has no reason and no source.',
      why: 'There is nothing here to convince a doubter.',
      fix: 'Say what it is based on',
    },
    'no-holder': {
      name: 'Who says this?',
      means: 'This counterclaim speaks against the thesis, but the map does not say who holds it.',
      why: 'A fair map says who holds the other view.',
      fix: 'Say who says this',
    },
    'loose-conclusion-term': {
      name: 'Term missing from the premises',
      means: 'The conclusion uses a term that its reason does not mention.',
      why: missingLink,
      fix: unstatedPremise,
    },
    'loose-premise-term': {
      name: 'Unconnected term',
      means: 'A premise uses a term that neither the conclusion nor another premise mentions.',
      why: missingLink,
      fix: unstatedPremise,
    },
  },
  intro: 'Advice on the reasoning. You decide, and can dismiss what you disagree with.',
  none: 'Counterpoint found nothing missing.',
  count: message('{count, plural, one {One thing} other {# things}} to check.'),
  hints: 'Also show weaker hints (may be wrong)',
  hint: 'weaker hint',
  term: message('“{term}”'),
  terms: message('It is about {terms}.'),
  dismiss: 'Dismiss…',
  dismissReason: 'Why? (a note to yourself)',
  dismissNow: 'Dismiss',
  dismissed: message('{count, plural, one {One} other {#}} dismissed'),
  restore: 'Restore',
  line: message('{where} {name} – {means}'),
  advice: message('{count, plural, one {One piece of advice:} other {# pieces of advice:}}'),
};
