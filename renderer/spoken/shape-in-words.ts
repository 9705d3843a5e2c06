import { altTextOf } from '../../argument/drawing/alt-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { forestOf, numberOf } from '../../argument/model/forest';
import { shapeOf } from '../../argument/study/shape';
import { strings } from '../../contract/strings';

/** How the argument for and against a claim is built, sentence by sentence: what the picture shows at a glance. */
export function shapeInWords(map: ArgumentMap, claim: Id): string[] {
  const words = strings.spoken.shape;
  const { independent, linked, chains, answered, unanswered, shared } = shapeOf(map, claim);
  const numbers = (ids: readonly Id[]) => ids.map((id) => numberOf(map, id)).join(', ');
  const groups = (steps: readonly (readonly Id[])[]) => steps.map(numbers).join('; ');
  return [
    altTextOf(map, forestOf(map).contentions[0] === claim ? undefined : claim),
    ...(independent.length + linked.length === 0 ? [words.noReason] : []),
    ...(independent.length > 0 ? [words.independent(independent.length, numbers(independent))] : []),
    ...linked.map((premises) => words.linked(premises.length, numbers(premises))),
    ...chains.map((chain) => words.chain(chain.length - 1, numbers(chain))),
    ...(answered.length + unanswered.length === 0 ? [words.noObjection] : []),
    ...(answered.length > 0 ? [words.answered(answered.length, groups(answered))] : []),
    ...(unanswered.length > 0 ? [words.unanswered(unanswered.length, groups(unanswered))] : []),
    ...(shared ? [words.shared] : []),
  ];
}
