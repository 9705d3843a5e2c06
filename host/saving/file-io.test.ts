import { execFileSync, spawn } from 'node:child_process';
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import {
  lstatIfExists,
  makeFolder,
  moveDurably,
  moveWithoutReplacing,
  namesIn,
  readFileBytes,
  readFileStart,
  readSmallFile,
  removeDurably,
  syncFile,
  syncFolder,
} from './file-io';

const isWindows = process.platform === 'win32';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-io-'));
  file = join(folder, 'file');
  writeFileSync(file, 'content');
});
afterEach(() => {
  stopFaults();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes the hard links from the disk, as on FAT. */
function refuseLinks(): void {
  vi.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw Object.assign(new Error('in the test'), { code: 'EPERM' });
  });
  syncBuiltinESMExports();
}

describe('a small file', () => {
  it('is read if it has at most the number of bytes', async () => {
    expect(String(await readSmallFile(file, 7))).toBe('content');
    expect(String(await readSmallFile(file, 8))).toBe('content');
    expect(await readSmallFile(file, 6)).toBeNull();
  });

  it('is none if it is a folder or does not exist', async () => {
    expect(await readSmallFile(folder, 100)).toBeNull();
    await expect(readSmallFile(join(folder, 'gone'), 100)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe.skipIf(isWindows)('a pipe', () => {
  let pipe: string;
  beforeEach(() => {
    pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
  });

  it('that nobody writes into is not waited for', async () => {
    expect(await readSmallFile(pipe, 100)).toBeNull();
    expect(await readFileBytes(pipe)).toHaveLength(0);
  });

  it('is read up to the number of bytes, however few arrive at a time', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    writeFileSync(file, bytes);
    for (const size of [100_000, 290_000, 400_000]) {
      const writer = spawn('cp', [file, pipe], { stdio: 'ignore' });
      expect((await readFileStart(pipe, size)).equals(bytes.subarray(0, size)), `${size} bytes`).toBe(true);
      writer.kill();
    }
  });
});

it('what does not exist has no names and no stats, and any other fault is thrown', async () => {
  expect(await namesIn(join(folder, 'gone'))).toEqual([]);
  expect(await namesIn(folder)).toEqual(['file']);
  await expect(namesIn(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(await lstatIfExists(join(folder, 'gone'))).toBeNull();
  expect((await lstatIfExists(file))?.size).toBe(7);
  await expect(lstatIfExists(join(file, 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it('a file that another program has written is synced, and a disk that cannot is an error', async () => {
  injectFault(folder);
  await syncFile(file);
  expect(stopFaults().calls).toEqual(['open', 'sync']);
  injectFault(folder, { kind: 'EIO', call: 'sync' });
  await expect(syncFile(file)).rejects.toMatchObject({ code: 'EIO' });
});

describe.skipIf(isWindows)('a folder', () => {
  it('that cannot be synced is an error, unless the caller accepts drives that cannot', async () => {
    injectFault(folder, { kind: 'EINVAL', call: 'sync' });
    await expect(syncFolder(folder)).rejects.toMatchObject({ code: 'EINVAL' });
    await syncFolder(folder, { ignoreUnsupported: true });
    injectFault(folder, { kind: 'EIO', call: 'sync' });
    await expect(syncFolder(folder, { ignoreUnsupported: true })).rejects.toMatchObject({ code: 'EIO' });
  });

  it('is made with its parents and the permissions, and each parent is synced', async () => {
    const made = join(folder, 'one', 'two');
    injectFault(folder);
    await makeFolder(made, 0o700);
    expect(stopFaults().calls.filter((name) => name === 'sync')).toHaveLength(2);
    expect(statSync(made).mode & 0o777).toBe(0o700);
    await makeFolder(made);
    await makeFolder(join(folder, 'three'));
    mkdirSync(join(folder, 'four'));
    expect(statSync(join(folder, 'three')).mode).toBe(statSync(join(folder, 'four')).mode);
  });

  it.each([
    ['open', 'EACCES'],
    ['sync', 'EINVAL'],
  ] as const)('whose parent cannot be synced (%s: %s) is made, and a file in it removed', async (call, kind) => {
    const made = join(folder, 'made');
    injectFault(folder, { kind, call });
    await makeFolder(made);
    await removeDurably(file);
    expect(stopFaults().wasInjected).toBe(true);
    expect([existsSync(made), existsSync(file)]).toEqual([true, false]);
  });

  it('on a disk that fails is an error when it is made and when a file in it is removed', async () => {
    for (const call of ['open', 'sync']) {
      injectFault(folder, { kind: 'EIO', call });
      await expect(makeFolder(join(folder, call))).rejects.toMatchObject({ code: 'EIO' });
      await expect(removeDurably(file)).rejects.toMatchObject({ code: 'EIO' });
    }
  });

  it('that is gone with its file has nothing to remove', async () => {
    await removeDurably(join(folder, 'gone', 'file'));
  });
});

describe.skipIf(isWindows)('moving', () => {
  const to = () => join(folder, 'other', 'moved');
  beforeEach(() => mkdirSync(join(folder, 'other')));

  it('a link leads to the same file from its new place, also where folders cannot be synced', async () => {
    const link = join(folder, 'link');
    for (const kind of [null, { kind: 'EINVAL', call: 'sync' }] as const) {
      symlinkSync('file', link);
      injectFault(folder, kind);
      await moveDurably(link, to());
      stopFaults();
      expect(lstatSync(to()).isSymbolicLink()).toBe(true);
      expect(realpathSync(to())).toBe(realpathSync(file));
      expect(existsSync(link)).toBe(false);
      rmSync(to());
    }
  });

  it('a link that the disk does not keep under its new name leaves it where it was', async () => {
    const link = join(folder, 'link');
    symlinkSync('file', link);
    injectFault(join(folder, 'other'), { kind: 'EIO', call: 'sync' });
    await expect(moveDurably(link, to())).rejects.toMatchObject({ code: 'EIO' });
    expect(readFileSync(link, 'utf8')).toBe('content');
  });

  it('a file succeeds where folders cannot be synced', async () => {
    injectFault(folder, { kind: 'EINVAL', call: 'sync' });
    await moveDurably(file, to());
    expect(readFileSync(to(), 'utf8')).toBe('content');
    expect(existsSync(file)).toBe(false);
  });

  it('a file whose new name is not synced gives it its old one again, also without links', async () => {
    refuseLinks();
    injectFault(join(folder, 'other'), { kind: 'EIO', call: 'sync' });
    await expect(moveDurably(file, to())).rejects.toMatchObject({ code: 'EIO' });
    expect(readFileSync(file, 'utf8')).toBe('content');
    expect(existsSync(to())).toBe(false);
  });

  it('never replaces a file that cannot be read, where there are no links', () => {
    writeFileSync(to(), 'of another program');
    refuseLinks();
    injectFault(to(), { kind: 'EACCES', call: 'readFileSync' });
    expect(() => moveWithoutReplacing(file, to())).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    stopFaults();
    expect(readFileSync(to(), 'utf8')).toBe('of another program');
    expect(readFileSync(file, 'utf8')).toBe('content');
  });
});
