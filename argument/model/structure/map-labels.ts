import { argumentMessages } from '../../../messages/argument-messages';
import type { ArgumentMap } from '../argument-map';
import type { Inference } from '../inference';
import { isHome, numberOf } from './forest';
import { type Role, roleOf } from './roles';

/**
 * Returns the indicator word of a role, shown where an inference meets its target. Kind is never
 * shown by colour alone.
 */
export function indicatorWord(role: Role): string {
  return argumentMessages.steps[role];
}

/**
 * Returns the label at the junction of an inference: its word and the numbers of its premises, as in
 * "because 1.2" and "because 1.1a–c".
 */
export function indicatorLabel(map: ArgumentMap, inference: Inference): string {
  return withNumber(indicatorWord(roleOf(map, inference)), premiseNumbers(map, inference));
}

/**
 * Returns the numbers of the premises of an inference: one, or the first and the letter of the last.
 * Premises with their home elsewhere are left out; null if that is true of all.
 */
export function premiseNumbers(map: ArgumentMap, inference: Inference): string | null {
  const { premises } = inference;
  let first: string | null = null;
  let last: string | null = null;
  for (let index = 0; index < premises.length; index++) {
    const number = premiseNumber(map, inference, index);
    first ??= number;
    last = number ?? last;
  }
  return first === last || first === null || last === null ? first : `${first}–${lastLetter(last)}`;
}

/** Returns the letter of a co-premise, such as "b" of "1.2b". */
function lastLetter(number: string): string {
  return number.match(/[a-z]+$/)?.[0] ?? number;
}

/** Returns the label between two co-premises: "and" and the number of the second one, at its home. */
export function andLabel(map: ArgumentMap, inference: Inference, index: number): string {
  return withNumber(BOX_LABELS.and, premiseNumber(map, inference, index));
}

/** Returns the number of a premise; null if another place is its home. */
export function premiseNumber(map: ArgumentMap, inference: Inference, index: number): string | null {
  const premise = inference.premises[index];
  return premise !== undefined && isHome(map, premise, inference.id) ? numberOf(map, premise) : null;
}

function withNumber(word: string, number: string | null): string {
  return number === null ? word : `${word} ${number}`;
}

/** The words in and between boxes that are not the author's. */
export const BOX_LABELS = argumentMessages.box;
