import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import type { Place, Problem } from './format';
import type { Loss } from './losses';

const words = messages.formats;

/** Returns a sentence for a problem of a file, without its place. */
export function describeProblem({ kind, about = '', count }: Problem): string {
  const sentence: string | ((values: { about: string }) => string) = words.problems[kind];
  if (typeof sentence === 'string') return sentence;
  if (count === undefined) return sentence({ about });
  const type = Object.hasOwn(words.nodeTypes, about) ? (about as keyof typeof words.nodeTypes) : 'other';
  return sentence({ about: words.nodeTypes[type]({ count, type: about }) });
}

/** Returns the words for a place in a file; for a path its line, if that is known. */
export function describePlace(place: Place, line: number | null = null): string {
  if ('line' in place) return argumentMessages.file.column(place);
  return line === null ? place.path : argumentMessages.file.line({ line });
}

/** Returns a phrase for a part of a map that a file does not hold, with the number of claims or steps. */
export function describeLoss({ code, ids }: Loss): string {
  const phrase: string | ((values: { count: number }) => string) = words.losses[code];
  return typeof phrase === 'string' ? phrase : phrase({ count: ids.length });
}
