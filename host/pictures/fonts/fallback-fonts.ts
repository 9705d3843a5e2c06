import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { cssFamilies, type Family } from '../../../argument/text/font';
import { type DrawGlyph, GLYPH_SIDE, hasGlyph } from '../../../argument/text/glyphs';

// A browser takes a letter that the stack of its run lacks from any font of the system. Skia looks only at the families
// that it is given, so those that have such letters are added to them.

/** The families that have been found so far, in CSS notation. */
let found = '';

/** True for the characters that have a glyph, by stack. */
const known = new Map<Family, Map<string, boolean>>();

/** Returns the families of the system that follow those of every stack, in CSS notation. */
export function fallbackFamilies(): string {
  return found;
}

/**
 * Looks for a font of the system for each character that the families of a stack lack. Returns the
 * characters that no font has.
 */
export function findFallbacks(text: string, family: Family): string[] {
  const inStack = known.get(family) ?? new Map<string, boolean>();
  known.set(family, inStack);
  return [...new Set(text)].filter((character) => {
    const hasFont = inStack.get(character) ?? findFallback(character, family);
    inStack.set(character, hasFont);
    return !hasFont;
  });
}

function findFallback(character: string, family: Family): boolean {
  if (hasGlyph(character, cssFamilies(family) + found, draw)) return true;
  const families = GlobalFonts.families.map((one) => one.family);
  const name = families.toSorted(byPreference).find((one) => hasGlyph(character, `"${one}"`, draw));
  if (name === undefined) return false;
  found += `, "${name}"`;
  return true;
}

/** Sorts plain fonts first, then those with serifs, then those for code and emoji. */
function byPreference(a: string, b: string): number {
  const rank = (name: string) => (/Emoji|Mono|Code/.test(name) ? 2 : /Serif|Mincho|Song|Ming/.test(name) ? 1 : 0);
  return rank(a) - rank(b);
}

const context = createCanvas(GLYPH_SIDE, GLYPH_SIDE).getContext('2d');

const draw: DrawGlyph = (text, font) => {
  context.clearRect(0, 0, GLYPH_SIDE, GLYPH_SIDE);
  context.font = font;
  context.fillText(text, GLYPH_SIDE / 4, (GLYPH_SIDE * 3) / 4);
  return context.getImageData(0, 0, GLYPH_SIDE, GLYPH_SIDE).data;
};
