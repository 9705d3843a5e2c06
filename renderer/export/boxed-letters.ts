import { lettersWithoutFont } from '../../argument/drawing/letters';
import type { Picture } from '../../argument/drawing/picture';
import { cssFamilies } from '../../argument/text/font';
import { GLYPH_SIDE, glyphTest } from '../../argument/text/glyphs';
import { currentLocale } from '../../messages/catalogue';

/** The scripts that are named, by their codes (ISO 15924). */
const SCRIPTS = (
  'Arab Armn Bali Beng Bopo Cans Cher Cyrl Deva Egyp Ethi Geor Goth Grek Gujr Guru Hang Hani Hebr Hira Java Kana Khmr ' +
  'Knda Laoo Latn Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tfng Thaa Thai Tibt Vaii Xsux Yiii'
).split(' ');
/** The number of signs that are shown of those in no script. */
const MAX_SIGNS = 10;

let hasGlyph: ReturnType<typeof glyphTest> | undefined;

/**
 * Returns the letters of some pictures that no font of this computer has, in words: the names of their scripts, since
 * the window has only boxes for them too, and the signs that belong to no script.
 */
export function describeBoxedLetters(pictures: readonly Picture[]): string {
  const letters = lettersWithoutFont(pictures, (text, family) => {
    const test = hasGlyph ?? glyphTest(newContext());
    hasGlyph = test;
    return [...text].filter((letter) => !test(letter, cssFamilies(family)));
  });
  const codes = SCRIPTS.filter((code) => scriptOf(code).test(letters));
  const signs = codes.reduce((rest, code) => rest.replace(new RegExp(scriptOf(code), 'gu'), ''), letters);
  const names = new Intl.DisplayNames(currentLocale().tag, { type: 'script' });
  const parts = [...codes.map((code) => names.of(code) ?? code), ...[...signs].slice(0, MAX_SIGNS)];
  return new Intl.ListFormat(currentLocale().tag).format(parts);
}

function scriptOf(code: string): RegExp {
  return new RegExp(`\\p{Script=${code}}`, 'u');
}

function newContext(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = GLYPH_SIDE;
  canvas.height = GLYPH_SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no canvas');
  return context;
}
