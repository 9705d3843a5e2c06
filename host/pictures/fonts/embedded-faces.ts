/// <reference path="./subset-font.d.ts" />
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GlobalFonts } from '@napi-rs/canvas';
import subsetFont from 'subset-font';
import type { TextItem } from '../../../argument/drawing/display-list';
import { cssFont, type Family, STACKS, type Weight } from '../../../argument/text/font';
import type { Run } from '../../../argument/text/runs';
import { fallbackFamilies, fallbackNames } from './fallback-fonts';
import { fontOfCollection } from './font-collection';
import { interFont } from './fonts';
import { outlineOf } from './outlines';
import { type SystemFont, systemFonts } from './system-font';

/** The fonts that a picture embeds, as a style sheet, and the name of the one among them for a text. */
export interface EmbeddedFaces {
  readonly css: string;
  /** Returns undefined for a text that none of the fonts draws as a PNG does. */
  readonly typefaceOf: (run: Run, weight: Weight) => string | undefined;
}

/** An embedded font, and the texts that are drawn in it. */
interface Face {
  readonly name: string;
  readonly css: string;
  readonly texts: ReadonlySet<string>;
}

/** The size at which texts are compared, in px. */
const COMPARED_SIZE = 20;

/** Returns the fonts for the runs of some lines, without emoji and lines with right-to-left script. */
export async function embeddedFaces(lines: readonly TextItem[]): Promise<EmbeddedFaces> {
  const faces = new Map<string, readonly Face[]>();
  for (const [key, { family, weight, texts }] of textsByFont(lines))
    faces.set(key, family === 'inter' ? [await interFace(weight, texts)] : await systemFaces(family, weight, texts));
  return {
    css: [...faces.values()].flatMap((ofFont) => ofFont.map(({ css }) => css)).join(''),
    typefaceOf: ({ text, family }, weight) =>
      faces.get(fontKey(family, weight))?.find(({ texts }) => texts.has(text))?.name,
  };
}

interface FontTexts {
  readonly family: Family;
  readonly weight: Weight;
  readonly texts: Set<string>;
}

function fontKey(family: Family, weight: Weight): string {
  return `${family} ${weight}`;
}

function textsByFont(lines: readonly TextItem[]): Map<string, FontTexts> {
  const found = new Map<string, FontTexts>();
  for (const { runs, weight } of lines)
    for (const { text, family, direction } of runs) {
      if (family === 'emoji' || direction !== undefined) continue;
      const key = fontKey(family, weight);
      const known = found.get(key) ?? { family, weight, texts: new Set() };
      found.set(key, known);
      known.texts.add(text);
    }
  return found;
}

async function interFace(weight: Weight, texts: ReadonlySet<string>): Promise<Face> {
  const subset = await subsetFont(interFont(weight), lettersOf(texts), { targetFormat: 'truetype' });
  return { name: 'Inter', css: faceRule('Inter', weight, subset), texts };
}

/** Returns those of the installed fonts that draw texts of a stack, the best first. */
async function systemFaces(family: Family, weight: Weight, texts: ReadonlySet<string>): Promise<Face[]> {
  const names = [...STACKS[family], ...fallbackNames()].filter((name) => GlobalFonts.has(name));
  const inStack = cssFont({ size: COMPARED_SIZE, weight, family }) + fallbackFamilies();
  const outlines = new Map([...texts].map((text) => [text, outlineOf(text, inStack)]));
  const faces: Face[] = [];
  for await (const font of systemFonts(names, family, weight)) {
    const subset = await subsetOf(font, lettersOf(outlines.keys()));
    const drawn = subset ? textsDrawnAlike(outlines, subset) : [];
    if (subset === null || drawn.length === 0) continue;
    // The name of a font may have any character, and two stacks may have the same one.
    const name = STACKS[family].includes(font.name) ? font.name : `Counterpoint ${family} ${faces.length + 1}`;
    faces.push({ name, css: faceRule(name, weight, subset), texts: new Set(drawn) });
    for (const text of drawn) outlines.delete(text);
    if (outlines.size === 0) break;
  }
  return faces;
}

/** Returns the characters of some texts, with those that a font may draw instead: composed ones and parts. */
function lettersOf(texts: Iterable<string>): string {
  const letters = new Set<string>();
  for (const text of texts)
    for (const form of ['NFC', 'NFD', 'NFKD'] as const)
      for (const letter of text + text.normalize(form)) letters.add(letter);
  return [...letters].join('');
}

/** Returns null for a font that cannot be reduced. */
async function subsetOf({ path, index = 0 }: SystemFont, letters: string): Promise<Buffer | null> {
  try {
    const font = fontOfCollection(await readFile(path), index);
    // Skia ends the process when it draws a joiner alone in a font without a space.
    return await subsetFont(font, ` ${letters}`, { targetFormat: 'truetype' });
  } catch {
    return null;
  }
}

/** Returns the texts that a font draws, without a boldness that is not its own, by the outlines that they have. */
function textsDrawnAlike(outlines: ReadonlyMap<string, string>, font: Buffer): string[] {
  // Another thread may draw a picture with the same fonts of the process.
  const name = `Counterpoint ${randomUUID()}`;
  const key = GlobalFonts.register(font, name);
  if (!key) return [];
  const inFont = `${COMPARED_SIZE}px "${name}"`;
  try {
    const drawn = [...outlines].filter(([text, outline]) => outline !== '' && outlineOf(text, inFont) === outline);
    return drawn.map(([text]) => text);
  } finally {
    GlobalFonts.remove(key);
  }
}

function faceRule(name: string, weight: Weight, font: Buffer): string {
  const url = `data:font/ttf;base64,${font.toString('base64')}`;
  const family = name === 'Inter' ? name : `"${name}"`;
  // Browsers tell the two kinds of curves by the content.
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${url}) format("truetype")}`;
}
