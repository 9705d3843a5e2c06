import { once } from 'node:events';
import { crc32 } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A web page as a browser saves it: with menus, scripts, styles and an article. */
export const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>School hours</title>
<style>p { color: red }</style><script>document.title = 'taken over'</script></head>
<body onload="alert(1)"><nav><ul><li>Home</li><li>Sport</li></ul></nav>
<article><header><h1>When school begins</h1></header>
<p style="color: blue">The town council wants to begin school at nine. <b>Pupils</b> would sleep&nbsp;longer.</p>
<img src="x" onerror="alert(2)"><h2>What is said against it</h2>
<p>Parents who work early object.<br>They would have to find somebody for the first hour.</p>
<ul><li>One school tried it.</li><li>Marks went up there.</li></ul></article>
<footer>All rights reserved</footer></body></html>`;

/** Returns a Word document with a heading and paragraphs. */
export function wordDocument(heading: string, paragraphs: readonly string[]): Buffer {
  const styled = (text: string, style = '') =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  return wordDocumentOf(`${styled(heading, 'Heading1')}${paragraphs.map((text) => styled(text)).join('')}`);
}

/** Returns a Word document of paragraphs in its own XML, with definitions of lists and styles, and footnotes. */
export function wordDocumentOf(body: string, lists = '', { styles = '', footnotes = '' } = {}): Buffer {
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relation}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles ${names}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>${styles}</w:styles>`,
    'word/footnotes.xml': `${head}<w:footnotes ${names}>${footnotes}</w:footnotes>`,
    'word/numbering.xml': `${head}<w:numbering ${names}>${lists}</w:numbering>`,
  });
}

/**
 * Returns a PDF with a heading, page headers and numbers, and paragraphs that are broken across
 * lines and pages.
 */
export async function printedPages(heading: string, paragraphs: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5', margins: { top: 80, bottom: 60, left: 50, right: 50 } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  let page = 0;
  const edge = () => {
    page++;
    const { x, y } = document;
    document.fontSize(8).text('The school paper', 50, 20, { lineBreak: false });
    document.text(String(page), 200, 560, { lineBreak: false });
    document.fontSize(11);
    document.x = x;
    document.y = y;
  };
  edge();
  document.on('pageAdded', edge);
  document.fontSize(18).text(heading, 50, 80);
  document.fontSize(11).moveDown();
  for (const paragraph of paragraphs) document.text(paragraph, { align: 'left' }).moveDown();
  document.end();
  await once(document, 'end');
  return Buffer.concat(chunks);
}

/** Returns a zip file with uncompressed entries. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, path, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
