import { expect, it } from 'vitest';
import { emptyMap } from '../../argument/model/argument-map';
import { renderPicture } from '../testing/render-picture';
import { findSystemFont } from './fonts/system-font';

const LINES = 'السلام للجميع، والحرية حق لكل إنسان في العالم وفي كل مكان وزمان، שלום לכולם';

/** Returns the opacity of each picture that a page of a PDF draws. */
async function opacities(bytes: Uint8Array): Promise<number[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList();
  const drawn: number[] = [];
  const saved: number[] = [];
  let opacity = 1;
  fnArray.forEach((operator: number, index: number) => {
    if (operator === OPS.save) saved.push(opacity);
    if (operator === OPS.restore) opacity = saved.pop() ?? 1;
    if (operator === OPS.setGState) opacity = new Map<string, number>(argsArray[index][0]).get('ca') ?? opacity;
    if (operator === OPS.paintImageXObject || operator === OPS.paintImageXObjectRepeat) drawn.push(opacity);
  });
  await task.destroy();
  return drawn;
}

it('each line from right to left is seen, however many are in a box', async ({ skip }) => {
  if (!(await findSystemFont('other', 400))) skip('no font for Arabic is installed');
  const map = { ...emptyMap('Lines'), claims: [{ id: 'c1', text: LINES }] };
  const { bytes } = await renderPicture(map, 'pdf', { page: 'none', theme: 'light' });
  const drawn = await opacities(bytes);
  expect(drawn.length).toBeGreaterThan(1);
  expect(drawn.filter((opacity) => opacity < 1)).toEqual([]);
});

it('a mark that no letter is composed with stands on its letter, as in other pictures', async () => {
  const map = { ...emptyMap('Marks'), claims: [{ id: 'c1', text: 'Ņaņas A\u0327 is said' }] };
  const { bytes } = await renderPicture(map, 'pdf', { page: 'none', theme: 'light' });
  expect(await opacities(bytes)).toEqual([1]);
  const composed = { ...map, claims: [{ id: 'c1', text: 'Ņaņas E\u0301 is said' }] };
  const picture = await renderPicture(composed, 'pdf', { page: 'none', theme: 'light' });
  expect(await opacities(picture.bytes)).toEqual([]);
});
