import type { ArgumentMap } from '../model/argument-map';
import type { Id, Verdict } from '../model/claim';
import { indexOf } from '../model/map-index';
import { claimStatus, type EvaluationStatus, inferenceStatus, type StatusTally } from './status-rules';

/** The standing of every claim and step of a map, by id. */
export type Evaluation = ReadonlyMap<Id, EvaluationStatus>;

/** Verdicts that are tried out: they take the place of those in the map; null is none. */
export type WhatIf = ReadonlyMap<Id, Verdict | null>;

interface MutableTally extends StatusTally {
  total: number;
  standing: number;
  falling: number;
}

/** A claim (with objections and reasons) or a step (with premises and undercutters) while the outcome is worked out. */
interface EvaluationNode {
  readonly id: Id;
  readonly isInference: boolean;
  readonly verdict: Verdict | undefined;
  /** Objections to a claim; undercutters of a step. */
  readonly against: MutableTally;
  /** Reasons for a claim; premises of a step. */
  readonly for: MutableTally;
  /** Whose counts change when this one is settled. */
  readonly affectedTallies: MutableTally[];
  readonly affectedNodes: EvaluationNode[];
  status: EvaluationStatus;
}

const NO_WHAT_IF: WhatIf = new Map();

/**
 * The standing of all claims and steps: the least fixpoint of the rules in `framework.ts`, from all open. Every claim and
 * step is settled at most once, and then tells those that it bears on. O(claims + steps + premises).
 */
export function evaluateMap(map: ArgumentMap, whatIf: WhatIf = NO_WHAT_IF): Evaluation {
  const nodes = evaluationNodes(map, whatIf);
  const waiting = [...nodes.values()];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.status !== 'open') continue;
    node.status = statusOf(node);
    if (node.status === 'open') continue;
    for (const count of node.affectedTallies) count[node.status === 'stands' ? 'standing' : 'falling']++;
    for (const other of node.affectedNodes) if (other.status === 'open') waiting.push(other);
  }
  return new Map([...nodes.values()].map(({ id, status }) => [id, status]));
}

function statusOf({ isInference, against, for: support, verdict }: EvaluationNode): EvaluationStatus {
  return isInference
    ? inferenceStatus({ premises: support, undercutters: against, verdict })
    : claimStatus({ objections: against, reasons: support, verdict });
}

function evaluationNodes(map: ArgumentMap, whatIf: WhatIf): ReadonlyMap<Id, EvaluationNode> {
  const nodes = new Map<Id, EvaluationNode>();
  const add = ({ id, verdict }: { readonly id: Id; readonly verdict?: Verdict }, isInference: boolean) => {
    const assumed = whatIf.get(id);
    nodes.set(id, {
      id,
      isInference,
      verdict: assumed === undefined ? verdict : (assumed ?? undefined),
      against: { total: 0, standing: 0, falling: 0 },
      for: { total: 0, standing: 0, falling: 0 },
      affectedTallies: [],
      affectedNodes: [],
      status: 'open',
    });
  };
  for (const claim of map.claims) add(claim, false);
  for (const inference of map.inferences) add(inference, true);
  const link = (from: EvaluationNode | undefined, to: EvaluationNode | undefined, side: 'against' | 'for') => {
    if (!from || !to) return;
    to[side].total++;
    from.affectedTallies.push(to[side]);
    from.affectedNodes.push(to);
  };
  const { inferences } = indexOf(map);
  for (const inference of map.inferences) {
    const node = nodes.get(inference.id);
    for (const premise of inference.premises) link(nodes.get(premise), node, 'for');
    // A reason that speaks to a step says nothing against it, and a step needs no reasons.
    if (inference.kind === 'reason' && inferences.has(inference.target)) continue;
    link(node, nodes.get(inference.target), inference.kind === 'objection' ? 'against' : 'for');
  }
  return nodes;
}
