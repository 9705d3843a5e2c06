import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { indexOf } from '../model/map-index';
import type { Rule } from './advice';
import { termsOf } from './terms';

/*
 * Two rules of thumb of argument mapping: every term of the conclusion stands in a premise too, and every term of a premise
 * stands in the conclusion or in a co-premise. What is left alone points to an unstated premise. (C. Twardy, Argument maps
 * improve critical thinking, Teaching Philosophy 27, 2004, calls them the rabbit rule and holding hands.)
 */

/** A term of what a reason speaks for that none of its premises mentions. */
export const looseConclusionTerm: Rule = (map) =>
  reasonsOf(map).flatMap(({ step, premises, conclusion }) => {
    const said = new Set(premises.flatMap(({ text }) => [...termsOf(text).keys()]));
    const alone = [...termsOf(conclusion.text)].filter(([term]) => !said.has(term));
    return alone.length > 0 ? [{ at: step.id, others: [conclusion.id], terms: alone.map(([, word]) => word) }] : [];
  });

/** A term of a premise that neither what it speaks for nor a co-premise mentions. */
export const loosePremiseTerm: Rule = (map) =>
  reasonsOf(map).flatMap(({ step, premises, conclusion }) =>
    premises.flatMap((premise) => {
      const others = [conclusion, ...premises.filter(({ id }) => id !== premise.id)];
      const said = new Set(others.flatMap(({ text }) => [...termsOf(text).keys()]));
      const alone = [...termsOf(premise.text)].filter(([term]) => !said.has(term));
      return alone.length > 0 ? [{ at: step.id, others: [premise.id], terms: alone.map(([, word]) => word) }] : [];
    }),
  );

const NONE: readonly Claim[] = [];

function reasonsOf(map: ArgumentMap) {
  const { claims } = indexOf(map);
  return map.inferences.flatMap((step) => {
    const conclusion = claims.get(step.target);
    const premises = step.premises.flatMap((id) => claims.get(id) ?? NONE);
    return step.kind === 'reason' && conclusion ? [{ step, premises, conclusion }] : [];
  });
}
