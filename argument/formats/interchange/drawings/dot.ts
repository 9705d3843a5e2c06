import type { ArgumentMap } from '../../../model/argument-map';
import type { Format } from '../format';
import { STRUCTURE } from '../losses';
import { visibleCharacters } from '../xml';
import { drawnGraph } from './drawn-graph';

/** The DOT language of Graphviz. */
export const dot: Format = {
  id: 'dot',
  name: 'Graphviz DOT',
  suffixes: ['.dot', '.gv'],
  holds: new Set([...STRUCTURE, 'empty-texts', 'white-space', 'title', 'holders', 'unstated', 'notes', 'schemes']),
  write,
};

function write(map: ArgumentMap): string {
  const { nodes, edges } = drawnGraph(map);
  const lines = nodes.map((node) => {
    if (!('claim' in node))
      return `  ${node.name} [shape=${node.label ? 'plaintext' : 'point'}, label=${quoted(node.label)}];`;
    const { unstated, note } = node.claim;
    const attributes = [
      `label=${quoted(node.text)}`,
      ...(unstated ? ['style=dashed'] : []),
      ...(note === undefined ? [] : [`tooltip=${quoted(note)}`]),
    ];
    return `  ${node.name} [${attributes.join(', ')}];`;
  });
  const arrows = edges.map(({ from, to, kind, label, hasArrow }) => {
    const attributes = [
      kind === 'reason' ? 'color="#17744f"' : 'color="#b3401f", style=bold',
      ...(hasArrow ? [] : ['arrowhead=none']),
      ...(label ? [`label=${quoted(label)}`] : []),
    ];
    return `  ${from} -> ${to} [${attributes.join(', ')}];`;
  });
  return [
    'digraph {',
    `  label=${quoted(map.title)}; labelloc=t; rankdir=BT;`,
    '  node [shape=box, fontname="sans-serif"];',
    ...lines,
    ...arrows,
    '}',
    '',
  ].join('\n');
}

/** Returns a text in quotes. Graphviz decodes entities in it, and copies control characters into its pictures. */
function quoted(text: string): string {
  const escaped = visibleCharacters(text)
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/\r\n?|\n/g, '\\n');
  return `"${escaped}"`;
}
