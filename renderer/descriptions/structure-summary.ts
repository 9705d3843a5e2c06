import { altText } from '../../argument/drawing/alt-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import { structureOf } from '../../argument/model/structure/argument-structure';
import { forestOf, numberOf } from '../../argument/model/structure/forest';
import { inferencesFrom, inferencesTo } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { quoteClaim } from './quote-claim';

/** The most items that a longer list names; nobody remembers more at once. */
const MAX_NAMED = 5;

/**
 * Describes the argument for and against a claim sentence by sentence, as the picture shows it at a
 * glance.
 */
export function describeStructure(map: ArgumentMap, claim: Id): string[] {
  const words = messages.descriptions.shape;
  const { independent, linked, chains, answered, unanswered, shared } = structureOf(map, claim);
  const listFirst = <T>(all: readonly T[], said: (one: T) => string, between: string) => {
    const first = all.slice(0, MAX_NAMED).map(said).join(between);
    return all.length > MAX_NAMED ? words.andMore({ numbers: first, count: all.length - MAX_NAMED }) : first;
  };
  const quoteAll = (ids: readonly Id[]) => listFirst(ids, (id) => quoteClaim(map, id, Number.POSITIVE_INFINITY), ', ');
  const undercuttersOf = (step: Inference) => inferencesTo(map, step.id).filter(({ kind }) => kind === 'objection');
  const groups = (steps: readonly (readonly Id[])[]) => listFirst(steps, quoteAll, '; ');
  return [
    altText(map, forestOf(map).contentions[0] === claim ? undefined : claim),
    ...(independent.length > 0
      ? [words.independent({ count: independent.length, numbers: quoteAll(independent) })]
      : []),
    ...linked
      .slice(0, MAX_NAMED)
      .map((premises) => words.linked({ count: premises.length, numbers: quoteAll(premises) })),
    ...(linked.length > MAX_NAMED ? [words.moreLinked({ count: linked.length - MAX_NAMED })] : []),
    ...chains.slice(0, MAX_NAMED).map((chain) => words.chain({ steps: chain.length - 1, numbers: quoteAll(chain) })),
    ...(chains.length > MAX_NAMED ? [words.moreChains({ count: chains.length - MAX_NAMED })] : []),
    ...(answered.length > 0 ? [words.answered({ count: answered.length, numbers: groups(answered) })] : []),
    ...(unanswered.length > 0 ? [words.unanswered({ count: unanswered.length, numbers: groups(unanswered) })] : []),
    ...inferencesFrom(map, claim).flatMap((step) => {
      const against = undercuttersOf(step).map(({ premises }) => premises);
      return against.length > 0
        ? [words.stepDoubted({ to: numberOf(map, step.target), numbers: groups(against) })]
        : [];
    }),
    ...(shared ? [words.shared] : []),
  ];
}
