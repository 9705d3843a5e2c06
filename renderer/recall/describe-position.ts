import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { roleOf } from '../../argument/model/structure/roles';
import { messages } from '../../messages/messages';

const words = messages.recall;

/** Describes the position of a box: its role and its target, unless the target is hidden too. */
export function describePosition(map: ArgumentMap, id: Id, hiddenIds: ReadonlySet<Id>): string {
  const inference = homeInference(map, id);
  if (!inference) return words.top;
  const role = roleOf(map, inference);
  const number = numberOf(map, inference.target);
  const target = indexOf(map).claims.get(inference.target);
  if (!target) return words.answersStep({ role, number });
  return hiddenIds.has(target.id)
    ? words.answersHidden({ role, number })
    : words.answers({ role, number, text: target.text });
}
