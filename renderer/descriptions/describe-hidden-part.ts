import type { HiddenPart } from '../../argument/recall/hidden-claims';
import { messages } from '../../messages/messages';

/** Describes a choice of the boxes that are hidden for practice. */
export function describeHiddenPart(part: HiddenPart): string {
  const { hides } = messages.recall;
  if (part === 'below' || part === 'answers' || part === 'all') return hides[part];
  return hides.level({ level: Number(part.slice('level '.length)) });
}
