import type { ArgumentMap } from '../model/argument-map';
import { withoutUndefined } from '../model/json';
import { type Command, editTo } from './edit';

/** The properties of the map itself that a person can set. */
export type MapProperties = Pick<ArgumentMap, 'title' | 'description' | 'template' | 'student' | 'class'>;

/** Sets properties of the map; an undefined value takes the property away. The title cannot be taken away. */
export const setProperties: Command<Partial<MapProperties>> = (map, properties) =>
  properties.title === undefined && 'title' in properties
    ? null
    : editTo(map, withoutUndefined({ ...map, ...properties }), null);

/**
 * A student's own copy of a template: the same map with a title that names both, the template's title kept in
 * `copyOf`, and no longer a template.
 */
export function copyForStudent(map: ArgumentMap, student: string, className?: string): ArgumentMap {
  return withoutUndefined({
    ...map,
    title: student ? `${map.title} – ${student}` : `${map.title} – copy`,
    template: undefined,
    copyOf: map.title,
    student: student || undefined,
    class: className || undefined,
  });
}
