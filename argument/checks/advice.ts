import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';

/** The rules of reasoning that are looked at, in the order in which their advice is given. */
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

/** Rules that are wrong more often than one time in five (measured by `npm run bench -- checks`): hints, given on demand. */
export const HINT_IDS: ReadonlySet<RuleId> = new Set<RuleId>(['loose-conclusion-term', 'loose-premise-term']);

/** Something about the reasoning that may be wanting. It is advice: a person decides. */
export interface Advice {
  readonly rule: RuleId;
  /** The claim or step that it is about. */
  readonly at: Id;
  /** Other claims that it is about. */
  readonly others?: readonly Id[];
  /** The words that it is about, as they stand in the text. */
  readonly terms?: readonly string[];
}

/** A rule: all advice that it has on a map, in file order. */
export type Rule = (map: ArgumentMap) => readonly Omit<Advice, 'rule'>[];
