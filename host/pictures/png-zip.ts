import { Zip, ZipPassThrough } from 'fflate';
import type { Picture } from '../../argument/drawing/picture';
import { fileNameFrom } from '../library/file-name';
import { type PngOptions, writePng } from './png';

/**
 * Draws pictures as numbered PNGs in one .zip and hands it on as it comes. The last one, which shows most, is the one that
 * carries the map. PNGs are packed already, so they are stored as they are.
 */
export async function writePngZip(pictures: readonly [Picture, ...Picture[]], options: PngOptions): Promise<void> {
  const { job, sink, mapFile, ...others } = options;
  const digits = String(pictures.length).length;
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const handOn = async () => {
    for (const bytes of made.splice(0)) await sink(bytes);
  };
  for (const [at, picture] of pictures.entries()) {
    const number = String(at + 1).padStart(digits, '0');
    const file = new ZipPassThrough(`${fileNameFrom(picture.name)} ${number}.png`);
    zip.add(file);
    await writePng(picture, {
      ...others,
      job: { check: job.check, progress: (done) => job.progress((at + done) / pictures.length) },
      sink: async (bytes) => {
        // What is in a strip is written over by the next one, so it is handed on at once.
        file.push(bytes);
        await handOn();
      },
      ...(mapFile && at + 1 === pictures.length ? { mapFile } : {}),
    });
    file.push(new Uint8Array(), true);
    await handOn();
  }
  zip.end();
  await handOn();
}
