// A PDF of letters at places, with a font that is not in the file: it shows nothing, but says which letters they are.
// So scripts can be written for which no font is at hand, in the order and with the letters that other programs use.

/**
 * @typedef {object} Placed a run of letters from left to right
 * @property {string} text
 * @property {number} x
 * @property {number} y
 * @property {number} size
 */

/** @param {string} text @param {number} size */
export function widthOf(text, size) {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * (size / 1000);
}

/** @param {string} letter */
function letterWidth(letter) {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(letter)) return 1000;
  return letter === ' ' ? 280 : 520;
}

/**
 * @param {readonly (readonly Placed[])[]} pages
 * @param {{ width: number, height: number }} size
 * @param {(letter: string) => string} letterOf the letter that the file names
 */
export function pdfOfLetters(pages, { width, height }, letterOf) {
  /** @type {Map<string, number>} */
  const glyphs = new Map();
  const glyphOf = (/** @type {string} */ letter) => {
    const known = glyphs.get(letter) ?? glyphs.size + 1;
    glyphs.set(letter, known);
    return hex(known);
  };
  const contents = pages.map((runs) =>
    runs
      .map(
        ({ text, x, y, size }) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${[...text].map(glyphOf).join('')}> Tj ET`,
      )
      .join('\n'),
  );
  const all = [...glyphs];
  const chars = all.map(([letter, glyph]) => `<${hex(glyph)}> <${utf16(letterOf(letter))}>`);
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /F1 def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks(chars, 100)
  .map((some) => `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  .join('\n')}
endcmap end end`;
  const first = 7;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /CIDToGIDMap /Identity /W [${all.map(([letter, glyph]) => `${glyph} [${letterWidth(letter)}]`).join(' ')}] >>`,
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(map),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** @param {string} text */
function stream(text) {
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

/** @param {number} number */
function hex(number) {
  return number.toString(16).padStart(4, '0');
}

/** @param {string} letter */
function utf16(letter) {
  return Array.from({ length: letter.length }, (_, index) => hex(letter.charCodeAt(index))).join('');
}

/** @template T @param {readonly T[]} all @param {number} size */
function chunks(all, size) {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
