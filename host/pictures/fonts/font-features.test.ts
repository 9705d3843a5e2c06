import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { withoutFeature } from '../../../argument/text/font-features';

const file = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
);

describe('a font without contextual alternates', () => {
  it('draws each letter of a pair as it draws the letter alone', () => {
    GlobalFonts.register(file, 'with');
    GlobalFonts.register(Buffer.from(withoutFeature(file, 'calt')), 'without');
    const context = createCanvas(1, 1).getContext('2d');
    const widthIn = (family: string, text: string) => {
      context.font = `100px ${family}`;
      return context.measureText(text).width;
    };
    for (const [pair, ...letters] of ['-->', '=>', '<-'].map((text) => [text, ...text])) {
      const sum = letters.reduce((width, letter) => width + widthIn('without', letter), 0);
      // Kerning may still bring them nearer.
      expect(Math.abs(widthIn('without', pair as string) - sum)).toBeLessThan(5);
    }
    expect(widthIn('with', '->')).not.toBeCloseTo(widthIn('without', '->'), 0);
  });

  it('has the other features, and the same size', () => {
    const changed = withoutFeature(file, 'calt');
    expect(changed).toHaveLength(file.length);
    expect(withoutFeature(file, 'none').every((byte, index) => byte === file[index])).toBe(true);
    expect(Buffer.from(changed).toString('latin1')).toContain('tnum');
  });

  it('is not made of bytes that are no font', () => {
    expect(() => withoutFeature(new Uint8Array(3), 'calt')).toThrow(RangeError);
  });
});
