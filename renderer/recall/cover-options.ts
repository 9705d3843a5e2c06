import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { branchOf, forestOf, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { presentationOrder } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';

const words = messages.recall;
/** The deepest level that is offered. */
const MAX_LEVEL = 5;

/** An option of the choice of claims to cover. */
export interface CoverOption {
  readonly value: string;
  readonly label: string;
  covers(id: Id): boolean;
}

/** Returns the options for a map: all but the roots, by level, everything, or a branch. */
export function coverOptions(map: ArgumentMap, branch: Id | null): CoverOption[] {
  const { positions, depth } = forestOf(map);
  const depthOf = (id: Id) => positions.get(id)?.depth ?? 0;
  const levels = Array.from({ length: Math.max(0, Math.min(MAX_LEVEL, depth) - 1) }, (_, index) => index + 2);
  const inBranch = branch !== null && indexOf(map).claims.has(branch) ? branchOf(map, branch).map(({ id }) => id) : [];
  const covered = new Set(inBranch);
  return [
    ...(depth > 0 ? [{ value: 'below', label: words.covers.below, covers: (id: Id) => depthOf(id) > 0 }] : []),
    ...levels.map((level) => ({
      value: `level ${level}`,
      label: words.covers.level({ level }),
      covers: (id: Id) => depthOf(id) >= level,
    })),
    { value: 'all', label: words.covers.all, covers: () => true },
    ...(branch !== null && covered.size > 0
      ? [
          {
            value: 'branch',
            label: messages.export.branch({ number: numberOf(map, branch) }),
            covers: (id: Id) => covered.has(id),
          },
        ]
      : []),
  ];
}

/** Returns the covered claims in presentation order. */
export function coveredClaims(map: ArgumentMap, cover: CoverOption): Id[] {
  return presentationOrder(map).flatMap(({ claims }) => claims.filter((id) => cover.covers(id)));
}
