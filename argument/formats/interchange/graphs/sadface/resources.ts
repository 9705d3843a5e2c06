import type { Anchor } from '../../../../model/claim';
import { objectsOf, textOf } from '../../parse-json';

/** Returns the places in its resources that a claim was read from, by the list of them in its node. */
export function anchorsIn(sources: unknown): readonly Anchor[] | undefined {
  const anchors = objectsOf(sources).map(({ item }): Anchor => {
    const [source, exact] = [textOf(item.resource_id), textOf(item.text)];
    const { offset: start, length } = item;
    const isPlace = isCount(start) && isCount(length);
    const words = { ...(source === '' ? {} : { source }), ...(exact === '' ? {} : { exact }) };
    return { ...words, ...(isPlace ? { start, end: start + length } : {}) };
  });
  return anchors.length > 0 ? anchors : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Returns the sources of a map that are resources of a file. */
export function sourcesIn(resources: unknown): { readonly id: string }[] {
  const ids = new Set(objectsOf(resources).map(({ item }) => textOf(item.id)));
  return [...ids].filter((id) => id !== '').map((id) => ({ id }));
}

/** Returns true for resources of which one has a text. */
export function haveTexts(resources: unknown): boolean {
  return objectsOf(resources).some(({ item }) => textOf(item.content) !== '');
}
