import { argumentMessages } from '../../../messages/argument-messages';
import type { ArgumentMap } from '../../model/argument-map';
import { withoutUndefined } from '../../model/json';
import { type Command, editTo } from '../edit';

/** The properties of the map itself that a person can set. */
export type MapProperties = Pick<ArgumentMap, 'title' | 'description' | 'template' | 'student' | 'class' | 'sources'>;

/**
 * Sets properties of the map; undefined removes a property, except title and sources. Not
 * applicable if two sources have one id.
 */
export const setMapProperties: Command<Partial<MapProperties>> = (map, properties) =>
  (properties.title === undefined && 'title' in properties) || !hasUniqueSourceIds(properties)
    ? null
    : editTo(map, withoutUndefined({ ...map, ...properties }), null);

/**
 * Returns a student's copy of a template: the same map with a title that names both, the template's
 * title in `copyOf`, and no longer a template.
 */
export function copyForStudent(map: ArgumentMap, student: string, className?: string): ArgumentMap {
  return withoutUndefined({
    ...map,
    title: student ? `${map.title} – ${student}` : argumentMessages.copyTitle({ title: map.title }),
    template: undefined,
    copyOf: map.title,
    student: student || undefined,
    class: className || undefined,
  });
}

function hasUniqueSourceIds(properties: Partial<MapProperties>): boolean {
  if (!('sources' in properties)) return true;
  const ids = properties.sources?.map(({ id }) => id);
  return ids !== undefined && new Set(ids).size === ids.length;
}
