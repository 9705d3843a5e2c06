import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ElectronMirror } from '../../testing/electron-mirror';
import { resumeDownload } from './resuming-download';

let mirror: ElectronMirror;
beforeEach(async () => {
  mirror = await ElectronMirror.start();
});
afterEach(() => mirror.close());

it('a file without a length ends at the limit, and nothing of it is kept', async () => {
  let sent = 0;
  mirror.behave((_archive, _request, response) => {
    const send = () => {
      sent += 1_000;
      if (sent <= 2_000_000) response.write(Buffer.alloc(1_000), send);
      else response.end();
    };
    send();
  });
  const [part, target] = [join(mirror.top, 'part'), join(mirror.top, 'target')];
  let received = 0;
  const got = resumeDownload(process.env.ELECTRON_MIRROR ?? '', target, {
    part,
    limit: 100_000,
    signal: new AbortController().signal,
    onProgress: (progress) => {
      expect(progress.total).toBeNull();
      ({ received } = progress);
    },
  });
  await expect(got).rejects.toMatchObject({ kind: 'large' });
  expect(received).toBeLessThan(200_000);
  expect([existsSync(part), existsSync(target)]).toEqual([false, false]);
});
