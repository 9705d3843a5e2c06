import type { Format } from '../format';
import { FEATURES } from '../losses';
import { isCanvas } from './json-canvas/canvas';
import { read } from './json-canvas/read';
import { write } from './json-canvas/write';

/**
 * JSON Canvas 1.0, the canvas of Obsidian. A claim is a node, a step an edge with its indicator word. A step with
 * co-premises or steps on it has a small node of its own. All that the format has no place for is under a key of our
 * own; groups and keys of other programs stay in the map and are written again.
 */
export const jsonCanvas: Format = {
  id: 'json-canvas',
  name: 'JSON Canvas',
  suffixes: ['.canvas'],
  holds: new Set(FEATURES),
  recognises: isCanvas,
  read,
  write,
};
