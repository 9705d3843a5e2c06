import fs, {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endedProcessId, runningProcessId } from '../testing/host-folder';
import { cleanUpTempFiles, createFile, replaceFile, replaceFileStreaming } from './durable-file';
import { contentHash, readFileStart, StaleWrite } from './file-io';
import { withLock } from './file-lock';
import { ownProcessId } from './process-id';

const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-durable-'));
  file = join(folder, 'a map with 空格.json');
  writeFileSync(file, 'old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replacing a file', () => {
  it('writes the new bytes and leaves no other file', async () => {
    await replaceFile(file, bytes('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps its permissions, and gives a new file the requested ones', async () => {
    chmodSync(file, 0o640);
    await replaceFile(file, bytes('new'), { newMode: 0o600 });
    expect(statSync(file).mode & 0o777).toBe(0o640);
    const other = join(folder, 'other');
    await replaceFile(other, bytes('new'), { newMode: 0o600 });
    expect(statSync(other).mode & 0o777).toBe(0o600);
  });

  it('follows a link and keeps the link', async () => {
    const link = join(folder, 'link');
    symlinkSync(file, link);
    await replaceFile(link, bytes('new'));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('does nothing when the file has another content than expected', async () => {
    await replaceFile(file, bytes('newer'), { expectedHash: contentHash(bytes('old')) });
    await expect(replaceFile(file, bytes('mine'), { expectedHash: contentHash(bytes('old')) })).rejects.toThrow(
      StaleWrite,
    );
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('leaves no partial file when it fails', async () => {
    await expect(replaceFile(join(folder, 'gone', 'x'), bytes('new'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(replaceFile(folder, bytes('new'))).rejects.toThrow();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('works in pieces, and a failure in the middle leaves the old content', async () => {
    const answer = await replaceFileStreaming(file, async (write) => {
      await write(bytes('one '));
      expect(readFileSync(file, 'utf8')).toBe('old');
      await write(bytes('two'));
      return 2;
    });
    expect([answer, readFileSync(file, 'utf8')]).toEqual([2, 'one two']);
    const failing = replaceFileStreaming(file, async (write) => {
      await write(bytes('half'));
      throw new Error('not wanted');
    });
    await expect(failing).rejects.toThrow('not wanted');
    expect(readFileSync(file, 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('works for a file name as long as the disk allows', async () => {
    for (const name of ['x'.repeat(255), '長'.repeat(85)]) {
      const long = join(folder, name);
      await createFile(long, bytes('old'));
      await replaceFile(long, bytes('new'), { expectedHash: contentHash(bytes('old')) });
      expect(readFileSync(long, 'utf8')).toBe('new');
    }
  });

  it('never shows a reader a partial content', async () => {
    const [small, large] = [bytes('small'), bytes('large'.repeat(200_000))];
    let done = false;
    const writing = (async () => {
      for (let count = 0; count < 40; count++) await replaceFile(file, count % 2 ? small : large);
      done = true;
    })();
    const seen = new Set<number>();
    while (!done) {
      seen.add(statSync(file).size);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    for (const size of seen) expect([3, small.length, large.length]).toContain(size);
    expect(seen.size).toBeGreaterThan(1);
  });
});

it('the start of a file is at most the requested number of bytes', async () => {
  expect((await readFileStart(file, 2)).toString()).toBe('ol');
  expect((await readFileStart(file, 2000)).toString()).toBe('old');
});

it('a new file never replaces an existing one', async () => {
  await expect(createFile(file, bytes('new'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('temporary files and locks of ended processes are removed, those of running ones are not', async () => {
  const [ended, running, elsewhere] = [endedProcessId, ownProcessId, '00000000-1'].map(
    (processId) => `.m.${processId}-0123abcd.counterpoint-tmp`,
  );
  const [endedLock, runningLock] = ['0', '1'].map((digit) => `.${digit.repeat(16)}.counterpoint-lock`);
  const otherFile = '.other-tmp';
  for (const name of [ended, running, elsewhere, otherFile]) writeFileSync(join(folder, name ?? ''), '');
  writeFileSync(join(folder, endedLock ?? ''), endedProcessId);
  writeFileSync(join(folder, runningLock ?? ''), runningProcessId);
  await cleanUpTempFiles(folder);
  const remaining = readdirSync(folder);
  expect(remaining).toEqual(expect.arrayContaining([running, elsewhere, runningLock, otherFile]));
  expect(remaining).toHaveLength(5);
  // The state of processes on other computers is unknown; their files are removed after a day.
  const dayAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(join(folder, elsewhere ?? ''), dayAgo, dayAgo);
  await cleanUpTempFiles(folder);
  expect(readdirSync(folder)).not.toContain(elsewhere);
});

describe('a file that must keep its inode', () => {
  const records = () => join(folder, 'records');
  const inodeOf = (path: string) => statSync(path).ino;

  const expectOverwrite = async () => {
    const before = inodeOf(file);
    await replaceFile(file, bytes('new and longer'), { recordFolder: records() });
    expect(inodeOf(file)).toBe(before);
    await replaceFile(file, bytes('n'), {
      expectedHash: contentHash(bytes('new and longer')),
      recordFolder: records(),
    });
    expect([readFileSync(file, 'utf8'), inodeOf(file)]).toEqual(['n', before]);
    expect(readdirSync(records())).toEqual([]);
  };

  it('with a second hard link is overwritten in place, and no record remains', async () => {
    linkSync(file, join(folder, 'second'));
    await expectOverwrite();
    expect(readFileSync(join(folder, 'second'), 'utf8')).toBe('n');
  });

  // Root can write to any folder, so this test would prove nothing.
  it.skipIf(process.getuid?.() === 0)('in a read-only folder is overwritten in place', async () => {
    mkdirSync(records());
    chmodSync(folder, 0o500);
    await expectOverwrite().finally(() => chmodSync(folder, 0o700));
  });

  it('in a synced folder is overwritten in place, and elsewhere it is replaced', async () => {
    for (const [name, keepsInode] of [
      ['OneDrive - School', true],
      ['Dropbox', true],
      ['Mobile Documents', true],
      ['My Dropbox notes', false],
    ] as const) {
      const synced = join(folder, name, 'maps', 'm.json');
      mkdirSync(dirname(synced), { recursive: true });
      writeFileSync(synced, 'old');
      // Kept open, so that the file system cannot reuse its inode number for the next file.
      const handle = openSync(synced, 'r');
      const before = inodeOf(synced);
      await replaceFile(synced, bytes('new'), { recordFolder: records() });
      expect([readFileSync(synced, 'utf8'), inodeOf(synced) === before]).toEqual(['new', keepsInode]);
      closeSync(handle);
    }
  });

  it('is overwritten in place when it was moved away and back while another process held the lock', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const before = inodeOf(file);
    renameSync(file, elsewhere);
    let write = Promise.resolve();
    await withLock(file, async () => {
      const link = vi.spyOn(fs, 'linkSync');
      syncBuiltinESMExports();
      write = replaceFile(file, bytes('new'), { expectedHash: contentHash(bytes('old')), recordFolder: records() });
      await vi.waitFor(() => expect(link).toHaveBeenCalled());
      vi.restoreAllMocks();
      syncBuiltinESMExports();
      linkSync(elsewhere, file);
    });
    await write;
    expect([readFileSync(elsewhere, 'utf8'), inodeOf(file)]).toEqual(['new', before]);
  });

  it('is not overwritten when it has another content than expected', async () => {
    linkSync(file, join(folder, 'second'));
    const write = replaceFile(file, bytes('mine'), {
      expectedHash: contentHash(bytes('other')),
      recordFolder: records(),
    });
    await expect(write).rejects.toThrow(StaleWrite);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});
