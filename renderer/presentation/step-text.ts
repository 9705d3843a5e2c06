import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Claim, type Id, ME } from '../../argument/model/claim';
import { collapseSpaces } from '../../argument/model/one-line';
import { numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import type { PresentationStep } from '../../argument/model/structure/presentation-order';
import { roleOf } from '../../argument/model/structure/roles';
import { messages } from '../../messages/messages';

const words = messages.presentation;

/** Returns the word on the line of a step; empty if no inference leads to it. */
export function stepRole(map: ArgumentMap, { inference: id }: PresentationStep): string {
  const inference = id === null ? undefined : indexOf(map).inferences.get(id);
  return inference ? indicatorWord(roleOf(map, inference)) : '';
}

/**
 * Returns the numbers of the claims of a step, or of its inference if all of its premises belong to
 * other steps.
 */
function stepNumbers(map: ArgumentMap, { inference, claims }: PresentationStep): string {
  return claims.length > 0 ? claims.map((id) => numberOf(map, id)).join(', ') : numberOf(map, inference ?? '');
}

/** Returns the text of a step as one string. */
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
  const text = collapseSpaces(claim?.text ?? '') || words.noText;
  return claim?.holder && claim.holder !== ME ? words.presenting.says({ holder: claim.holder, text }) : text;
}

/** A step in a list. */
export interface StepRow {
  readonly id: string;
  /** The place among the steps that are presented; a dash for one that is left out. */
  readonly place: string;
  readonly number: string;
  readonly word: string;
  readonly text: string;
  /** All of it as one text, for screen readers. */
  readonly name: string;
  readonly isLeftOut: boolean;
}

/** Returns the rows of a list of steps. */
export function stepRows(map: ArgumentMap, steps: readonly PresentationStep[]): StepRow[] {
  let shownCount = 0;
  return steps.map((step) => {
    const { key: id, isLeftOut } = step;
    const place = isLeftOut ? '–' : String(++shownCount);
    const [word, text] = [stepRole(map, step), stepText(map, step)];
    const name = `${place} ${word} ${text}${isLeftOut ? ` (${words.leftOut})` : ''}`;
    return { id, place, number: stepNumbers(map, step), word, text, name, isLeftOut };
  });
}

/** Returns the index of the step that presents a claim or inference; -1 if there is none. */
export function stepIndexOf(steps: readonly PresentationStep[], id: Id | null): number {
  return id === null ? -1 : steps.findIndex(({ inference, claims }) => inference === id || claims.includes(id));
}
