import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { presentationOrder } from '../../argument/model/structure/presentation-order';
import { type HiddenPart, hiddenClaims, hiddenParts } from '../../argument/recall/hidden-claims';
import { messages } from '../../messages/messages';
import { describeHiddenPart } from '../descriptions/describe-hidden-part';

/** A choice of the boxes to hide: its value, its words, and the claims in presentation order. */
export interface CoverOption {
  readonly value: HiddenPart | 'branch';
  readonly label: string;
  readonly claims: readonly Id[];
}

/** Returns the choices for a map, the usual one first; `branch` is a claim whose branch can be hidden. */
export function coverOptions(map: ArgumentMap, branch: Id | null): CoverOption[] {
  const ordered = (hidden: ReadonlySet<Id>) =>
    presentationOrder(map).flatMap(({ claims }) => claims.filter((id) => hidden.has(id)));
  const parts = hiddenParts(map).map(
    (value): CoverOption => ({ value, label: describeHiddenPart(value), claims: ordered(hiddenClaims(map, value)) }),
  );
  if (branch === null || !indexOf(map).claims.has(branch)) return parts;
  const label = messages.export.branch({ number: numberOf(map, branch) });
  return [...parts, { value: 'branch', label, claims: ordered(hiddenClaims(map, 'all', branch)) }];
}
