import { homeInference } from '../../argument/commands/add';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { indicatorWord } from '../../argument/model/map-labels';
import { roleOf } from '../../argument/model/roles';
import { strings } from '../../messages/messages';

const words = strings.telling.recall;

/** Where a box stands: its word, and what it speaks to, unless that is covered itself. */
export function whereInWords(map: ArgumentMap, id: Id, shut: ReadonlySet<Id>): string {
  const step = homeInference(map, id);
  if (!step) return words.top;
  const word = indicatorWord(roleOf(map, step));
  const number = numberOf(map, step.target);
  const target = indexOf(map).claims.get(step.target);
  if (!target) return words.answersStep(word, number);
  return shut.has(target.id) ? words.answersCovered(word, number) : words.answers(word, number, target.text);
}
