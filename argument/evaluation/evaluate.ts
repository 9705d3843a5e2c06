import type { ArgumentMap } from '../model/argument-map';
import type { Id, Verdict } from '../model/claim';
import { indexOf } from '../model/structure/map-index';
import { claimStatus, type EvaluationStatus, inferenceStatus, type StatusTally } from './status-rules';

/** The status of every claim and inference of a map, by id. */
export type Evaluation = ReadonlyMap<Id, EvaluationStatus>;

/** Verdicts that are tried out in place of those in the map; null means no verdict. */
export type WhatIf = ReadonlyMap<Id, Verdict | null>;

interface MutableTally extends StatusTally {
  total: number;
  standing: number;
  falling: number;
}

/**
 * A claim (with objections and reasons) or an inference (with premises and undercutters) during
 * evaluation.
 */
interface EvaluationNode {
  readonly id: Id;
  readonly isInference: boolean;
  readonly verdict: Verdict | undefined;
  /** The objections to a claim; the undercutters of an inference. */
  readonly against: MutableTally;
  /** The reasons for a claim; the premises of an inference. */
  readonly for: MutableTally;
  /** The tallies that change when this node is settled. */
  readonly affectedTallies: MutableTally[];
  readonly affectedNodes: EvaluationNode[];
  status: EvaluationStatus;
}

const NO_WHAT_IF: WhatIf = new Map();

/**
 * Evaluates a map: the least fixpoint of the rules in `status-rules.ts`, starting from all open.
 * Every node is settled at most once, and its neighbours are then examined again. O(claims +
 * inferences + premises).
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
    // A reason for an inference has no effect: it is not against it, and an inference needs no
    // reasons.
    if (inference.kind === 'reason' && inferences.has(inference.target)) continue;
    link(node, nodes.get(inference.target), inference.kind === 'objection' ? 'against' : 'for');
  }
  return nodes;
}
