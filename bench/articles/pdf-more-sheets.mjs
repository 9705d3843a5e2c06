import { createRequire } from 'node:module';
import { BOLD, PLAIN, pdf } from './pdf-sheets.mjs';
import { typeset } from './pdf-typeset.mjs';
import { wrappedLines } from './wrapped-lines.mjs';

// PDFs as LaTeX, InDesign and a browser make them: a journal, a thesis, a leaflet, and a page printed from the web.

/** @typedef {import('./truth.mjs').Paragraph} Paragraph */

const ROMAN = 'Times-Roman';
const STRONG = 'Times-Bold';
const SLANTED = 'Times-Italic';
const SLANTED_SANS = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
);
/**
 * The notes at the end of a truth by their marks, and the paragraphs before them.
 *
 * @param {readonly Paragraph[]} truth
 */
function partsOf(truth) {
  const isNote = (/** @type {Paragraph} */ { text }) => /^[¹²³]/.test(text);
  return {
    notes: new Map(truth.filter(isNote).map(({ text }) => [text.split(' ')[0] ?? '', text])),
    text: truth.filter((paragraph) => !isNote(paragraph)),
  };
}

/**
 * An article of a journal: two columns, the head and the foot of each sheet, notes at the foot of the columns.
 *
 * @param {readonly Paragraph[]} truth
 */
const journal = (truth) =>
  pdf([410, 396], (sheet) => {
    const { write, widthOf, turn } = sheet;
    const { notes, text } = partsOf(truth);
    const [title, author, ...rest] = text;
    const centred = (/** @type {string} */ words, /** @type {number} */ y, /** @type {number} */ size, font = ROMAN) =>
      write(words, (410 - widthOf(words, size, font)) / 2, y, size, font);
    const begin = (/** @type {number} */ number) => {
      turn();
      const name = 'Annals of Street Furniture 14 (2022)';
      if (number === 1) write(`${name}, 31–32`, 40, 32, 7.5, SLANTED);
      else {
        write(String(number + 30), 40, 32, 7.5, ROMAN);
        write('Lucy Marchmont', 370 - widthOf('Lucy Marchmont', 7.5, SLANTED), 32, 7.5, SLANTED);
      }
      const foot = number === 1 ? '© 2022 The author. Published by the Street Furniture Society.' : name;
      centred(foot, 373, 7);
      if (number > 1) return 56;
      centred(title?.text ?? '', 72, 16, STRONG);
      centred(author?.text ?? '', 92, 10);
      return 124;
    };
    const blocks = rest.map(({ text: words, isHeading }, index) => {
      if (isHeading) return { text: words, size: 10, font: STRONG, before: 8, after: 3, isHeading };
      const isAbstract = rest[index - 1]?.text === 'Abstract';
      const indent = rest[index - 1]?.isHeading ? 0 : 10;
      return { text: words, size: isAbstract ? 8.2 : 9.2, font: ROMAN, indent };
    });
    typeset(sheet, blocks, notes, {
      columns: [40, 213],
      width: 157,
      bottom: 350,
      begin,
      noteSize: 7.4,
      parted:
        'arm-rest arm-rests arm-rest’s any-body some-body de-ceit-ful pur-pose sleep-ers sand-wiches coun-cil con-ver-sa-tion de-fended ob-jec-tion troub-ling dif-fer-ence dif-fer-ent argu-ment news-paper be-hind some-thing be-cause Wend-ham pick-pocket hos-pi-tal no-body honesty',
    });
  });

/**
 * Sheets of a thesis: running heads that name the chapter and the section, a quotation in smaller letters, notes.
 *
 * @param {readonly Paragraph[]} truth
 */
const thesis = (truth) =>
  pdf([360, 394], (sheet) => {
    const { write, widthOf, turn } = sheet;
    const { notes, text } = partsOf(truth);
    const begin = (/** @type {number} */ number) => {
      turn();
      const page = String(number + 40);
      // The first sheet of a chapter has its number at the foot.
      if (number === 1) {
        write(page, (360 - widthOf(page, 9, ROMAN)) / 2, 372, 9, ROMAN);
        return 92;
      }
      const isLeft = number % 2 === 0;
      const head = isLeft ? '3 Das Versprechen an Verstorbene' : '3.3 Zwischenergebnis';
      write(head, isLeft ? 72 : 288 - widthOf(head, 9, SLANTED), 38, 9, SLANTED);
      write(page, isLeft ? 50 : 310 - widthOf(page, 9, ROMAN), 38, 9, ROMAN);
      sheet.fill(50, 43, 260, 0.4);
      return 64;
    };
    const isQuotation = (/** @type {Paragraph | undefined} */ paragraph) =>
      /^Der Tote mahnt/.test(paragraph?.text ?? '');
    const blocks = text.map((paragraph, index) => {
      const { text: words, isHeading } = paragraph;
      if (isHeading) {
        const isChapter = index === 0;
        return {
          text: words,
          size: isChapter ? 17 : 12,
          font: STRONG,
          before: 12,
          after: isChapter ? 14 : 4,
          isHeading,
        };
      }
      if (isQuotation(paragraph)) return { text: words, size: 9, font: ROMAN, inset: 22, before: 6, after: 6 };
      const previous = text[index - 1];
      const indent = previous?.isHeading || isQuotation(previous) ? 0 : 14;
      return { text: words, size: 10.5, font: ROMAN, indent };
    });
    typeset(sheet, blocks, notes, {
      columns: [50],
      width: 260,
      bottom: 350,
      begin,
      noteSize: 8.2,
      parted:
        'Ver-spre-chen ster-ben-den Ge-gen-stand vor-lie-gen-den Schwes-ter Pflich-ten ver-mag ver-wech-selt Per-son In-ter-es-sen frem-dem ein-wen-den be-wei-se an-ge-nom-men ver-nünf-ti-ger-wei-se der-je-ni-ge rech-nen ent-schei-den-de Säug-lin-ge ver-pflich-tet',
    });
  });

