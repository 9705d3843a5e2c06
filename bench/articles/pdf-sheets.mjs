import { once } from 'node:events';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { wrappedLines } from './wrapped-lines.mjs';

// PDFs whose sheets have more than their text: a letterhead, running heads that change, notes at the foot of a sheet.

/** @typedef {import('./truth.mjs').Paragraph} Paragraph */

/**
 * @typedef {object} Sheet a place to write on
 * @property {(text: string, x: number, y: number, size?: number, font?: string) => void} write y is from above
 * @property {(text: string, size?: number, font?: string) => number} widthOf
 * @property {(x: number, y: number, width: number, height: number) => void} fill draws a rule or a picture
 * @property {() => void} turn goes on with the next sheet
 */

const font = (/** @type {string} */ name) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);
export const PLAIN = font('400Regular');
export const BOLD = font('700Bold');
const LINE = 1.4;

/**
 * @param {[width: number, height: number]} size
 * @param {(sheet: Sheet) => void} draw
 */
export async function pdf(size, draw) {
  const file = new PDFDocument({ autoFirstPage: false, margin: 0, size });
  /** @type {Buffer[]} */
  const chunks = [];
  file.on('data', (chunk) => chunks.push(chunk));
  const widthOf = (/** @type {string} */ text, points = 10, name = PLAIN) =>
    file.font(name).fontSize(points).widthOfString(text);
  /** @type {Sheet['write']} */
  const write = (text, x, y, points = 10, name = PLAIN) => {
    let at = x;
    for (const part of text.split(/([¹²³]+)/).filter(Boolean)) {
      const isMark = /[¹²³]/.test(part);
      const [shown, small] = isMark ? [part.normalize('NFKC'), points * 0.6] : [part, points];
      file
        .font(name)
        .fontSize(small)
        .text(shown, at, isMark ? y - points * 0.35 : y, { lineBreak: false, baseline: 'alphabetic' });
      at += widthOf(shown, small, name);
    }
  };
  const fill = (/** @type {number[]} */ ...[x = 0, y = 0, width = 0, height = 0]) => {
    file.rect(x, y, width, height).fill('#999').fillColor('#000');
  };
  draw({ write, widthOf, fill, turn: () => file.addPage() });
  file.end();
  await once(file, 'end');
  return Buffer.concat(chunks);
}

/**
 * A letter of a housing society with a letterhead on the first sheet and a foot on each.
 *
 * @param {readonly Paragraph[]} truth
 */
const letter = (truth) =>
  pdf([420, 480], ({ write, widthOf, turn }) => {
    const [name, address, ...rest] = truth.map(({ text }) => text);
    let sheet = 0;
    let y = 0;
    const begin = () => {
      turn();
      sheet++;
      const foot = 'Bank: 9570 1234567  ·  CVR 12 34 56 78  ·  www.lindegaarden.example';
      write(foot, (420 - widthOf(foot, 7)) / 2, 445, 7);
      write(`Side ${sheet} af 2`, 340, 457, 7);
      y = 60;
    };
    begin();
    write(name ?? '', 50, 50, 18, BOLD);
    write(address ?? '', 50, 66, 7.5);
    y = 110;
    rest.forEach((text, index) => {
      const isHeading = truth[index + 2]?.isHeading;
      const used = isHeading ? BOLD : PLAIN;
      // The address of the reader, the date at the right, the names at the end.
      if (text.startsWith('Fru '))
        for (const line of ['Fru Inge Holm', 'Nørregade 12, 2. tv.', '8000 Aarhus C']) {
          write(line, 50, y);
          y += 14;
        }
      else if (text.startsWith('Aarhus, den')) {
        write(text, 370 - widthOf(text), y);
        y += 14;
      } else if (text.startsWith('Søren Bak'))
        for (const line of ['Søren Bak', 'Formand']) {
          write(line, 50, y + 24);
          y += 14;
        }
      else
        for (const line of wrappedLines(text, (line) => widthOf(line, 10, used) <= 320)) {
          if (y > 395) begin();
          write(line, 50, y, 10, used);
          y += 10 * LINE;
        }
      y += 9;
    });
  });

/**
 * A report with running heads left and right, sections in bold, and a note at the foot of the second sheet.
 *
 * @param {readonly Paragraph[]} truth
 */
const report = (truth) =>
  pdf([360, 360], ({ write, widthOf, turn }) => {
    const note = truth.find(({ text }) => text.startsWith('¹'))?.text ?? '';
    let sheet = 0;
    let y = 1000;
    const begin = () => {
      turn();
      sheet++;
      const isLeft = sheet % 2 === 0;
      if (sheet > 1) {
        const head = isLeft ? 'The Tidal Clock Committee' : 'Third report, 2023';
        write(head, isLeft ? 70 : 300 - widthOf(head, 8), 30, 8);
      }
      write(`${sheet + 16}`, isLeft ? 40 : 310, sheet > 1 ? 30 : 340, 8);
      if (sheet === 2)
        wrappedLines(note, (line) => widthOf(line, 8) <= 260).forEach((line, number) => {
          write(line, 50, 310 + number * 11, 8);
        });
      y = sheet === 1 ? 70 : 60;
    };
    for (const [index, { text, isHeading }] of truth.entries()) {
      if (text === note) continue;
      const points = index === 0 ? 16 : 10;
      const used = isHeading ? BOLD : PLAIN;
      if (isHeading) y += index === 0 ? 0 : 8;
      const inward = isHeading || truth[index - 1]?.isHeading ? 0 : 14;
      const lines = wrappedLines(
        text,
        (line) => widthOf(line, points, used) <= 260 - (text.startsWith(line) ? inward : 0),
        'water-front mea-sure-ments ship-ping estab-lished coun-cil dis-agree-ment pas-sen-gers',
      );
      lines.forEach((line, number) => {
        if (y > (sheet === 2 ? 285 : 315)) begin();
        write(line, 50 + (number === 0 ? inward : 0), y, points, used);
        y += points * LINE;
      });
      if (isHeading) y += 4;
    }
  });

/**
 * The PDFs of several sheets by the names of their pages.
 *
 * @type {Record<string, (truth: readonly Paragraph[]) => Promise<Uint8Array>>}
 */
export const SHEETS = { 'da-brev.pdf': letter, 'en-tides.pdf': report };
