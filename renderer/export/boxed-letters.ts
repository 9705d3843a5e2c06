import { lettersWithoutFont } from '../../argument/drawing/letters';
import type { Picture } from '../../argument/drawing/picture';
import { cssFamilies, type Family } from '../../argument/text/font';
import { type DrawGlyph, GLYPH_SIDE, hasGlyph } from '../../argument/text/glyphs';

const known = new Map<Family, Map<string, boolean>>();
let context: CanvasRenderingContext2D | null = null;

/** Returns the characters of some pictures that no font of this computer has. */
export function boxedLetters(pictures: readonly Picture[]): string {
  return lettersWithoutFont(pictures, (letters, family) => [...letters].filter((letter) => !isDrawn(letter, family)));
}

function isDrawn(letter: string, family: Family): boolean {
  const inStack = known.get(family) ?? new Map<string, boolean>();
  known.set(family, inStack);
  const drawn = inStack.get(letter) ?? hasGlyph(letter, cssFamilies(family), draw);
  inStack.set(letter, drawn);
  return drawn;
}

const draw: DrawGlyph = (text, font) => {
  if (!context) {
    const canvas = document.createElement('canvas');
    canvas.width = GLYPH_SIDE;
    canvas.height = GLYPH_SIDE;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return [];
  context.clearRect(0, 0, GLYPH_SIDE, GLYPH_SIDE);
  context.font = font;
  context.fillText(text, GLYPH_SIDE / 4, (GLYPH_SIDE * 3) / 4);
  return context.getImageData(0, 0, GLYPH_SIDE, GLYPH_SIDE).data;
};
