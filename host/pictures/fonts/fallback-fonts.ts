import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { cssFamilies, type Family } from '../../../argument/text/font';
import { GLYPH_SIDE, glyphTest } from '../../../argument/text/glyphs';

// A browser takes a letter that the stack of its run lacks from any font of the system. Skia looks only at the families
// that it is given, so those that have such letters are added to them.

const hasGlyph = glyphTest(createCanvas(GLYPH_SIDE, GLYPH_SIDE).getContext('2d'));

/** The families that have been found so far. */
const found: string[] = [];

/** True for the characters that have a glyph, by stack. */
const known = new Map<Family, Map<string, boolean>>();

/** The families of the system: plain fonts first, then those with serifs, then those for code and emoji. */
let families: readonly string[] | undefined;

/** Returns the names of the families of the system that have been found so far, for all stacks. */
export function fallbackNames(): readonly string[] {
  return found;
}

/** Returns the families of the system that follow those of every stack, in CSS notation. */
export function fallbackFamilies(): string {
  return found.map((name) => `, "${name}"`).join('');
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
  if (hasGlyph(character, cssFamilies(family) + fallbackFamilies())) return true;
  families ??= GlobalFonts.families.map((one) => one.family).sort((a, b) => rankOf(a) - rankOf(b));
  const name = families.find((one) => hasGlyph(character, `"${one}"`));
  if (name === undefined) return false;
  found.push(name);
  return true;
}

function rankOf(family: string): number {
  return /Emoji|Mono|Code/.test(family) ? 2 : /Serif|Mincho|Song|Ming/.test(family) ? 1 : 0;
}
