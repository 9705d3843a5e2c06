import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { textIds } from './new-id';

/** Returns a map in which some records have other ids, everywhere that a map names them. */
export function renameIds(map: ArgumentMap, names: ReadonlyMap<Id, Id>): ArgumentMap {
  if (names.size === 0) return map;
  const to = (id: Id): Id => names.get(id) ?? id;
  const list = (ids: readonly Id[]) => ids.map(to);
  const { view, telling, ignored, argdown } = map;
  return {
    ...map,
    sources: map.sources.map((source) => ({ ...source, id: to(source.id) })),
    claims: map.claims.map((claim) => ({
      ...claim,
      id: to(claim.id),
      ...(claim.anchors
        ? { anchors: claim.anchors.map((one) => (one.source === undefined ? one : { ...one, source: to(one.source) })) }
        : {}),
    })),
    inferences: map.inferences.map((inference) => ({
      ...inference,
      id: to(inference.id),
      premises: list(inference.premises),
      target: to(inference.target),
    })),
    ...(view
      ? {
          view: {
            ...view,
            ...(view.folded ? { folded: list(view.folded) } : {}),
            ...(view.offsets
              ? { offsets: Object.fromEntries(Object.entries(view.offsets).map(([id, offset]) => [to(id), offset])) }
              : {}),
          },
        }
      : {}),
    ...(telling
      ? {
          telling: {
            ...telling,
            ...(telling.order ? { order: list(telling.order) } : {}),
            ...(telling.leftOut ? { leftOut: list(telling.leftOut) } : {}),
          },
        }
      : {}),
    ...(argdown ? { argdown: { ...argdown, ids: list(textIds(map)) } } : {}),
    ...(ignored ? { ignored: ignored.map((advice) => ({ ...advice, at: to(advice.at) })) } : {}),
  };
}
