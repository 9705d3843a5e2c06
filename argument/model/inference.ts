import type { Id, Verdict } from './claim';

/** The direction of an inference: for its target or against it. */
export type Kind = 'reason' | 'objection';

/** The relation from one or more premises to a target. On the screen it is called a step. */
export interface Inference {
  readonly id: Id;
  readonly kind: Kind;
  /**
   * The claims that the inference starts from, in order; two or more are co-premises, which support
   * it only together.
   */
  readonly premises: readonly Id[];
  /** A claim or another inference. */
  readonly target: Id;
  readonly verdict?: Verdict;
  /** The argumentation scheme: an id of `argument/schemes`, or the words of another program. */
  readonly scheme?: string;
  /** The strength that the person gives it, 1 to 5. */
  readonly strength?: number;
  readonly note?: string;
}
