import { message } from '../../catalogue';

/** The evaluation of a map: which claims stand, fall or are open, and why. */
export const evaluation = {
  standings: { stands: 'stands', falls: 'falls', open: 'open' },
  /** The clause after "because", by its ground. `by` is the best evidence; `via` is "step" when its step is meant. */
  because: {
    rejected: message('you reject it'),
    doubted: message('you doubt it'),
    unopposed: message('nothing speaks against it'),
    supported: message('{by} supports it'),
    'supported-in-spite': message('{by} supports it, and no objection to it stands'),
    'all-answered': message(
      '{via, select, step {the step from {by} to it} other {{by}}} falls, and no other objection to it stands',
    ),
    'unanswered-objection': message('nothing answers {by}'),
    'objection-stands': message('{by} still stands against it, despite the answers'),
    'reasons-fall': message(
      '{via, select, step {the step from {by} to it} other {{by}}} falls, and no other reason for it stands',
    ),
    contested: message('{by} stands against it, but it also has a reason that has not fallen'),
    circle: message('it depends on {by}, which in turn depends on it: nothing outside this circle decides it'),
    'objection-open': message(
      '{via, select, step {the step from {by} against it is open} other {{by} speaks against it and is itself open}}',
    ),
    'reason-open': message(
      '{via, select, step {the step from {by} to it is open} other {{by} speaks for it and is itself open}}',
    ),
    'premise-falls': message('its premise {by} falls'),
    undercut: message('it does not follow, since {by}'),
    'premise-open': message('its premise {by} is open'),
    'undercutter-open': message(
      '{via, select, step {the objection to it from {by} is open} other {{by} speaks against the step and is itself open}}',
    ),
    holds: message('its premises stand, and no objection to the step does'),
  },
  together: message('{first} together with {others}'),
  sentence: message('{standing}, because {because}'),
  quoted: message('{number} “{text}”'),
  why: message('because {because}.'),
  marks: { stands: 'Stands', falls: 'Falls', open: 'Open' },
  thesis: 'The thesis',
  noThesis: 'There is no thesis yet. The first claim with an answer becomes the thesis.',
  selectedClaim: 'The selected claim',
  selectedStep: 'The selected step',
  yourVerdict: 'Your verdict on this claim',
  yourVerdictOnStep: 'Your verdict on this step, without its premises',
  nothingSelected: 'Select a box to judge it.',
  verdicts: { '': 'None', accept: 'I accept it', doubt: 'I doubt it', reject: 'I reject it' },
  carries: 'What the thesis depends on',
  carriesNothing: 'No single doubt would change the thesis.',
  working: 'Evaluating…',
  without: message(
    'If you doubt it, the thesis {thesis, select, stands {stands} falls {falls} other {is open}}{changed, plural, offset:1 =0 {} =1 {} one {, and # other changes too} other {, and # others change too}}.',
  ),
  more: message('{count} more would change it.'),
  counts: message(
    '{stands, plural, one {# claim stands} other {# claims stand}}, {falls, plural, one {# falls} other {# fall}}, {open, plural, one {# is} other {# are}} open.',
  ),
  meaning: '“Stands” means “nothing in this map refutes it”, not “true”.',
  trialBegun: message('What if: your verdicts are only tried out now. Press {key} to go back.'),
  trialEnded: 'Back to the map.',
  trialKept: 'Your verdicts are in the map now.',
  trialNote: message(
    '{verdicts, plural, =0 {What if: judge a box with Y, H or X and see what follows. Nothing is kept yet.} one {Trying out one verdict.} other {Trying out # verdicts.}}',
  ),
  keep: 'Keep',
  goBack: 'Discard',
  /** `own` is "none" when several claims were judged at once. */
  judged: message(
    '{own, select, stands {This now stands.} falls {This now falls.} open {This is now open.} other {Judged.}} The thesis {thesis, select, stands {stands} falls {falls} other {is open}}.',
  ),
  spoken: { stands: 'Stands.', falls: 'Falls.', open: 'Open.' },
  onlyGrounded: 'A map is evaluated with grounded semantics only. The others are for .apx, .tgf and .af files.',
  badLimit: message('--limit {value}: give a number of seconds above 0.'),
  notSettled: message(
    'Not finished within {seconds} s: there may be very many extensions. Allow more time with --limit.',
  ),
  notGraph: message('“{name}” cannot be read. Line {line}: {problem}.'),
  /** Errors in a line of a framework file, by kind. */
  graphProblems: {
    form: message('“{about}” does not fit the format'),
    missing: message('something is missing here'),
    unknown: message('there is no argument “{about}”'),
    twice: message('there is already an argument “{about}”'),
    number: message('{about} arguments are too many'),
  },
};
