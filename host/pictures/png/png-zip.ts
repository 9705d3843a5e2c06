import { Zip, ZipPassThrough } from 'fflate';
import type { Picture } from '../../../argument/drawing/picture';
import { fileNameFrom } from '../../../argument/formats/file-name';
import { type PngOptions, writePng } from './png';

/**
 * Draws pictures as numbered PNGs in a .zip and sends it to the sink piece by piece. The last
 * picture, which shows most, carries the map. PNGs are compressed already, so they are stored.
 * Throws as {@link writePng} does.
 */
export async function writePngZip(pictures: readonly [Picture, ...Picture[]], options: PngOptions): Promise<void> {
  const { onProgress, sink, mapFile, ...others } = options;
  const digits = String(pictures.length).length;
  const pendingBytes: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    pendingBytes.push(bytes);
  });
  const flush = async () => {
    for (const bytes of pendingBytes.splice(0)) await sink(bytes);
  };
  for (const [index, picture] of pictures.entries()) {
    const number = String(index + 1).padStart(digits, '0');
    const file = new ZipPassThrough(`${fileNameFrom(picture.name)} ${number}.png`);
    zip.add(file);
    await writePng(picture, {
      ...others,
      onProgress: (done) => onProgress((index + done) / pictures.length),
      sink: async (bytes) => {
        // Sent at once, because the next strip reuses the buffer.
        file.push(bytes);
        await flush();
      },
      ...(mapFile && index + 1 === pictures.length ? { mapFile } : {}),
    });
    file.push(new Uint8Array(), true);
    await flush();
  }
  zip.end();
  await flush();
}
