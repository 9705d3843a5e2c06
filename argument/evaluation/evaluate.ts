import type { ArgumentMap } from '../model/argument-map';
import type { Id, Verdict } from '../model/claim';
import { indexOf } from '../model/map-index';
import { type Standing, standingOfClaim, standingOfStep, type Tally } from './framework';

/** The standing of every claim and step of a map, by id. */
export type Standings = ReadonlyMap<Id, Standing>;

/** Verdicts that are tried out: they take the place of those in the map; null is none. */
export type Trial = ReadonlyMap<Id, Verdict | null>;

interface Count extends Tally {
  of: number;
  standing: number;
  falling: number;
}

/** A claim (with objections and reasons) or a step (with premises and undercutters) while the outcome is worked out. */
interface Node {
  readonly id: Id;
  readonly isStep: boolean;
  readonly verdict: Verdict | undefined;
  /** Objections to a claim; undercutters of a step. */
  readonly against: Count;
  /** Reasons for a claim; premises of a step. */
  readonly for: Count;
  /** Whose counts change when this one is settled. */
  readonly tells: Count[];
  readonly told: Node[];
  standing: Standing;
}

const NO_TRIAL: Trial = new Map();

/**
 * The standing of all claims and steps: the least fixpoint of the rules in `framework.ts`, from all open. Every claim and
 * step is settled at most once, and then tells those that it bears on. O(claims + steps + premises).
 */
export function standingOf(map: ArgumentMap, trial: Trial = NO_TRIAL): Standings {
  const nodes = nodesOf(map, trial);
  const waiting = [...nodes.values()];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.standing !== 'open') continue;
    node.standing = judge(node);
    if (node.standing === 'open') continue;
    for (const count of node.tells) count[node.standing === 'stands' ? 'standing' : 'falling']++;
    for (const other of node.told) if (other.standing === 'open') waiting.push(other);
  }
  return new Map([...nodes.values()].map(({ id, standing }) => [id, standing]));
}

function judge({ isStep, against, for: support, verdict }: Node): Standing {
  return isStep
    ? standingOfStep({ premises: support, undercutters: against, verdict })
    : standingOfClaim({ objections: against, reasons: support, verdict });
}

function nodesOf(map: ArgumentMap, trial: Trial): ReadonlyMap<Id, Node> {
  const nodes = new Map<Id, Node>();
  const add = ({ id, verdict }: { readonly id: Id; readonly verdict?: Verdict }, isStep: boolean) => {
    const tried = trial.get(id);
    nodes.set(id, {
      id,
      isStep,
      verdict: tried === undefined ? verdict : (tried ?? undefined),
      against: { of: 0, standing: 0, falling: 0 },
      for: { of: 0, standing: 0, falling: 0 },
      tells: [],
      told: [],
      standing: 'open',
    });
  };
  for (const claim of map.claims) add(claim, false);
  for (const step of map.inferences) add(step, true);
  const link = (from: Node | undefined, to: Node | undefined, side: 'against' | 'for') => {
    if (!from || !to) return;
    to[side].of++;
    from.tells.push(to[side]);
    from.told.push(to);
  };
  const { inferences } = indexOf(map);
  for (const step of map.inferences) {
    const node = nodes.get(step.id);
    for (const premise of step.premises) link(nodes.get(premise), node, 'for');
    // A reason that speaks to a step says nothing against it, and a step needs no reasons.
    if (step.kind === 'reason' && inferences.has(step.target)) continue;
    link(node, nodes.get(step.target), step.kind === 'objection' ? 'against' : 'for');
  }
  return nodes;
}
