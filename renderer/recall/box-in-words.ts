import { homeStep } from '../../argument/commands/add';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { roleOf } from '../../argument/model/roles';
import { wordOf } from '../../argument/model/words';
import { strings } from '../../messages/messages';

const words = strings.telling.recall;

/** Where a box stands: its word, and what it speaks to, unless that is covered itself. */
export function whereInWords(map: ArgumentMap, id: Id, shut: ReadonlySet<Id>): string {
  const step = homeStep(map, id);
  if (!step) return words.top;
  const word = wordOf(roleOf(map, step));
  const number = numberOf(map, step.target);
  const target = indexOf(map).claims.get(step.target);
  if (!target) return words.answersStep(word, number);
  return shut.has(target.id) ? words.answersCovered(word, number) : words.answers(word, number, target.text);
}
