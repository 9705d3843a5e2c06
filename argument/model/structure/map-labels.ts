import { argumentMessages } from '../../../messages/argument-messages';
import type { Role } from './roles';

/**
 * Returns the indicator word of a role, shown where an inference meets its target. Kind is never
 * shown by colour alone.
 */
export function indicatorWord(role: Role): string {
  return argumentMessages.steps[role];
}

/** The words in and between boxes that are not the author's. */
export const BOX_LABELS = argumentMessages.box;
