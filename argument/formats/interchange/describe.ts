import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import type { Place, Problem } from './format';
import type { Loss } from './losses';

const words = messages.formats;

/** Returns a sentence for a problem of a file, without its place. */
export function describeProblem({ kind, about = '' }: Problem): string {
  const sentence: string | ((values: { about: string }) => string) = words.problems[kind];
  return typeof sentence === 'string' ? sentence : sentence({ about });
}

/** Returns the words for a place in a file. */
export function describePlace(place: Place): string {
  return 'line' in place ? argumentMessages.file.column(place) : place.path;
}

/** Returns a phrase for a part of a map that a file does not hold, with the number of claims or steps. */
export function describeLoss({ code, ids }: Loss): string {
  const phrase: string | ((values: { count: number }) => string) = words.losses[code];
  return typeof phrase === 'string' ? phrase : phrase({ count: ids.length });
}
