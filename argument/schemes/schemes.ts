import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { indexOf, inferencesTo } from '../model/structure/map-index';

/**
 * The target of a critical question: a premise of the inference, the inference itself, or its
 * conclusion.
 */
export type QuestionTarget = 'premise' | 'step' | 'conclusion';

/**
 * Common forms of argument, each with its critical questions and what each of these speaks against. The forms
 * and what is asked of them follow Walton, Reed and Macagno, Argumentation Schemes (2008); their texts are in
 * `messages/en/study/schemes`.
 */
export const SCHEMES = {
  'expert-opinion': {
    expert: 'premise',
    field: 'premise',
    said: 'premise',
    bias: 'step',
    evidence: 'step',
    others: 'conclusion',
  },
  'position-to-know': { knows: 'premise', said: 'premise', honest: 'step' },
  analogy: { true: 'premise', alike: 'premise', different: 'step', counter: 'conclusion' },
  'cause-to-effect': { occurs: 'premise', strong: 'premise', prevented: 'step', otherwise: 'conclusion' },
  correlation: { real: 'premise', chance: 'step', reversed: 'step', third: 'step' },
  sign: { there: 'premise', reliable: 'step', other: 'step' },
  example: { true: 'premise', fits: 'premise', typical: 'step', few: 'step', exception: 'conclusion' },
  consequences: { likely: 'premise', worth: 'step', other: 'conclusion' },
  'popular-opinion': { most: 'premise', informed: 'step', otherwise: 'conclusion' },
  rule: { holds: 'premise', applies: 'premise', exception: 'step', conflict: 'conclusion' },
  commitment: { said: 'premise', same: 'step', changed: 'step' },
  'practical-reasoning': { goal: 'premise', works: 'premise', possible: 'premise', better: 'step', harm: 'conclusion' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, QuestionTarget>>>>;

/** The id of a scheme, as an inference stores it. */
export type SchemeId = keyof typeof SCHEMES;

/** Returns true if the scheme of an inference is one of {@link SCHEMES}. */
export function isKnownScheme(scheme: string | undefined): scheme is SchemeId {
  return scheme !== undefined && Object.hasOwn(SCHEMES, scheme);
}

/** A critical question of an inference. */
export interface CriticalQuestion {
  /** The id, as the claim that answers the question stores it: "expert-opinion/bias". */
  readonly id: string;
  readonly scheme: SchemeId;
  readonly name: string;
  readonly against: QuestionTarget;
  /** The claims that answer the question at its target. The question was asked if there is one. */
  readonly answeredBy: readonly Id[];
}

/**
 * Returns the critical questions of an inference by its scheme; none without a known scheme.
 * Their answers are derived from the claims around the inference, never stored: a claim that was deleted
 * or moved away does not count.
 */
export function criticalQuestions(map: ArgumentMap, inference: Inference): CriticalQuestion[] {
  const { scheme } = inference;
  if (!isKnownScheme(scheme)) return [];
  const { claims } = indexOf(map);
  const around = [inference.id, inference.target, ...inference.premises].flatMap((id) => inferencesTo(map, id));
  const there = new Set([...inference.premises, ...around.flatMap(({ premises }) => premises)]);
  return Object.entries<QuestionTarget>(SCHEMES[scheme]).map(([name, against]) => {
    const id = `${scheme}/${name}`;
    const answeredBy = [...there].filter((claim) => claims.get(claim)?.question === id);
    return { id, scheme, name, against, answeredBy };
  });
}
