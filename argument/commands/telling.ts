import type { ArgumentMap, Telling } from '../model/argument-map';
import type { Id } from '../model/claim';
import { withoutUndefined } from '../model/json';
import { type Part, partsOf } from '../model/presentation-order';
import { type Command, editTo } from './edit';

/** Tells a part so many places later, or earlier where `by` is below 0. Not applicable beyond either end. */
export const tellLater: Command<{ readonly part: Id; readonly by: number }> = (map, { part: key, by }) => {
  const parts = partsOf(map);
  const from = parts.findIndex((part) => part.key === key);
  const [part] = parts.splice(from, from === -1 ? 0 : 1);
  const to = from + by;
  if (!part || by === 0 || to < 0 || to > parts.length) return null;
  parts.splice(to, 0, part);
  return tellAs(map, parts, part);
};

/** Leaves a part out of the telling, or takes it in again. Not applicable to what is so already. */
export const leaveOut: Command<{ readonly part: Id; readonly isLeftOut: boolean }> = (
  map,
  { part: key, isLeftOut },
) => {
  const parts = partsOf(map);
  const part = parts.find((one) => one.key === key);
  if (!part || part.isLeftOut === isLeftOut) return null;
  return tellAs(
    map,
    parts.map((one) => (one === part ? { ...one, isLeftOut } : one)),
    part,
  );
};

/** Tells the map as its structure has it, all of it. Not applicable where it is told so already. */
export const tellAsStructured: Command<{ readonly select: Id | null }> = (map, { select }) =>
  editTo(map, withoutUndefined({ ...map, telling: undefined }), select);

/** Only what differs from the structure is kept. */
function tellAs(map: ArgumentMap, parts: readonly Part[], selected: Part) {
  const keys = parts.map(({ key }) => key);
  const structured = partsOf(withoutUndefined({ ...map, telling: undefined })).map(({ key }) => key);
  const isStructured = keys.every((key, at) => key === structured[at]);
  const leftOut = parts.filter((part) => part.isLeftOut).map(({ key }) => key);
  const { order: _, leftOut: __, ...others } = map.telling ?? {};
  const telling: Telling = withoutUndefined({
    ...others,
    order: isStructured ? undefined : keys,
    leftOut: leftOut.length > 0 ? leftOut : undefined,
  });
  const kept = Object.keys(telling).length > 0 ? telling : undefined;
  return editTo(map, withoutUndefined({ ...map, telling: kept }), selected.claims[0] ?? selected.step);
}
