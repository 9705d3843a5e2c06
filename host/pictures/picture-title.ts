import { PNG_SIGNATURE, readPngChunks } from './png/png-chunks';

/** The keyword of the chunk with the title in a PNG. */
const PNG_TITLE = 'Title';
/** The title of an SVG, which comes first. */
const SVG_TITLE = /^\s*<svg[^>]*>\s*<title[^>]*>([^<]*)<\/title>/;
const SVG_START_BYTES = 64 * 1024;
/** The title in the XMP packet of a PDF, which comes near its end and names Counterpoint. */
const PDF_TITLE = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>/;
const PDF_MAKER = '<xmp:CreatorTool>Counterpoint</xmp:CreatorTool>';
const PDF_PACKET = '<?xpacket begin';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Returns the title that a picture of ours says it has, with or without a map in it; null for other bytes. */
export function pictureTitle(bytes: Uint8Array): string | null {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (picture.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return pngTitle(picture);
  if (picture.toString('latin1', 0, 5) !== '%PDF-')
    return titleIn(picture.toString('utf8', 0, SVG_START_BYTES), SVG_TITLE);
  const packet = picture.toString('utf8', Math.max(0, picture.lastIndexOf(PDF_PACKET)));
  return packet.includes(PDF_MAKER) ? titleIn(packet, PDF_TITLE) : null;
}

function pngTitle(picture: Buffer): string | null {
  for (const { type, data } of readPngChunks(picture))
    if (type === 'iTXt' && data.indexOf(`${PNG_TITLE}\0`, 0, 'latin1') === 0)
      // After the keyword come the compression flag and method, and two empty names.
      return data.toString('utf8', PNG_TITLE.length + 5);
  return null;
}

function titleIn(xml: string, pattern: RegExp): string | null {
  const title = pattern.exec(xml)?.[1];
  return title?.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity) ?? null;
}
