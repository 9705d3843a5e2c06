import type { DismissedAdvice } from '../../model/argument-map';
import { withoutUndefined } from '../../model/json';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo } from '../edit';

/** Dismisses advice with a reason, and forgets dismissed advice about deleted claims and inferences. */
export const dismissAdvice: Command<DismissedAdvice> = (map, { rule, at, reason }) => {
  const { claims, inferences } = indexOf(map);
  if (!claims.has(at) && !inferences.has(at)) return null;
  const others = (map.ignored ?? []).filter(
    (other) => (claims.has(other.at) || inferences.has(other.at)) && !(other.rule === rule && other.at === at),
  );
  return editTo(map, { ...map, ignored: [...others, { rule, at, reason }] }, at);
};

/** Restores dismissed advice. Not applicable to other advice. */
export const restoreAdvice: Command<{ readonly rule: string; readonly at: string }> = (map, { rule, at }) => {
  const ignored = (map.ignored ?? []).filter((other) => other.rule !== rule || other.at !== at);
  if (ignored.length === (map.ignored ?? []).length) return null;
  return editTo(map, withoutUndefined({ ...map, ignored: ignored.length > 0 ? ignored : undefined }), at);
};
