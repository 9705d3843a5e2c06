import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { fontOfCollection } from './font-collection';

const file = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
);

/** Returns a collection of one font twice, which share all tables. */
function collectionOf(font: Buffer): Buffer {
  const header = Buffer.alloc(20);
  header.write('ttcf');
  header.writeUInt32BE(0x10000, 4);
  header.writeUInt32BE(2, 8);
  header.writeUInt32BE(header.length, 12);
  header.writeUInt32BE(header.length, 16);
  const moved = Buffer.from(font);
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    moved.writeUInt32BE(font.readUInt32BE(at + 8) + header.length, at + 8);
  return Buffer.concat([header, moved]);
}

it('a font of a collection is drawn as the same font in a file of its own', () => {
  GlobalFonts.register(file, 'single');
  GlobalFonts.register(fontOfCollection(collectionOf(file), 1), 'collected');
  const context = createCanvas(1, 1).getContext('2d');
  const widthIn = (family: string) => {
    context.font = `100px ${family}`;
    return context.measureText('Grüße, Łódź').width;
  };
  expect(GlobalFonts.has('collected')).toBe(true);
  expect(widthIn('collected')).toBe(widthIn('single'));
});

it('a file of one font is that font, and a collection has no more fonts than it says', () => {
  expect(fontOfCollection(file, 0)).toBe(file);
  expect(() => fontOfCollection(collectionOf(file), 2)).toThrow(RangeError);
});
