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
    'supported-in-spite': message('{by} supports it and no objection to it stands'),
    'all-answered': message(
      '{via, select, step {the step from {by} to it} other {{by}}} falls, and no other objection to it stands',
    ),
    'unanswered-objection': message('{by} is answered by nothing'),
    'objection-stands': message('{by} stands against it, in spite of what was answered'),
    'reasons-fall': message(
      '{via, select, step {the step from {by} to it} other {{by}}} falls, and no other reason for it holds',
    ),
    contested: message('{by} stands against it, and a reason for it has not fallen'),
    circle: message('it hangs on {by}, and that in the end on it: nothing outside this circle settles it'),
    'objection-open': message(
      '{via, select, step {the step from {by} against it is open} other {{by} speaks against it and is open itself}}',
    ),
    'reason-open': message(
      '{via, select, step {the step from {by} to it is open} other {{by} speaks for it and is open itself}}',
    ),
    'premise-falls': message('its premise {by} falls'),
    undercut: message('it does not follow, since {by}'),
    'premise-open': message('its premise {by} is open'),
    'undercutter-open': message(
      '{via, select, step {the objection to it from {by} is open} other {{by} speaks against the step and is open itself}}',
    ),
    holds: message('its premises stand and no objection to the step does'),
  },
  together: message('{first} together with {others}'),
  sentence: message('{standing}, because {because}'),
  quoted: message('{number} “{text}”'),
  why: message('because {because}.'),
  marks: { stands: 'Stands', falls: 'Falls', open: 'Open' },
  thesis: 'The thesis',
  noThesis: 'There is no thesis yet: the first claim that others answer will be it.',
  selectedClaim: 'The selected claim',
  selectedStep: 'The selected step',
  yourVerdict: 'Your verdict on this claim',
  yourVerdictOnStep: 'Your verdict on this step, apart from its premises',
  nothingSelected: 'Select a box, or a step with L, to judge it.',
  verdicts: { '': 'None', accept: 'I accept it', doubt: 'I doubt it', reject: 'I reject it' },
  carries: 'What carries the thesis',
  carriesNothing: 'No single doubt would change how the thesis stands.',
  working: 'Working it out…',
  without: message(
    'If you doubt it, the thesis {thesis, select, stands {stands} falls {falls} other {is open}}{changed, plural, offset:1 =0 {} =1 {} one {, and # other changes with it} other {, and # others change with it}}.',
  ),
  more: message('{count} more would change it.'),
  counts: message(
    'Of the claims {stands, plural, one {# stands} other {# stand}}, {falls, plural, one {# falls} other {# fall}}, {open, plural, one {# is} other {# are}} open.',
  ),
  meaning: '“Stands” means that nothing in this map is left unanswered against it. It does not mean “true”.',
  trialBegun: 'What if: what you judge now is only tried out. E goes back.',
  trialEnded: 'Back to the map as it is.',
  trialKept: 'Your verdicts are kept in the map.',
  trialNote: message(
    'What if: {verdicts, plural, =0 {judge a box with Y, H or X and see what follows. Nothing is kept.} one {one verdict is only tried out.} other {# verdicts are only tried out.}}',
  ),
  keep: 'Keep them',
  goBack: 'Go back',
  /** `own` is "none" when several claims were judged at once. */
  judged: message(
    '{own, select, stands {It stands now.} falls {It falls now.} open {It is open now.} other {Judged.}} The thesis {thesis, select, stands {stands} falls {falls} other {is open}}.',
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
