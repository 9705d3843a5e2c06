import type { Hidden, Role } from './roles';

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

/** The words in a box and in the legend that are not the author's. */
export const BOX_WORDS = {
  unstated: 'unstated',
  mine: 'my answer',
  says: (holder: string) => `${holder} says:`,
  see: (number: string) => `see ${number}`,
  returnsTo: (number: string) => `returns to ${number}`,
  hidden: ({ claims, unanswered }: Hidden) => `+${claims}${unanswered > 0 ? ` · ${unanswered} unanswered` : ''}`,
} as const;
