import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { forestOf, numberOf } from '../model/forest';
import type { Inference } from '../model/inference';
import { indexOf } from '../model/map-index';
import { counterclaimsOf, stepsByRole } from '../model/roles';

/** A claim as the summary names it. */
export interface SummaryClaim {
  readonly id: Id;
  readonly number: string;
  readonly text: string;
}

/** A step as the summary names it; all three are ids. */
export interface SummaryStep {
  readonly inference: Id;
  readonly premises: readonly Id[];
  readonly target: Id;
}

/** The structure of a map in plain lists, for programs. */
export interface Summary {
  readonly title: string;
  readonly claims: readonly SummaryClaim[];
  readonly inferences: readonly SummaryStep[];
  readonly contentions: readonly SummaryClaim[];
  readonly counterclaims: readonly SummaryClaim[];
  readonly rebuttals: readonly SummaryStep[];
  readonly undercutters: readonly SummaryStep[];
  /** The steps with two premises or more. */
  readonly coPremises: readonly SummaryStep[];
  readonly loose: readonly SummaryClaim[];
  /** The greatest number of steps between a claim and the root above it. */
  readonly depth: number;
}

/** Sums a map up. All lists are in file order. */
export function summaryOf(map: ArgumentMap): Summary {
  const { claims } = indexOf(map);
  const forest = forestOf(map);
  const roles = stepsByRole(map);
  const claim = (id: Id): SummaryClaim => ({ id, number: numberOf(map, id), text: claims.get(id)?.text ?? '' });
  const step = ({ id, premises, target }: Inference): SummaryStep => ({ inference: id, premises, target });
  return {
    title: map.title,
    claims: map.claims.map(({ id }) => claim(id)),
    inferences: map.inferences.map(step),
    contentions: forest.contentions.map(claim),
    counterclaims: counterclaimsOf(map).map(claim),
    rebuttals: roles.rebuttals.map(step),
    undercutters: roles.undercutters.map(step),
    coPremises: roles.coPremises.map(step),
    loose: forest.loose.map(claim),
    depth: forest.depth,
  };
}
