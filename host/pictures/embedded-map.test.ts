import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import zlib, { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { randomMap, seededRandom } from '../../argument/testing/random-map';
import { HostError } from '../../contract/host-error';
import { PICTURE_FORMATS } from '../../contract/pictures';
import { renderPicture } from '../testing/render-picture';
import { extractMapFile, isPicture, PNG_KEYWORD } from './embedded-map';
import { compressedTextChunk, PNG_SIGNATURE, pngChunk } from './png/png-chunks';

const OPTIONS = { page: 'none', theme: 'light', carriesMap: true } as const;
const NATO = readFileSync(join(import.meta.dirname, '..', '..', 'maps', 'nato-liaison-office.argmap.json'));

/** Returns the error of a picture without a usable map. */
function errorMessage(bytes: Uint8Array): string {
  try {
    extractMapFile(bytes, 'picture');
  } catch (error) {
    expect(error).toBeInstanceOf(HostError);
    return (error as HostError).message;
  }
  return '';
}

describe.each(PICTURE_FORMATS)('a picture as %s', (format) => {
  it('returns its map file byte for byte', async () => {
    const map = JSON.parse(NATO.toString());
    // A map file with other spaces and line ends, a byte order mark, and characters that XML does
    // not allow.
    const strange = Buffer.from(
      `\ufeff${JSON.stringify({ ...map, title: 'a\ufffe' }, null, 1).replace(/\n/g, '\r\n')}`,
    );
    for (const mapFile of [NATO, strange]) {
      const { bytes } = await renderPicture(map, format, OPTIONS, { mapFile });
      expect(isPicture(bytes)).toBe(true);
      expect(Buffer.from(extractMapFile(bytes, 'picture')).equals(mapFile)).toBe(true);
    }
  });

  it('without a map file embeds the map as written anew', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const map = randomMap(seededRandom(seed), 12);
      const { bytes } = await renderPicture(map, format, OPTIONS);
      expect(Buffer.from(extractMapFile(bytes, 'picture')).toString()).toBe(writeMap(map));
    }
  });

  it('embeds nothing without the option, and reading gives a sentence', async () => {
    const { bytes } = await renderPicture(JSON.parse(NATO.toString()), format, { ...OPTIONS, carriesMap: false });
    expect(Buffer.from(bytes).includes('counterpoint')).toBe(false);
    expect(errorMessage(bytes)).toMatch(/There is no map in/);
  });

  it('cut off or changed anywhere gives the map or one sentence, nothing else', async () => {
    const { bytes } = await renderPicture(JSON.parse(NATO.toString()), format, OPTIONS);
    const random = seededRandom(11);
    for (let round = 0; round < 150; round++) {
      const damaged = Buffer.from(bytes.subarray(0, 1 + Math.floor(random() * bytes.length)));
      for (let hits = Math.floor(random() * 6); hits > 0; hits--) {
        damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
      }
      errorMessage(damaged);
    }
  });
});

it('bytes that are no picture are returned unchanged', () => {
  expect(isPicture(NATO)).toBe(false);
  for (const text of [
    '<?xml version="1.0"?>\n<opml version="2.0"/>',
    '\ufeff<?xml version="1.0"?><!-- <svg> --><!DOCTYPE ARG SYSTEM "argument.dtd"><ARG/>',
    '<!-- a --><map><node/></map>',
  ])
    expect(isPicture(Buffer.from(text))).toBe(false);
  for (const text of [
    '<?xml version="1.0"?>\n<!-- a --><svg/>',
    '<!DOCTYPE svg><svg:svg/>',
    `<!--${' '.repeat(2000)}--><svg/>`,
  ])
    expect(isPicture(Buffer.from(text))).toBe(true);
  expect(extractMapFile(NATO, 'map')).toBe(NATO);
  const speaking = Buffer.from('{ "title": "%PDF-1.7 and <svg> and \\u0089PNG" }');
  expect(extractMapFile(speaking, 'map')).toBe(speaking);
});

describe('a hostile picture', () => {
  const png = (...chunks: Buffer[]) => Buffer.concat([PNG_SIGNATURE, ...chunks]);
  /** A hundred megabytes, compressed to a hundred kilobytes. */
  const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024));
  const attachment = (more: string, data: Buffer) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${more} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]);

  it.each([
    ['a PNG that unpacks without end', png(compressedTextChunk(PNG_KEYWORD, bomb)), /larger than 32 MB/],
    ['a PNG with rubbish for a map', png(compressedTextChunk(PNG_KEYWORD, Buffer.from('rubbish'))), /is damaged/],
    ['a PNG with a chunk longer than the file', png(Buffer.from('7fffffff69545874', 'hex')), /There is no map in/],
    [
      'a PNG with a text that ends at once',
      png(pngChunk('iTXt', Buffer.from(`${PNG_KEYWORD}\0`))),
      /There is no map in/,
    ],
    ['a PDF that unpacks without end', attachment('/Filter /FlateDecode', bomb), /larger than 32 MB/],
    ['a PDF with rubbish for a map', attachment('/Filter /FlateDecode', Buffer.from('rubbish')), /is damaged/],
    ['a PDF with an attachment that is no map', attachment('/Length 5', Buffer.from('hello')), /There is no map in/],
    [
      'a PDF that only names attachments',
      Buffer.from(`%PDF-1.7\n${'/EmbeddedFile '.repeat(200_000)}`),
      /There is no map in/,
    ],
    [
      'an SVG with an empty map',
      Buffer.from('<svg><metadata><m id="counterpoint-map"></m></metadata></svg>'),
      /There is no map in/,
    ],
    [
      'an SVG that ends within the map',
      Buffer.from('<svg><metadata><m id="counterpoint-map">e30'),
      /There is no map in/,
    ],
  ])('%s is refused in one sentence', (_, bytes, sentence) => {
    expect(errorMessage(bytes)).toMatch(sentence);
  });

  it('with many large attachments is given up after as many bytes as one map and a half', () => {
    const large = deflateSync(Buffer.alloc(30 * 1024 * 1024));
    const pdf = Buffer.concat(Array.from({ length: 50 }, () => attachment('/Filter /FlateDecode', large)));
    const inflate = vi.spyOn(zlib, 'inflateSync');
    syncBuiltinESMExports();
    expect(errorMessage(pdf)).toMatch(/larger than 32 MB/);
    expect(inflate.mock.calls.length).toBe(2);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
});
