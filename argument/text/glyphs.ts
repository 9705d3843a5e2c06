/** Draws a text in black with a CSS font on a square of {@link GLYPH_SIDE} px, and returns the bytes of its pixels. */
export type DrawGlyph = (text: string, font: string) => ArrayLike<number>;

/** The side in px of the square on which a letter is drawn to see if a font has it. */
export const GLYPH_SIDE = 24;

/** A code point without a character, for which every font draws what it draws for those that it lacks. */
const UNASSIGNED = '\u0378';

/** Characters that are not seen, or seen only on another one, as the vowel "am" of Thai and Lao is. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u115f\u1160\u3164\uffa0]/u;

/**
 * Returns whether some CSS families, with the fallbacks of the drawing surface, have a glyph for a
 * character. True for one that is not seen. No surface tells, so its pixels are compared with those
 * of a code point that no font has.
 */
export function hasGlyph(character: string, families: string, draw: DrawGlyph): boolean {
  if (UNSEEN.test(character)) return true;
  const font = `${GLYPH_SIDE / 2}px ${families}`;
  const drawn = draw(character, font);
  const missing = draw(UNASSIGNED, font);
  for (let index = 0; index < drawn.length; index++) if (drawn[index] !== missing[index]) return true;
  return false;
}
