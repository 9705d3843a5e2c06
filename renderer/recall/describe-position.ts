import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { roleOf } from '../../argument/model/structure/roles';
import { messages } from '../../messages/messages';

const words = messages.recall;

/** Describes the position of a box: its role and its target, unless the target is covered too. */
export function describePosition(map: ArgumentMap, id: Id, hiddenIds: ReadonlySet<Id>): string {
  const inference = homeInference(map, id);
  if (!inference) return words.top;
  const word = indicatorWord(roleOf(map, inference));
  const number = numberOf(map, inference.target);
  const target = indexOf(map).claims.get(inference.target);
  if (!target) return words.answersStep({ word, number });
  return hiddenIds.has(target.id)
    ? words.answersCovered({ word, number })
    : words.answers({ word, number, text: target.text });
}
