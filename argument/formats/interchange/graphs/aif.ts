import type { Format } from '../format';
import { type Feature, STRUCTURE } from '../losses';
import { objectsOf, parseJson, valueAt } from '../parse-json';
import { withWritable } from './aif/foreign';
import { readFile, readNodeSet } from './aif/read';
import { writeFile, writeNodeSet } from './aif/write';

const HOLDS: readonly Feature[] = [...STRUCTURE, 'empty-texts', 'white-space', 'holders', 'schemes'];

/** The Argument Interchange Format as AIFdb writes it in JSON: nodes, edges and locutions. */
export const aif: Format = {
  id: 'aif',
  name: 'AIF JSON',
  suffixes: ['.aif.json'],
  holds: new Set(HOLDS),
  withForeign: (map) => withWritable(map, false),
  recognises: (text) => {
    if (!/"(?:locutions|nodeID)"/.test(text)) return false;
    const file = parseJson(text);
    const nodes = valueAt(file, 'nodes');
    const isNodeSet =
      Array.isArray(valueAt(file, 'locutions')) || objectsOf(nodes).some(({ item }) => 'nodeID' in item);
    return isNodeSet && Array.isArray(nodes) && Array.isArray(valueAt(file, 'edges'));
  },
  read: readNodeSet,
  write: writeNodeSet,
};

/** AIF in the file of the annotation tool OVA3, with places on its canvas. */
export const xaif: Format = {
  id: 'xaif',
  name: 'xAIF (OVA3)',
  suffixes: ['.xaif.json'],
  holds: new Set([...HOLDS, 'anchors'] as const),
  withForeign: (map) => withWritable(map, true),
  recognises: (text) => text.includes('"AIF"') && valueAt(parseJson(text), 'AIF') !== undefined,
  read: readFile,
  write: writeFile,
};
