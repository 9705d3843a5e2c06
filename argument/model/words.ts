import type { Role } from './roles';

const WORDS: Readonly<Record<Role, string>> = {
  reason: 'because',
  objection: 'but',
  rebuttal: 'in reply',
  undercutter: 'doesn’t follow, since',
};

/** The word that a step carries at its junction. Kind is never told by colour alone. */
export function wordOf(role: Role): string {
  return WORDS[role];
}

/** The word between co-premises. */
export const AND = 'and';
