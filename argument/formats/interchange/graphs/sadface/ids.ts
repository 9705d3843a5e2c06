import type { Id } from '../../../../model/claim';

/** Ids as SADFace has them: of version 4. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
/** The beginning of those that are written. */
const OWN_UUID = 'c0000000-0000-4000-8000-';

/** Returns true for an id of a claim or a step that is one in a file, too. */
export function isUuid(id: Id): boolean {
  return UUID.test(id);
}

/** Returns true for an id that is made anew for each file. */
export function isOwnUuid(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith(OWN_UUID);
}

/** Returns a function that gives ids that are not taken, the same ones for each file. */
export function newIds(taken: ReadonlySet<Id>): () => string {
  let count = 0;
  return () => {
    let id: string;
    do id = `${OWN_UUID}${(++count).toString(16).padStart(12, '0')}`;
    while (taken.has(id));
    return id;
  };
}
