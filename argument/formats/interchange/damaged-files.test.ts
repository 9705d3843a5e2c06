import { describe, expect, it } from 'vitest';
import { validate } from '../../model/validate';
import { lawRuns } from '../../testing/depth';
import { expectLaw } from '../../testing/format-law';
import { pickIndex, pickOne, type Random, seededRandom } from '../../testing/random-map';
import { richMap } from '../../testing/rich-map';
import type { Format } from './format';
import { arggraph } from './graphs/arggraph';
import { jsonCanvas } from './graphs/json-canvas';
import { withoutLosses } from './losses';
import { mindmup } from './mind-maps/mindmup';
import { indentedText } from './outlines/indented-text';
import { kialo } from './outlines/kialo';
import { markdownOutline } from './outlines/markdown-outline';
import { opml } from './outlines/opml';
import { csvClaims } from './tables/csv-claims';
import { csvEdges } from './tables/csv-edges';

const PIECES = [
  '"',
  "'",
  ',',
  '\n',
  '\r',
  '\t',
  '<',
  '>',
  '&',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\0',
  '\u0085',
  '\ud800',
];
PIECES.push('c1', 'i1', '__proto__', '1.1', '-> See 1.', 'because ', 'and ', '- ', '# ', '[[#^c1]]', 'null', '-1', '');

/** Returns a text in which some pieces are other ones, are missing or come twice. */
function damaged(random: Random, text: string): string {
  let result = text;
  for (let count = 1 + pickIndex(random, 8); count > 0; count--) {
    const [from, other] = [pickIndex(random, result.length + 1), pickIndex(random, result.length + 1)];
    const length = pickIndex(random, 12);
    const piece = random() < 0.3 ? result.slice(other, other + 40) : pickOne(random, PIECES);
    result = result.slice(0, from) + piece + result.slice(from + length);
  }
  return result;
}

const formats = [csvClaims, csvEdges, kialo, opml, markdownOutline, indentedText, jsonCanvas, arggraph, mindmup];

describe.each(formats)('$name', (format: Format) => {
  it('is read from damaged files as a map, or not at all', () => {
    for (let seed = 0; seed < lawRuns(30, 20_000); seed++) {
      const random = seededRandom(seed);
      const { map } = withoutLosses(richMap(random, 8), format.holds, format);
      const { map: back, problems = [] } = format.read?.(damaged(random, format.write?.(map) ?? '')) ?? {};
      if (!back) expect(problems.length).toBeGreaterThan(0);
      else {
        expect(validate(back)).toEqual([]);
        expectLaw(format, back);
      }
    }
  });
});
