import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { renameIds } from '../model/rename-ids';
import { forestOf, isHome } from '../model/structure/forest';
import { homesFirst } from '../model/structure/homes-first';
import { inferencesTo } from '../model/structure/map-index';

/**
 * Returns a map whose ids and order of records follow from its structure alone. Two maps that differ in these only
 * are equal then.
 */
export function canonicalMap(map: ArgumentMap): ArgumentMap {
  const names = new Map<Id, Id>();
  const places = new Map<Id, number>();
  const homes = new Map<Id, Id>();
  const steps = new Map(map.inferences.map((step) => [step.id, step]));
  const add = (id: Id, prefix: string) => {
    places.set(id, places.size);
    names.set(id, `${prefix}${places.size}`);
  };
  for (const [index, { id }] of map.sources.entries()) names.set(id, `s${index + 1}`);
  const waiting: Id[] = [...forestOf(map).roots].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = steps.get(id);
    add(id, step ? 'i' : 'c');
    const own = step?.premises.filter((claim) => isHome(map, claim, step.id)) ?? [];
    for (const claim of own) homes.set(claim, id);
    waiting.push(...[...own, ...inferencesTo(map, id).map((to) => to.id)].reverse());
  }
  const byPlace = (a: { readonly id: Id }, b: { readonly id: Id }) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
  const references = map.inferences.flatMap(({ id, premises }) =>
    premises.filter((claim) => homes.get(claim) !== id).map((claim) => ({ claim, inference: id })),
  );
  const { view, ...sorted } = {
    ...map,
    claims: [...map.claims].sort(byPlace),
    inferences: homesFirst([...map.inferences].sort(byPlace), homes, references),
  };
  return renameIds(view && Object.keys(view).length > 0 ? { ...sorted, view } : sorted, names);
}
