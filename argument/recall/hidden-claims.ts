import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { branchOf, forestOf, homeInference } from '../model/structure/forest';
import { indexOf } from '../model/structure/map-index';
import { roleOf } from '../model/structure/roles';

/**
 * A choice of the boxes that are hidden for practice, on the screen or on a worksheet: all below the
 * roots, the answers to objections, all, or all from a level down.
 */
export type HiddenPart = 'below' | 'answers' | 'all' | `level ${number}`;

/** Returns true for the name of a choice. */
export function isHiddenPart(value: string): value is HiddenPart {
  return /^(?:below|answers|all|level [1-9]\d{0,2})$/.test(value);
}

/** The deepest level that is offered. */
const MAX_LEVEL = 5;

/** Returns the choices that hide something in a map, the usual one first. */
export function hiddenParts(map: ArgumentMap): HiddenPart[] {
  const { depth } = forestOf(map);
  const levels = Array.from(
    { length: Math.max(0, Math.min(MAX_LEVEL, depth) - 1) },
    (_, index): HiddenPart => `level ${index + 2}`,
  );
  const answers: HiddenPart[] = hiddenClaims(map, 'answers').size > 0 ? ['answers'] : [];
  return [...(depth > 0 ? (['below'] as const) : []), ...answers, ...levels, 'all'];
}

/** Returns a choice if it hides something in a map, otherwise the usual one. */
export function offeredPart(map: ArgumentMap, part: HiddenPart): HiddenPart {
  const offered = hiddenParts(map);
  return offered.includes(part) ? part : (offered[0] ?? 'all');
}

/** Returns the claims that a choice hides, or, with `branch`, those of them in that branch. O(claims + inferences). */
export function hiddenClaims(map: ArgumentMap, part: HiddenPart, branch?: Id): ReadonlySet<Id> {
  const { positions } = forestOf(map);
  const minDepth = part === 'all' ? 0 : part === 'below' ? 1 : Number(part.slice('level '.length));
  const isHidden = (id: Id) => (part === 'answers' ? isAnswer(map, id) : (positions.get(id)?.depth ?? 0) >= minDepth);
  const claims = branch !== undefined && indexOf(map).claims.has(branch) ? branchOf(map, branch) : map.claims;
  return new Set(claims.flatMap(({ id }) => (isHidden(id) ? [id] : [])));
}

/** Returns true if a claim answers an objection or objects to a step. */
function isAnswer(map: ArgumentMap, id: Id): boolean {
  const inference = homeInference(map, id);
  if (!inference) return false;
  const role = roleOf(map, inference);
  return role === 'rebuttal' || role === 'undercutter';
}
