import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';

/** The rules of reasoning that are checked, in the order in which their advice is given. */
export const RULE_IDS = [
  'unanswered-objection',
  'circular-support',
  'supports-and-attacks',
  'same-claim-twice',
  'hidden-inference',
  'two-claims',
  'no-sentence',
  'no-ground',
  'no-holder',
  'loose-conclusion-term',
  'loose-premise-term',
] as const;

/** One of {@link RULE_IDS}. */
export type RuleId = (typeof RULE_IDS)[number];

/**
 * The rules that are wrong more than one time in five (measured by `npm run bench -- checks`): hints,
 * shown on demand.
 */
export const HINT_IDS: ReadonlySet<RuleId> = new Set<RuleId>(['loose-conclusion-term', 'loose-premise-term']);

/** A possible weakness in the reasoning. It is advice: the person decides. */
export interface Advice {
  readonly rule: RuleId;
  /** The claim or inference that it is about. */
  readonly at: Id;
  /** The other claims and inferences involved. */
  readonly others?: readonly Id[];
  /** The words that it is about, as they are in the text. */
  readonly terms?: readonly string[];
}

/** A rule: returns all its advice on a map, in file order. */
export type Rule = (map: ArgumentMap) => readonly Omit<Advice, 'rule'>[];
