import type { ArgumentMap } from '../../../model/argument-map';
import type { Format } from '../format';
import { FEATURES } from '../losses';
import { escapeXml } from '../xml';

const LOST = new Set(['positions', 'folding', 'presentation', 'dismissed-advice', 'own-text']);

/** The data of nodes: a key for each text, and one for all else, in JSON. */
const KEYS = [
  ['kind', 'node'],
  ['text', 'node'],
  ['label', 'node'],
  ['role', 'edge'],
  ['more', 'node'],
  ['title', 'graph'],
  ['map', 'graph'],
] as const;

/** GraphML, which graph programs read: claims and steps are nodes. */
export const graphml: Format = {
  id: 'graphml',
  name: 'GraphML',
  suffixes: ['.graphml'],
  holds: new Set(FEATURES.filter((feature) => !LOST.has(feature))),
  write,
};

function write(map: ArgumentMap): string {
  const { title, claims, inferences, ...more } = map;
  const names = new Map([...claims, ...inferences].map(({ id }, index) => [id, `n${index + 1}`]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const data = (key: string, value: string) => `      <data key="${key}">${escapeXml(value)}</data>`;
  const jsonData = (value: object) => (Object.keys(value).length > 0 ? [data('more', JSON.stringify(value))] : []);
  const node = (id: string, lines: readonly string[]) => [`    <node id="${nameOf(id)}">`, ...lines, '    </node>'];
  const edge = (from: string, to: string, role: string) =>
    `    <edge source="${nameOf(from)}" target="${nameOf(to)}">\n${data('role', role)}\n    </edge>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(([name, of]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>`),
    '  <graph id="map" edgedefault="directed">',
    data('title', title),
    data('map', JSON.stringify(more)),
    ...claims.flatMap(({ id, text, ...rest }) =>
      node(id, [data('kind', 'claim'), data('text', text), data('label', text), ...jsonData({ id, ...rest })]),
    ),
    ...inferences.flatMap(({ id, kind, premises: _premises, target: _target, ...rest }) =>
      node(id, [data('kind', kind), data('label', rest.scheme ?? kind), ...jsonData({ id, ...rest })]),
    ),
    ...inferences.flatMap(({ id, premises, target }) => [
      ...premises.map((premise) => edge(premise, id, 'premise')),
      edge(id, target, 'target'),
    ]),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}
