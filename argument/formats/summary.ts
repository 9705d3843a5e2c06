import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { forestOf, numberOf } from '../model/structure/forest';
import { indexOf } from '../model/structure/map-index';
import { counterclaimsOf, inferencesByRole } from '../model/structure/roles';

/** A claim in the summary. */
export interface SummaryClaim {
  readonly id: Id;
  readonly number: string;
  readonly text: string;
}

/** An inference in the summary; all three are ids. */
export interface SummaryInference {
  readonly inference: Id;
  readonly premises: readonly Id[];
  readonly target: Id;
}

/** The structure of a map in plain lists, for programs. */
export interface Summary {
  readonly title: string;
  readonly claims: readonly SummaryClaim[];
  readonly inferences: readonly SummaryInference[];
  readonly contentions: readonly SummaryClaim[];
  readonly counterclaims: readonly SummaryClaim[];
  readonly rebuttals: readonly SummaryInference[];
  readonly undercutters: readonly SummaryInference[];
  /** The inferences with two premises or more. */
  readonly coPremises: readonly SummaryInference[];
  readonly loose: readonly SummaryClaim[];
  /** The greatest number of inferences between a claim and its root. */
  readonly depth: number;
}

/** Returns the summary of a map. All lists are in file order. */
export function summarize(map: ArgumentMap): Summary {
  const { claims } = indexOf(map);
  const forest = forestOf(map);
  const roles = inferencesByRole(map);
  const claim = (id: Id): SummaryClaim => ({ id, number: numberOf(map, id), text: claims.get(id)?.text ?? '' });
  const summarizeInference = ({ id, premises, target }: Inference): SummaryInference => ({
    inference: id,
    premises,
    target,
  });
  return {
    title: map.title,
    claims: map.claims.map(({ id }) => claim(id)),
    inferences: map.inferences.map(summarizeInference),
    contentions: forest.contentions.map(claim),
    counterclaims: counterclaimsOf(map).map(claim),
    rebuttals: roles.rebuttals.map(summarizeInference),
    undercutters: roles.undercutters.map(summarizeInference),
    coPremises: roles.coPremises.map(summarizeInference),
    loose: forest.loose.map(claim),
    depth: forest.depth,
  };
}
