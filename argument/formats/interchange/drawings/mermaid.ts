import type { ArgumentMap } from '../../../model/argument-map';
import type { Format } from '../format';
import { STRUCTURE } from '../losses';
import { visibleCharacters } from '../xml';
import { drawnGraph } from './drawn-graph';

/** A flowchart of Mermaid, for Markdown documents. Programs draw at most 500 arrows of it, unless told otherwise. */
export const mermaid: Format = {
  id: 'mermaid',
  name: 'Mermaid',
  suffixes: ['.mmd', '.mermaid'],
  holds: new Set([...STRUCTURE, 'empty-texts', 'white-space', 'title', 'holders', 'unstated', 'schemes']),
  write,
};

function write(map: ArgumentMap): string {
  const { nodes, edges } = drawnGraph(map);
  const unstated = nodes.filter((node) => 'claim' in node && node.claim.unstated).map(({ name }) => name);
  const lines = nodes.map((node) =>
    'claim' in node ? `  ${node.name}["${escaped(node.text)}"]` : `  ${node.name}(("${escaped(node.label)}"))`,
  );
  const arrows = edges.map(({ from, to, kind, label, hasArrow }) => {
    const line = kind === 'reason' ? (hasArrow ? '-->' : '---') : hasArrow ? '==>' : '===';
    return `  ${from} ${line}${label ? `|"${escaped(label)}"|` : ''} ${to}`;
  });
  return [
    '---',
    `title: ${titleOf(map)}`,
    '---',
    'flowchart BT',
    ...lines,
    ...arrows,
    '  classDef unstated stroke-dasharray: 4 3',
    ...(unstated.length > 0 ? [`  class ${unstated.join(',')} unstated`] : []),
    '',
  ].join('\n');
}

/** Returns the title of a map in quotes. Mermaid takes HTML out of titles and decodes nothing in them. */
function titleOf({ title }: ArgumentMap): string {
  return JSON.stringify(visibleCharacters(title).replaceAll('<', '＜'));
}

/** Returns a text between quotes in which nothing is Markdown, HTML or a formula. An empty one is a syntax error. */
function escaped(text: string): string {
  return visibleCharacters(text).replace(SIGNS, (sign) => `#${sign.codePointAt(0)};`) || ' ';
}

/** All but letters, digits and some signs; and C1 controls, the numbers of which stand for other characters in HTML. */
const SIGNS = /[^\p{L}\p{M}\p{N}\x80-\x9f .,!?'’“”–—-]/gu;
