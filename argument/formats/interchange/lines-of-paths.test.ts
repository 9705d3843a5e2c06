import { expect, it } from 'vitest';
import type { Problem } from './format';
import { linesOfPaths } from './lines-of-paths';

const at = (path: string): Problem => ({ kind: 'no-target', place: { path } });

it('finds the lines of paths in a JSON text, whatever is between them', () => {
  const text = '{\n"nodes": [\n{"id": 1},\n{"id": 2}\n],\n"edges": [\n{}\n]\n}';
  const problems: Problem[] = [
    at('edges[0]'),
    { kind: 'circle' },
    at('nodes[1].id'),
    { kind: 'syntax', place: { line: 7, column: 2 } },
  ];
  expect(linesOfPaths(text, problems)).toEqual([7, null, 4, 7]);
});

it('knows no line for a path in another text', () => {
  expect(linesOfPaths('<opml/>', [at('opml/head')])).toEqual([null]);
});
