import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Claim, type Id, ME } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { indicatorWord } from '../../argument/model/map-labels';
import type { PresentationStep } from '../../argument/model/presentation-order';
import { roleOf } from '../../argument/model/roles';
import { messages } from '../../messages/messages';

const words = messages.presentation;

/** The word on the line of a part; an empty one where nothing leads to it. */
export function stepRole(map: ArgumentMap, { inference: id }: PresentationStep): string {
  const inference = id === null ? undefined : indexOf(map).inferences.get(id);
  return inference ? indicatorWord(roleOf(map, inference)) : '';
}

/** The numbers of the boxes of a part, or of its step where all of its premises are told elsewhere. */
export function stepNumbers(map: ArgumentMap, { inference, claims }: PresentationStep): string {
  return claims.length > 0 ? claims.map((id) => numberOf(map, id)).join(', ') : numberOf(map, inference ?? '');
}

/** What a part says, in one go. */
export function stepText(map: ArgumentMap, { inference, claims: ids }: PresentationStep): string {
  const { claims, inferences } = indexOf(map);
  if (ids.length === 0) {
    const premises = inferences.get(inference ?? '')?.premises ?? [];
    return words.onlyStep({ numbers: premises.map((id) => numberOf(map, id)).join(', ') });
  }
  return ids
    .map((id) => textOf(claims.get(id)))
    .reduce((joined, text) => words.presenting.and({ first: joined, second: text }));
}

function textOf(claim: Claim | undefined): string {
  const text = claim?.text.replace(/\s+/g, ' ').trim() || words.noText;
  return claim?.holder && claim.holder !== ME ? words.presenting.says({ holder: claim.holder, text }) : text;
}

/** The part in which a claim or a step is told; -1 where it is not. */
export function stepIndexOf(steps: readonly PresentationStep[], id: Id | null): number {
  return id === null ? -1 : steps.findIndex(({ inference, claims }) => inference === id || claims.includes(id));
}
