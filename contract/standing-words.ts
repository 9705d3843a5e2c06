import type { GraphProblem } from '../argument/formats/attack-graph-text';
import type { Standing } from '../argument/standing/framework';
import type { Ground } from '../argument/standing/why';

const standings: Record<Standing, string> = { stands: 'stands', falls: 'falls', open: 'open' };

/** What follows "because": with the claim that says so best, where one does. */
const because: Record<Ground, (by: string) => string> = {
  rejected: () => 'you reject it',
  doubted: () => 'you doubt it',
  unopposed: () => 'nothing speaks against it',
  supported: (by) => `${by} stands for it`,
  'all-answered': (by) => `${by} falls, and no other objection to it stands`,
  'unanswered-objection': (by) => `${by} is answered by nothing`,
  'objection-stands': (by) => `${by} stands against it, in spite of what was answered`,
  'reasons-fall': (by) => `no reason for it holds, ${by} included`,
  contested: (by) => `${by} stands against it, and a reason for it has not fallen`,
  'objection-open': (by) => `${by} speaks against it and is open itself`,
  'reason-open': (by) => `${by} speaks for it and is open itself`,
  'premise-falls': (by) => `its premise ${by} falls`,
  undercut: (by) => `it does not follow, since ${by}`,
  'premise-open': (by) => `its premise ${by} is open`,
  'undercutter-open': (by) => `${by} speaks against the step and is open itself`,
  holds: () => 'its premises stand and nothing undercuts it',
};

/** The words for what stands, and why. */
export const standingWords = {
  standings,
  because,
  sentence: (standing: Standing, ground: Ground, by: string) =>
    `${standings[standing]}, because ${because[ground](by)}`,
  quoted: (number: string, text: string) => `${number} “${text}”`,
  title: 'What stands',
  why: (ground: Ground, by: string) => `because ${because[ground](by)}.`,
  marks: { stands: 'Stands', falls: 'Falls', open: 'Open' } satisfies Record<Standing, string>,
  thesis: 'The thesis',
  noThesis: 'There is no thesis yet: the first claim that others answer will be it.',
  selectedClaim: 'The selected claim',
  selectedStep: 'The selected step',
  yourVerdict: 'Your verdict on this claim',
  yourVerdictOnStep: 'Your verdict on this step, apart from its premises',
  nothingSelected: 'Select a box, or a step with L, to judge it.',
  verdicts: { '': 'None', accept: 'I accept it', doubt: 'I doubt it', reject: 'I reject it' } as Record<string, string>,
  carries: 'What carries the thesis',
  carriesNothing: 'No single doubt would change how the thesis stands.',
  working: 'Working it out…',
  without: (then: Standing, changed: number) =>
    `If you doubt it, the thesis ${then === 'open' ? 'is open' : then}${changed > 1 ? `, and ${changed - 1} more ${changed === 2 ? 'changes' : 'change'}` : ''}.`,
  more: (count: number) => `${count} more would change it.`,
  counts: (stands: number, falls: number, open: number) =>
    `Of the claims ${stands} ${stands === 1 ? 'stands' : 'stand'}, ${falls} ${falls === 1 ? 'falls' : 'fall'}, ${open} ${open === 1 ? 'is' : 'are'} open.`,
  meaning: '“Stands” means that nothing in this map is left unanswered against it. It does not mean “true”.',
  trialBegun: 'What if: what you judge now is only tried out. E goes back.',
  trialEnded: 'Back to the map as it is.',
  trialKept: 'Your verdicts are kept in the map.',
  trialNote: (verdicts: number) =>
    verdicts === 0
      ? 'What if: judge a box with Y, H or X and see what follows. Nothing is kept.'
      : `What if: ${verdicts === 1 ? 'one verdict is' : `${verdicts} verdicts are`} only tried out.`,
  keep: 'Keep them',
  goBack: 'Go back',
  judged: (own: Standing | null, thesis: Standing) =>
    `${own === null ? 'Judged.' : own === 'open' ? 'It is open now.' : `It ${own} now.`} The thesis ${thesis === 'open' ? 'is open' : thesis}.`,
  spoken: { stands: 'Stands.', falls: 'Falls.', open: 'Open.' } satisfies Record<Standing, string>,
  onlyGrounded: 'Of a map the grounded standing is worked out. The other semantics are for .apx, .tgf and .af files.',
  badLimit: (value: string) => `--limit ${value}: give a number of seconds, more than 0.`,
  notSettled: (seconds: number) =>
    `Not settled within ${seconds} s: there may be very many extensions. --limit gives it more time.`,
  notGraph: (name: string, line: number, problem: GraphProblem, about: string) =>
    `“${name}” cannot be read, line ${line}: ${
      {
        form: about === '' ? 'something is missing there' : `“${about}” is none of its format`,
        unknown: `there is no argument “${about}”`,
        twice: `there is an argument “${about}” already`,
        number: `${about} are too many arguments`,
      }[problem]
    }.`,
};
