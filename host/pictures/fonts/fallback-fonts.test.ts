import { GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { fallbackFamilies, findFallbacks } from './fallback-fonts';

const isInstalled = (name: string) => GlobalFonts.families.some(({ family }) => family === name);

describe('a letter that the fonts of its script lack', () => {
  it.skipIf(!isInstalled('DejaVu Math TeX Gyre'))('is drawn in any font of the system that has it', () => {
    expect(findFallbacks('𝑝𝑞𝗕𝗼𝔖', 'other')).toEqual([]);
    expect(fallbackFamilies()).toContain('DejaVu Math TeX Gyre');
  });

  it('is named once if no font of the system has it', () => {
    expect(findFallbacks('\u{1fbcb}a \u{50000}\u{50000}\u{10fffd}b', 'other')).toContain('\u{50000}');
    expect(findFallbacks('\u{50000}\u{50000}', 'other')).toEqual(['\u{50000}']);
  });

  it('is not one that is not seen', () => {
    expect(findFallbacks('\u200b\u00ad\u2003\n\ufe0f\u2060', 'other')).toEqual([]);
  });
});
