import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { emptyMap } from '../../argument/model/argument-map';
import { SCRIPTS } from '../../argument/testing/scripts';
import { runsOf } from '../../argument/text/runs';
import { renderPicture } from '../testing/render-picture';

const covered = fontCoverage();

/** Returns a text without blanks, and without the marks of joining that PDFKit leaves out in right-to-left script. */
const withoutSpaces = (text: string) => text.replace(/[\s\u200c]+/g, '');

const options = { page: 'none', theme: 'light' } as const;

const mapOfText = (text: string) => ({ ...emptyMap('Scripts'), claims: [{ id: 'c1', text }] });

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  await task.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe.each(Object.entries(SCRIPTS))('%s', (_, text) => {
  it('is read back from a PDF letter by letter, with or without a font for it', async () => {
    const { bytes } = await renderPicture(mapOfText(text), 'pdf', options);
    const letters = [...withoutSpaces(text)].sort();
    const read = [...withoutSpaces(await textOfPdf(bytes))];
    // The number of the claim is drawn too.
    read.splice(read.lastIndexOf('1'), 1);
    expect(read.sort()).toEqual(letters);
  });

  it.skipIf(!covered)('has in a PNG only boxes for letters that no font has, and names them', async () => {
    const { boxedLetters = '' } = await renderPicture(mapOfText(text), 'png', options);
    const seen = [...new Set(text)].filter((letter) => !/[\s\p{M}\p{Cf}\u0e33\u0eb3]/u.test(letter));
    const lacking = seen.filter((letter) => runsOf(letter)[0]?.family !== 'inter' && !covered?.(letter));
    expect([...boxedLetters].sort()).toEqual(lacking.sort());
  });
});

/** Returns the test for the letters of all fonts of this computer, or null without fontconfig. */
function fontCoverage(): ((letter: string) => boolean) | null {
  const { stdout, status } = spawnSync('fc-list', [':scalable=true', '--format', '%{charset}\n'], { encoding: 'utf8' });
  if (status !== 0) return null;
  const ranges = stdout
    .split(/\s+/)
    .filter(Boolean)
    .map((range) => range.split('-').map((end) => Number.parseInt(end, 16)));
  return (letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return ranges.some(([from = 0, to = from]) => from <= point && point <= to);
  };
}
