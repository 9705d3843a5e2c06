import { lettersWithoutFont } from '../../argument/drawing/letters';
import type { Picture } from '../../argument/drawing/picture';
import { cssFamilies } from '../../argument/text/font';
import { GLYPH_SIDE, glyphTest } from '../../argument/text/glyphs';

let hasGlyph: ReturnType<typeof glyphTest> | undefined;

/** Returns the characters of some pictures that no font of this computer has. */
export function boxedLetters(pictures: readonly Picture[]): string {
  return lettersWithoutFont(pictures, (letters, family) => {
    const test = hasGlyph ?? glyphTest(newContext());
    hasGlyph = test;
    return [...letters].filter((letter) => !test(letter, cssFamilies(family)));
  });
}

function newContext(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = GLYPH_SIDE;
  canvas.height = GLYPH_SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no canvas');
  return context;
}
