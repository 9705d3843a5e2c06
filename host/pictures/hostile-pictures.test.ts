import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { ADVISORIES, hostileMap, TERMINAL_TEXTS } from '../../argument/testing/hostile-texts';
import { renderPicture } from '../testing/render-picture';
import { extractMapFile } from './embedded-map';

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-picture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'what stands in a file of the disk';
const secret = join(folder, 'secret.txt');
writeFileSync(secret, SECRET);

const ALL = { title: true, student: true, class: true, source: true, legend: true } as const;
const OPTIONS: PictureOptions = { page: 'a4', theme: 'light', ...ALL };
const FILE_REFERENCES = [
  `<img src="file://${secret}">`,
  `url(file://${secret})`,
  `@${secret}`,
  secret,
  `<!ENTITY x SYSTEM "${secret}">`,
];
const CASES = [
  ...ADVISORIES,
  { name: 'files of this disk', of: 'an export that reads them', texts: FILE_REFERENCES },
  { name: 'what makes a terminal act', of: 'a picture says it', texts: TERMINAL_TEXTS },
];

const picture = async (map: ArgumentMap, format: 'png' | 'svg' | 'pdf') => {
  const mapFile = new TextEncoder().encode(writeMap(map));
  const { bytes } = await renderPicture(map, format, { ...OPTIONS, carriesMap: true }, { mapFile });
  expect(Buffer.from(extractMapFile(bytes, 'picture'))).toEqual(Buffer.from(mapFile));
  return Buffer.from(bytes);
};

/** Returns all text in a PDF, compressed streams included. */
function wordsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index }) => {
    try {
      const said = inflateSync(pdf.subarray(index + 'stream\n'.length)).toString('latin1');
      // The attached map file may contain anything.
      return said.includes('"format": "counterpoint/') ? [] : [said];
    } catch {
      return [];
    }
  });
  return text.replace(/stream\r?\n[\s\S]*?endstream/g, '') + packed.join('');
}

it.each(CASES)('$name ($of) is text in an SVG, without elements and addresses of its own', async ({ texts }) => {
  const svg = (await picture(hostileMap(texts), 'svg')).toString('utf8');
  const tags = new Set([...svg.matchAll(/<[/!?]?([a-z][\w:]*)/gi)].map(([, name]) => name ?? ''));
  const ours = [
    'svg',
    'title',
    'desc',
    'metadata',
    'counterpoint:map',
    'style',
    'g',
    'rect',
    'path',
    'text',
    'a',
    'defs',
    'image',
    'use',
  ];
  expect([...tags].filter((name) => !ours.includes(name))).toEqual([]);
  const attributes = [...svg.matchAll(/\s([\w:-]+)="([^"]*)"/g)].filter(([, name]) => /^on|href|src/.test(name ?? ''));
  expect(
    attributes
      .map(([, , to]) => to)
      .filter((to) => !/^https?:|^#letters-\d+$|^data:image\/png;base64,[\w+/=]+$/.test(to ?? '')),
  ).toEqual([]);
  expect(svg).not.toContain(SECRET);
});

const everything = hostileMap(CASES.flatMap(({ texts }) => texts));

it('all of it is text in a PDF, without scripts, actions and links except web sources', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const bytes = await picture(everything, 'pdf');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(await document.getJSActions()).toBeNull();
  expect(await document.getOpenAction()).toBeNull();
  for (let page = 1; page <= document.numPages; page++) {
    const found = await (await document.getPage(page)).getAnnotations();
    const links = found.map(({ subtype, url, unsafeUrl, action }) => [subtype, url ?? unsafeUrl ?? action]);
    expect(links.filter(([subtype, to]) => subtype !== 'Link' || !/^https?:/.test(String(to)))).toEqual([]);
    expect(await (await document.getPage(page)).getJSActions()).toBeNull();
  }
  await document.destroy();
  const words = wordsOf(bytes).replace(/\((?:\\.|[^\\)])*\)/g, '()');
  expect(words).toContain('/EmbeddedFile');
  expect(
    words.match(/\/(?:JavaScript|JS|Launch|SubmitForm|GoToR|GoToE|ImportData|OpenAction|AA|RichMedia)\b/),
  ).toBeNull();
  expect(words).not.toContain(SECRET);
});

it('all of it is drawn in a PNG, which reads no file and keeps the map unchanged', async () => {
  expect((await picture(everything, 'png')).includes(SECRET)).toBe(false);
});

it('nothing was written beside the pictures or requested from the server', () => {
  expect(readdirSync(folder)).toEqual(['secret.txt']);
});

it('a picture that takes endless reading or decompression is refused with a sentence', () => {
  const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
    '',
  );
  const svg = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg xmlns="http://www.w3.org/2000/svg"><metadata>&l30;</metadata></svg>`;
  expect(() => extractMapFile(Buffer.from(svg), 'laughs.svg')).toThrow(/no map/);
  const outside = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file://${secret}">]><svg><metadata><m id="counterpoint-map">&x;</m></metadata></svg>`;
  expect(() => extractMapFile(Buffer.from(outside), 'x.svg')).toThrow(/no map/);
  expect(() => extractMapFile(Buffer.from(`%PDF-1.7 ${'/EmbeddedFile '.repeat(300_000)}`), 'many.pdf')).toThrow(
    /no map/,
  );
});
