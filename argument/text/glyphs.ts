/** The part of a canvas context that letters are tried on. */
export interface GlyphCanvas {
  font: string;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> };
}

/** The width and the height in px of the canvas of {@link glyphTest}. */
export const GLYPH_SIDE = 24;

/** Returns true for a character that is not seen by itself. */
export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

/** Two code points without a character, for which a font draws what it draws for all that it lacks. */
const UNASSIGNED = ['\u0378', '\u0379'] as const;

/** Characters that are not seen, or seen only on another one, as the vowel "am" of Thai and Lao is. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u115f\u1160\u3164\uffa0]/u;

/**
 * Returns a test if some CSS families, with the fallbacks of a canvas, have a glyph for a character.
 * No canvas tells, so its pixels are compared with those of a code point that no font has. True for a
 * character that is not seen, and for all in browsers that draw the number of a missing one.
 */
export function glyphTest(canvas: GlyphCanvas): (character: string, families: string) => boolean {
  const missing = new Map<string, ArrayLike<number> | null>();
  const draw = (text: string, families: string) => {
    canvas.clearRect(0, 0, GLYPH_SIDE, GLYPH_SIDE);
    canvas.font = `${GLYPH_SIDE / 2}px ${families}`;
    canvas.fillText(text, GLYPH_SIDE / 4, (GLYPH_SIDE * 3) / 4);
    return canvas.getImageData(0, 0, GLYPH_SIDE, GLYPH_SIDE).data;
  };
  const missingIn = (families: string) => {
    const known = missing.get(families);
    if (known !== undefined) return known;
    const [one, other] = UNASSIGNED.map((point) => draw(point, families)) as [ArrayLike<number>, ArrayLike<number>];
    const box = isAlike(one, other) ? one : null;
    missing.set(families, box);
    return box;
  };
  return (character, families) => {
    if (isUnseen(character)) return true;
    const box = missingIn(families);
    return box === null || !isAlike(draw(character, families), box);
  };
}

function isAlike(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
