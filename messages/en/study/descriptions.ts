import { message } from '../../catalogue';

/** Descriptions of claims and of the structure of an argument, for screen readers and “In words”. */
export const descriptions = {
  ofRole: {
    reason: message('{place} of {of} reasons.'),
    objection: message('{place} of {of} objections.'),
    rebuttal: message('{place} of {of} replies.'),
    undercutter: message('{place} of {of} objections to the step.'),
  },
  shape: {
    title: message('The argument for and against {number}'),
    independent: message(
      '{count, plural, one {One reason supports it by itself} other {# independent reasons, each supporting it by itself}}: {numbers}.',
    ),
    linked: message('{count} linked premises, which support it only together: {numbers}.'),
    chain: message('A chain of {steps} reasons, each resting on the next: {numbers}.'),
    /** A list that is cut after `numbers`. */
    andMore: message('{numbers} and {count} more'),
    moreLinked: message(
      '{count, plural, one {One more reason has linked premises} other {# more reasons have linked premises}}.',
    ),
    moreChains: message('{count, plural, one {There is one more chain} other {There are # more chains}}.'),
    answered: message(
      '{count, plural, one {One objection that somebody has answered} other {# objections that somebody has answered}}: {numbers}.',
    ),
    unanswered: message(
      '{count, plural, one {One objection that nobody has answered yet} other {# objections that nobody has answered yet}}: {numbers}.',
    ),
    stepDoubted: message('Its step to {to} is doubted: it doesn’t follow, since {numbers}.'),
    shared: 'It is itself used in several steps.',
    copy: 'Copy text',
    copied: 'The text is on the clipboard.',
    notCopied: 'The text could not be copied.',
  },
};
