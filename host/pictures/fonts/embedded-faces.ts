/// <reference path="./subset-font.d.ts" />
import { readFile } from 'node:fs/promises';
import { GlobalFonts } from '@napi-rs/canvas';
import subsetFont from 'subset-font';
import type { TextItem } from '../../../argument/drawing/display-list';
import { cssFont, type Family, STACKS, type Weight } from '../../../argument/text/font';
import { isUnseen } from '../../../argument/text/glyphs';
import type { Run } from '../../../argument/text/runs';
import { fallbackFamilies, fallbackNames } from './fallback-fonts';
import { fontOfCollection } from './font-collection';
import { interFont } from './fonts';
import { outlineOf } from './outlines';
import { type SystemFont, systemFonts } from './system-font';

/** The fonts that a picture embeds, as a style sheet, and the one among them for a run. */
export interface EmbeddedFaces {
  readonly css: string;
  /** Returns the name of the font that draws a run as in a PNG; undefined if none does. */
  readonly typefaceOf: (run: Run, weight: Weight) => string | undefined;
}

/** An embedded font, and the letters that it draws as they are drawn in a PNG. */
interface Face {
  readonly name: string;
  readonly css: string;
  readonly letters: ReadonlySet<string>;
}

/** The size at which letters are compared, in px. */
const COMPARED_SIZE = 100;

/** Returns the fonts of some lines, each with only the letters that it draws. Emoji are not among them. */
export async function embeddedFaces(lines: readonly TextItem[]): Promise<EmbeddedFaces> {
  const faces = new Map<string, readonly Face[]>();
  for (const [key, { family, weight, letters }] of lettersByFont(lines))
    faces.set(
      key,
      family === 'inter' ? [await interFace(weight, letters)] : await systemFaces(family, weight, letters),
    );
  return {
    css: [...faces.values()].flatMap((ofFont) => ofFont.map(({ css }) => css)).join(''),
    typefaceOf: ({ text, family }, weight) =>
      faces
        .get(fontKey(family, weight))
        ?.find(({ letters }) => [...text].every((letter) => isUnseen(letter) || letters.has(letter)))?.name,
  };
}

interface FontLetters {
  readonly family: Family;
  readonly weight: Weight;
  readonly letters: Set<string>;
}

function fontKey(family: Family, weight: Weight): string {
  return `${family} ${weight}`;
}

function lettersByFont(lines: readonly TextItem[]): Map<string, FontLetters> {
  const found = new Map<string, FontLetters>();
  for (const { runs, weight } of lines)
    for (const { text, family, direction } of runs) {
      if (family === 'emoji' || direction !== undefined) continue;
      const key = fontKey(family, weight);
      const known = found.get(key) ?? { family, weight, letters: new Set() };
      found.set(key, known);
      for (const letter of text) known.letters.add(letter);
    }
  return found;
}

async function interFace(weight: Weight, letters: ReadonlySet<string>): Promise<Face> {
  const subset = await subsetFont(interFont(weight), [...letters].join(''), { targetFormat: 'truetype' });
  return { name: 'Inter', css: faceRule('Inter', weight, subset), letters };
}

/** Returns those of the installed fonts that draw letters of a stack, the best first. */
async function systemFaces(family: Family, weight: Weight, letters: ReadonlySet<string>): Promise<Face[]> {
  const names = [...STACKS[family], ...fallbackNames()].filter((name) => GlobalFonts.has(name));
  const faces: Face[] = [];
  const left = new Set(letters);
  for await (const font of systemFonts(names, family, weight)) {
    const subset = await subsetOf(font, letters);
    if (subset === null) continue;
    const alike = lettersAlike(letters, family, weight, subset);
    if (![...alike].some((letter) => left.has(letter) && !isUnseen(letter))) continue;
    // A font of two stacks is embedded twice; of two rules for one name, browsers read only the last.
    const name = STACKS[family].includes(font.name) ? font.name : `${font.name} (${family})`;
    faces.push({ name, css: faceRule(name, weight, subset), letters: alike });
    for (const letter of alike) left.delete(letter);
    if ([...left].every(isUnseen)) break;
  }
  return faces;
}

/** Returns null for a font that cannot be reduced. */
async function subsetOf({ path, index = 0 }: SystemFont, letters: ReadonlySet<string>): Promise<Buffer | null> {
  try {
    const font = fontOfCollection(await readFile(path), index);
    // Skia ends the process when it draws a joiner alone in a font without a space.
    return await subsetFont(font, [' ', ...letters].join(''), { targetFormat: 'truetype' });
  } catch {
    return null;
  }
}

/** Returns the letters that a font draws, without a boldness that is not its own, as its stack draws them. */
function lettersAlike(letters: ReadonlySet<string>, family: Family, weight: Weight, font: Buffer): Set<string> {
  const name = 'Counterpoint subset';
  const key = GlobalFonts.register(font, name);
  if (!key) return new Set();
  const inStack = cssFont({ size: COMPARED_SIZE, weight, family }) + fallbackFamilies();
  const inFont = `${COMPARED_SIZE}px "${name}"`;
  const alike = [...letters].filter((letter) => {
    if (isUnseen(letter)) return true;
    const outline = outlineOf(letter, inFont);
    return outline !== '' && outline === outlineOf(letter, inStack);
  });
  GlobalFonts.remove(key);
  return new Set(alike);
}

function faceRule(name: string, weight: Weight, font: Buffer): string {
  // A font with cubic curves has another signature; browsers read both by the same name.
  const url = `data:font/ttf;base64,${font.toString('base64')}`;
  const family = name === 'Inter' ? name : `"${name}"`;
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${url}) format("truetype")}`;
}
