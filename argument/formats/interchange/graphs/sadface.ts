import type { Format } from '../format';
import { FEATURES } from '../losses';
import { objectsOf, parseJson, textOf, valueAt } from '../parse-json';
import { isNodeType } from './sadface/elements';
import { read } from './sadface/read';
import { write } from './sadface/write';

/**
 * SADFace, a JSON format for annotated arguments, in both of its generations: steps are nodes of the type "scheme", or
 * "inference" and "conflict". All that it has no place for is in the metadata of its nodes.
 */
export const sadface: Format = {
  id: 'sadface',
  name: 'SADFace',
  suffixes: ['.sadface.json'],
  holds: new Set(FEATURES),
  recognises: (text) => {
    if (!text.includes('"metadata"')) return false;
    const file = parseJson(text);
    const nodes = objectsOf(valueAt(file, 'nodes'));
    const isOne = nodes.some(({ item }) => 'id' in item && isNodeType(textOf(item.type)));
    const isEmpty = nodes.length === 0 && Array.isArray(valueAt(file, 'resources'));
    return valueAt(file, 'metadata') !== undefined && Array.isArray(valueAt(file, 'edges')) && (isOne || isEmpty);
  },
  read,
  write,
};