/**
 * A leaflet of two sheets with three panels each: large headings, bullets and numbers with a hanging indent, a table.
 *
 * @param {readonly Paragraph[]} truth
 */
const leaflet = (truth) =>
  pdf([595, 300], ({ write, widthOf, fill, turn }) => {
    const panels = [28, 219, 410];
    /** The headings that begin a panel; the other headings go on in theirs. */
    const first = /^(Dlaczego|Co możesz|Kto jest|Czy budynek|Kontakt)/;
    let panel = -1;
    let y = 0;
    turn();
    truth.forEach(({ text, isHeading }, index) => {
      if (index === 0 || first.test(text)) {
        panel++;
        if (panel === 3) turn();
        y = index === 0 ? 80 : 48;
      } else if (isHeading) y += 12;
      const x = panels[panel % 3] ?? 0;
      const isSmall = /^(Komitet|Druk)/.test(text);
      const [size, font] = index === 0 ? [25, BOLD] : isHeading ? [13, BOLD] : [isSmall ? 7 : 9.5, PLAIN];
      if (text.startsWith('Druk')) y = 272;
      if (text.startsWith('Klub')) fill(x, y + 3.5, 157, 0.5);
      const row = /^(Klub|Nasze Miasto|Zieloni|Niezrzeszeni) (\S+) (\S+)$/.exec(text);
      if (row) {
        row.slice(1).forEach((cell, at) => {
          write(cell, x + ([0, 85, 115][at] ?? 0), y, size, font);
        });
        y += text.startsWith('Niezrzeszeni') ? 20 : 15;
        return;
      }
      for (const part of isHeading ? [text] : text.split(/(?<=^| )(?=• |[123]\. )/)) {
        const [, mark = '', words = ''] = /^(•|[123]\.)? ?(.*?) ?$/.exec(part) ?? [];
        const inward = mark ? 13 : 0;
        if (mark) write(mark, x, y, size, font);
        for (const line of wrappedLines(words, (some) => widthOf(some, size, font) <= 157 - inward)) {
          write(line, x + inward, y, size, font);
          y += size * (isHeading ? 1.2 : 1.35);
        }
        if (mark) y += 2;
      }
      y += isHeading ? 3 : 6;
    });
  });

/**
 * An opinion piece that was printed from a browser, with its date, title, address and sheet numbers.
 *
 * @param {readonly Paragraph[]} truth
 */
const printed = (truth) =>
  pdf([595, 842], ({ write, widthOf, fill, turn }) => {
    const count = 3;
    let sheet = 0;
    let y = 1000;
    const begin = () => {
      turn();
      sheet++;
      const title = 'Оставьте детям лето — Вечерний Волжск';
      write('04.05.2024, 21:17', 25, 22, 8);
      write(title, (595 - widthOf(title, 8)) / 2 + 30, 22, 8);
      write('https://vecherniy.example/mnenie/ostavte-detyam-leto', 25, 828, 8);
      write(`${sheet}/${count}`, 570 - widthOf(`${sheet}/${count}`, 8), 828, 8);
      y = 60;
    };
    begin();
    truth.forEach(({ text, isHeading }, index) => {
      const isTitle = index === 0;
      const isLast = index === truth.length - 1;
      const size = isTitle ? 32 : isHeading ? 20 : index === 1 || index === 3 || isLast ? 11 : index === 2 ? 20 : 17;
      if (text.startsWith('Школьная библиотека')) {
        fill(57, y, 480, 300);
        y += 308;
      } else if (isHeading && !isTitle) y += 14;
      const font = isHeading ? BOLD : isLast ? SLANTED_SANS : PLAIN;
      // No line begins with a dash.
      const bound = text.replaceAll(' —', '\u00a0—');
      const lines = wrappedLines(bound, (line) => widthOf(line, size, font) <= 480);
      lines.forEach((line, number) => {
        // A heading stays with the lines below it, and no line stands alone.
        const needed = isHeading ? 3 : number === 0 || number === lines.length - 2 ? Math.min(2, lines.length) : 1;
        if (y + (needed - 1) * size * 1.6 > 800) begin();
        write(line, 57, y + size, size, font);
        y += size * (isHeading ? 1.25 : 1.6);
      });
      y += isHeading ? 10 : 16;
    });
    if (sheet !== count) throw new Error(`the piece has ${sheet} sheets`);
  });

/**
 * More PDFs of several sheets by the names of their pages.
 *
 * @type {Record<string, (truth: readonly Paragraph[]) => Promise<Uint8Array>>}
 */
export const MORE_SHEETS = {
  'en-benches.pdf': journal,
  'de-versprechen.pdf': thesis,
  'pl-kino.pdf': leaflet,
  'ru-leto.pdf': printed,
};
