import type { Format } from '../format';
import { FEATURES } from '../losses';
import { read } from './arggraph/read';
import { write } from './arggraph/write';

/**
 * The argumentation graphs of the microtext corpora (Peldszus and Stede), in XML: segments of a text, units that stand
 * on them, and edges, some of which lead to edges. All that it has no place for is in attributes of a namespace.
 */
export const arggraph: Format = {
  id: 'arggraph',
  name: 'arggraph (microtexts)',
  suffixes: ['.arggraph.xml'],
  holds: new Set(FEATURES),
  recognises: (text) => /^\ufeff?\s*</.test(text) && /<arggraph[\s>]/.test(text.slice(0, 20_000)),
  read,
  write,
};
