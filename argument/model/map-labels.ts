import { argumentMessages } from '../../messages/argument-messages';
import type { Role } from './roles';

/** The word that a step carries at its junction. Kind is never told by colour alone. */
export function indicatorWord(role: Role): string {
  return argumentMessages.steps[role];
}

/** The words in a box and between boxes that are not the author's. */
export const BOX_LABELS = argumentMessages.box;
