import type { ArgumentMap } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import type { Problem } from '../../format';
import { read } from '../read';
import { write } from '../write';

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A part of a text that is replaced. Several are in the order of the text and do not overlap; offsets are those before. */
export interface TextEdit extends Range {
  readonly insert: string;
}

/** A problem and the part of the text that it concerns. */
export interface TextProblem extends Range {
  readonly kind: Problem['kind'];
  readonly about?: string;
}

/** A map as an Argdown text that a person edits. */
export interface LiveText {
  readonly text: string;
  readonly problems: readonly TextProblem[];
  /** Returns the claim, or the step, whose words are at an offset; null if there is none. */
  readonly recordAt: (offset: number) => Id | null;
  /** Returns the place where a claim or a step is written; null if it is not in the text. */
  readonly placeOf: (id: Id) => Range | null;
  /** The titles that can be referred to, in the order of the text, with their brackets: "[Title]", "<Argument>". */
  readonly titles: readonly string[];
  /** Returns all places of the title at an offset, without brackets, that one first; an empty list if there is none. */
  readonly titlePlacesAt: (offset: number) => readonly Range[];
}

/** Returns a map as a text: the one that is kept with it, or the one that is written of it. */
export function liveTextOf(map: ArgumentMap): LiveText {
  return {
    text: write(map),
    problems: [],
    recordAt: () => null,
    placeOf: () => null,
    titles: [],
    titlePlacesAt: () => [],
  };
}

/** Returns the map after edits of its text; null if they change neither the map nor the text. */
export function editLiveText(map: ArgumentMap, edits: readonly TextEdit[]): ArgumentMap | null {
  const { text } = liveTextOf(map);
  let next = '';
  let at = 0;
  for (const { from, to, insert } of edits) {
    next += text.slice(at, from) + insert;
    at = to;
  }
  const { map: found } = read(next + text.slice(at));
  return found && { ...map, claims: found.claims, inferences: found.inferences };
}
