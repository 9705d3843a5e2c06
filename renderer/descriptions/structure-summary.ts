import { altText } from '../../argument/drawing/alt-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { structureOf } from '../../argument/model/argument-structure';
import type { Id } from '../../argument/model/claim';
import { forestOf } from '../../argument/model/forest';
import { strings } from '../../messages/messages';
import { quoted } from './quote-claim';

/** Of a list that goes on longer, so many are named: more of them at once nobody keeps in mind. */
const MOST_NAMED = 5;
/** So much of a text is enough to know it by. */
const SHORT = 40;

/** How the argument for and against a claim is built, sentence by sentence: what the picture shows at a glance. */
export function shapeInWords(map: ArgumentMap, claim: Id): string[] {
  const words = strings.spoken.shape;
  const { independent, linked, chains, answered, unanswered, shared } = structureOf(map, claim);
  const some = <T>(all: readonly T[], said: (one: T) => string, between: string) => {
    const first = all.slice(0, MOST_NAMED).map(said).join(between);
    return all.length > MOST_NAMED ? words.andMore(first, all.length - MOST_NAMED) : first;
  };
  const named = (ids: readonly Id[]) => some(ids, (id) => quoted(map, id, SHORT), ', ');
  const groups = (steps: readonly (readonly Id[])[]) => some(steps, named, '; ');
  return [
    altText(map, forestOf(map).contentions[0] === claim ? undefined : claim),
    ...(independent.length + linked.length === 0 ? [words.noReason] : []),
    ...(independent.length > 0 ? [words.independent(independent.length, named(independent))] : []),
    ...linked.slice(0, MOST_NAMED).map((premises) => words.linked(premises.length, named(premises))),
    ...(linked.length > MOST_NAMED ? [words.moreLinked(linked.length - MOST_NAMED)] : []),
    ...chains.slice(0, MOST_NAMED).map((chain) => words.chain(chain.length - 1, named(chain))),
    ...(chains.length > MOST_NAMED ? [words.moreChains(chains.length - MOST_NAMED)] : []),
    ...(answered.length + unanswered.length === 0 ? [words.noObjection] : []),
    ...(answered.length > 0 ? [words.answered(answered.length, groups(answered))] : []),
    ...(unanswered.length > 0 ? [words.unanswered(unanswered.length, groups(unanswered))] : []),
    ...(shared ? [words.shared] : []),
  ];
}
