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
