import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { largeMap } from '../../argument/testing/large-map';
import { mapOf } from '../../argument/testing/map-builder';
import { PICTURE_FORMATS } from '../../contract/pictures';
import { setPreferredLocale } from '../../messages/locales';
import { builtPictureWorker } from '../testing/host-folder';
import { renderPicture } from '../testing/render-picture';
import { collectBytes } from './byte-sink';
import { type PictureRequest, type RenderJob, renderInWorker } from './render-in-worker';

const MAP = mapOf('Whales are fish\n  because they live in the sea\n  but they breathe air');
const OPTIONS = { page: 'a4', theme: 'light', legend: true, carriesMap: true } as const;

async function drawn(request: Partial<PictureRequest>, job?: RenderJob) {
  const { sink, whole } = collectBytes();
  const info = await renderInWorker(
    builtPictureWorker,
    { map: MAP, format: 'svg', options: OPTIONS, ...request },
    sink,
    job,
  );
  return { bytes: whole(), ...info };
}

afterEach(() => setPreferredLocale([]));

describe('a picture that a worker draws', () => {
  it.each(PICTURE_FORMATS.flatMap((format) => ['en-GB', 'de-AT'].map((tag) => [format, tag] as const)))(
    'is the same as one that is drawn here (%s, %s)',
    async (format, tag) => {
      await setPreferredLocale([tag]);
      const { bytes, ...info } = await drawn({ format });
      const { bytes: expected, ...expectedInfo } = await renderPicture(MAP, format, OPTIONS);
      expect(info).toEqual(expectedInfo);
      expect(withoutDates(bytes)).toEqual(withoutDates(expected));
    },
  );

  it('reports its progress', async () => {
    const told: number[] = [];
    await drawn({ format: 'pdf' }, { onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
  });

  it.each(PICTURE_FORMATS)('fails with the error of the receiver (%s)', async (format) => {
    const full = () => Promise.reject(new Error('the disk is full'));
    const request = { map: MAP, format, options: OPTIONS };
    await expect(renderInWorker(builtPictureWorker, request, full)).rejects.toThrow('the disk is full');
  });

  it('fails with the error of drawing', async () => {
    await expect(drawn({ options: { ...OPTIONS, branch: 'nowhere' } })).rejects.toThrow(RangeError);
  });

  it.each(PICTURE_FORMATS)('ends when it is cancelled, however long its layouts would take (%s)', async (format) => {
    const cancelling = new AbortController();
    const drawing = drawn({ map: largeMap(5000), format, options: { ...OPTIONS, told: true } }, cancelling);
    cancelling.abort(new Error('not wanted'));
    await expect(drawing).rejects.toThrow('not wanted');
    await expect(drawn({}, cancelling)).rejects.toThrow('not wanted');
  });

  it.each(['no-such-program.js', 'broken.js'])(
    'is drawn here where no thread can run its program (%s)',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'counterpoint-thread-'));
      writeFileSync(join(folder, 'broken.js'), 'import "./nowhere.js";');
      const { sink, whole } = collectBytes();
      await renderInWorker(join(folder, name), { map: MAP, format: 'svg', options: OPTIONS }, sink);
      rmSync(folder, { recursive: true });
      expect(whole()).toEqual((await renderPicture(MAP, 'svg', OPTIONS)).bytes);
    },
  );

  it('waits while two others are drawn, and is cancelled at once while it waits', async () => {
    const large = largeMap(2000);
    const others = [new AbortController(), new AbortController()];
    const drawing = others.map(({ signal }) =>
      drawn({ map: large, format: 'pdf' }, { signal }).catch(() => 'cancelled'),
    );
    const own = new AbortController();
    let hasStarted = false;
    const third = drawn({}, { signal: own.signal, onProgress: () => (hasStarted = true) });
    const fourth = drawn({});
    own.abort(new Error('no longer wanted'));
    await expect(third).rejects.toThrow('no longer wanted');
    expect(hasStarted).toBe(false);
    for (const other of others) other.abort(new Error('enough'));
    expect(await Promise.all(drawing)).toEqual(['cancelled', 'cancelled']);
    expect((await fourth).bytes.length).toBeGreaterThan(0);
  });
});

/** Returns the text of a file without the time of a PDF, and the id and the hash that are made of it. */
function withoutDates(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\(D:\d+Z\)|<xmp:CreateDate>.*/g, '')
    .replace(/\/ID \[.*\]/, '')
    .replace(/(%Counterpoint mark .*) \w+/, '$1');
}
