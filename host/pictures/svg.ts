/// <reference path="./subset-font.d.ts" />
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { Item } from '../../argument/drawing/display-list';
import type { Picture } from '../../argument/drawing/picture';
import { writeSvg } from '../../argument/drawing/svg';
import type { Measure, Weight } from '../../argument/text/font';
import { interFile } from './fonts';

/** A picture as SVG with the letters of the typeface that it needs inside, so that it looks the same anywhere. */
export async function renderSvg(picture: Picture, scale: number, measure: Measure): Promise<Uint8Array> {
  const letters = lettersOf(picture.items);
  const faces = await Promise.all(([400, 600] as const).map((weight) => fontFace(weight, letters.get(weight))));
  return new TextEncoder().encode(writeSvg(picture, { measure, scale, fontFaces: faces.join('') }));
}

/** The letters that are drawn in the bundled typeface, by weight. */
function lettersOf(items: readonly Item[], found = new Map<Weight, Set<string>>()): Map<Weight, Set<string>> {
  for (const item of items) {
    if (item.kind === 'group') lettersOf(item.items, found);
    if (item.kind !== 'text') continue;
    const letters = found.get(item.weight) ?? new Set();
    found.set(item.weight, letters);
    for (const run of item.runs) if (run.family === 'inter') for (const letter of run.text) letters.add(letter);
  }
  return found;
}

async function fontFace(weight: Weight, letters: ReadonlySet<string> | undefined): Promise<string> {
  if (!letters || letters.size === 0) return '';
  const font = await subsetFont(await readFile(interFile(weight)), [...letters].join(''), { targetFormat: 'truetype' });
  const url = `data:font/ttf;base64,${font.toString('base64')}`;
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(${url}) format("truetype")}`;
}
