import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import { readIndicatorOrLabel } from '../../pasting/indicator-words';
import type { Place, Problem, ReadResult } from '../format';
import { type RowOfFile, recordsOfRows } from '../outlines/outline-rows';
import { type Placed, soundMap } from '../sound-map';

/** An idea of a mind map that is a claim. The claim may have no id. */
export interface Idea {
  readonly claim: Claim;
  readonly place: Place;
  readonly isFolded: boolean;
  /** Returns the ideas below it, in their order. */
  readonly below: () => readonly Idea[];
}

/** Returns the row of an idea below another one: a reason, unless its text begins with another indicator word. */
export function rowOfIdea(level: number, claim: Claim, place: Place): RowOfFile {
  const word = level > 0 ? readIndicatorOrLabel(claim.text) : null;
  const isAgainst = word?.means === 'objection' || word?.means === 'undercutter';
  return {
    level,
    place,
    claim: { ...claim, text: word?.rest ?? claim.text },
    step: { id: '', kind: isAgainst ? 'objection' : 'reason' },
    ...(word?.means === 'and' ? { joins: 'and' } : word?.means === 'undercutter' ? { joins: 'step' } : {}),
  };
}

/** Returns the map of the ideas of a mind map, each of which speaks to the one above it. */
export function mapOfIdeas(roots: readonly Idea[], found: readonly Problem[]): ReadResult {
  const rows: RowOfFile[] = [];
  const folded: Id[] = [];
  const waiting = roots.map((idea) => ({ idea, level: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { idea, level } = next;
    rows.push(rowOfIdea(level, idea.claim, idea.place));
    if (idea.isFolded) folded.push(idea.claim.id);
    const below = idea.below().map((child) => ({ idea: child, level: level + 1 }));
    for (const child of below.reverse()) waiting.push(child);
  }
  const { claims, steps, problems } = recordsOfRows(rows);
  return soundMap({ claims, steps, rest: withFolded({}, folded, claims), problems: [...found, ...problems] });
}

/** Returns the rest of a map with its folded claims, in the order that it has if these are the ones. */
export function withFolded(
  rest: Partial<ArgumentMap>,
  found: readonly Id[],
  claims: readonly Placed<Claim>[],
): Partial<ArgumentMap> {
  const ids = new Set(claims.map(({ record }) => record.id));
  const folded = [...new Set(found)].filter((id) => ids.has(id));
  const { folded: kept = [], ...view } = rest.view ?? {};
  const there = new Set(kept.filter((id) => ids.has(id)));
  if (there.size === folded.length && folded.every((id) => there.has(id))) return rest;
  return { ...rest, view: { ...view, ...(folded.length > 0 ? { folded } : {}) } };
}
