import { describe, expect, it } from 'vitest';
import { type Claim, ME } from '../../model/claim';
import { evenMeasure } from '../../testing/even-measure';
import { pickIndex, type Random, seededRandom } from '../../testing/random-map';
import { wrapText } from '../../text/wrap';
import { FINE_TEXT_WIDTHS } from './claim-boxes';
import { type BoxContext, Typesetting } from './typesetting';

const CONTEXT: BoxContext = {
  number: '1.2.3',
  depth: 2,
  border: 'thin',
  showsNumber: false,
  isTop: false,
  hidden: undefined,
};

const WORDS =
  'the treaty would hardly change what schools have long known about peace סלום واحد responsibilities'.split(' ');

function randomClaim(random: Random): Claim {
  const text = Array.from({ length: 1 + pickIndex(random, 30) }, () => WORDS[pickIndex(random, WORDS.length)]).join(
    ' ',
  );
  return { id: 'c', text };
}

/** A claim with everything that a box says besides its text. */
function withAnnotations(claim: Claim, random: Random): Claim {
  const paragraphs = Array.from({ length: 1 + pickIndex(random, 4) }, () => 1 + pickIndex(random, 30));
  return { ...claim, unstated: random() < 0.5, holder: ME, sources: [{ source: 's', paragraphs }] } as Claim;
}

describe('a box', () => {
  it('has no row of its own for number, tag and source mark, at any width', () => {
    const random = seededRandom(1);
    for (let round = 0; round < 60; round++) {
      const claim = randomClaim(random);
      const full = new Typesetting(withAnnotations(claim, random), { ...CONTEXT, showsNumber: true }, evenMeasure);
      const plain = new Typesetting(claim, CONTEXT, evenMeasure);
      for (const width of FINE_TEXT_WIDTHS) {
        expect(full.variant(width).height, claim.text).toBe(plain.variant(width).height);
      }
    }
  });

  it('keeps all lines and annotations apart and inside', () => {
    const random = seededRandom(2);
    for (let round = 0; round < 60; round++) {
      const claim = withAnnotations(randomClaim(random), random);
      const setting = new Typesetting(claim, { ...CONTEXT, showsNumber: random() < 0.5 }, evenMeasure);
      const limit = FINE_TEXT_WIDTHS[pickIndex(random, FINE_TEXT_WIDTHS.length)] as number;
      const { width, height } = setting.variant(limit);
      const { lines } = setting.content(limit);
      for (const [index, line] of lines.entries()) {
        expect(line.x, claim.text).toBeGreaterThanOrEqual(0);
        expect(line.x + line.width, claim.text).toBeLessThanOrEqual(width);
        expect(line.baseline).toBeLessThan(height);
        for (const other of lines.slice(index + 1)) {
          if (other.baseline !== line.baseline) continue;
          const isApart = line.x + line.width <= other.x + 0.01 || other.x + other.width <= line.x + 0.01;
          expect(isApart, claim.text).toBe(true);
        }
      }
    }
  });

  it('has a text area in which a text field wraps the text as the box does', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 60; round++) {
      const claim = withAnnotations(randomClaim(random), random);
      const setting = new Typesetting(claim, CONTEXT, evenMeasure);
      for (const limit of FINE_TEXT_WIDTHS) {
        const { lines, textArea } = setting.content(limit);
        const own = lines.filter(({ tone }) => tone === 'text').map(({ width }) => width);
        const field = wrapText(claim.text, setting.font, textArea.width, evenMeasure).map(({ width }) => width);
        expect(field, `${claim.text} at ${limit}`).toEqual(own);
      }
    }
  });

  it('is at least as wide as the words of an empty one, until the text needs two lines', () => {
    const boxOf = (text: string) => new Typesetting({ id: 'c', text }, CONTEXT, evenMeasure).variant(160);
    expect(boxOf('x').width).toBe(boxOf('').width);
    expect(boxOf('').width).toBeGreaterThanOrEqual(180);
  });
});
