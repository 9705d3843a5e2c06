import type { Id, Verdict } from './claim';

/** Whether a step speaks for its target or against it. */
export type Kind = 'reason' | 'objection';

/** One step: from its premises to its target. On screen it is called a step. */
export interface Inference {
  readonly id: Id;
  readonly kind: Kind;
  /** The claims the step starts from, in order; two or more are co-premises and work only together. */
  readonly premises: readonly Id[];
  /** What the step speaks to: a claim, or another step. */
  readonly target: Id;
  readonly verdict?: Verdict;
  /** The common form of argument that it has: an id of `argument/study/schemes`, or words of another program. */
  readonly scheme?: string;
  /** How strong the person finds the step, 1 to 5. */
  readonly strength?: number;
  readonly note?: string;
}
