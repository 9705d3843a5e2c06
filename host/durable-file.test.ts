import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  contentHash,
  createFile,
  ForeignEdit,
  readBeginning,
  replaceFile,
  replaceFileBy,
  sweepTempFiles,
} from './durable-file';

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
  it('puts the new bytes in its place and leaves nothing else behind', async () => {
    await replaceFile(file, bytes('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps its permissions, and gives a new file those that are asked for', async () => {
    chmodSync(file, 0o640);
    await replaceFile(file, bytes('new'), undefined, 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    const other = join(folder, 'other');
    await replaceFile(other, bytes('new'), undefined, 0o600);
    expect(statSync(other).mode & 0o777).toBe(0o600);
  });

  it('follows a link and leaves the link a link', async () => {
    const link = join(folder, 'link');
    symlinkSync(file, link);
    await replaceFile(link, bytes('new'));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('does nothing when the file is not what the write was based on', async () => {
    await replaceFile(file, bytes('newer'), contentHash(bytes('old')));
    await expect(replaceFile(file, bytes('mine'), contentHash(bytes('old')))).rejects.toThrow(ForeignEdit);
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('does nothing when it cannot, and leaves no half file behind', async () => {
    await expect(replaceFile(join(folder, 'gone', 'x'), bytes('new'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(replaceFile(folder, bytes('new'))).rejects.toThrow();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('piece by piece is the same, and what fails in the middle leaves the old content alone', async () => {
    const answer = await replaceFileBy(file, async (write) => {
      await write(bytes('one '));
      expect(readFileSync(file, 'utf8')).toBe('old');
      await write(bytes('two'));
      return 2;
    });
    expect([answer, readFileSync(file, 'utf8')]).toEqual([2, 'one two']);
    const failing = replaceFileBy(file, async (write) => {
      await write(bytes('half'));
      throw new Error('not wanted');
    });
    await expect(failing).rejects.toThrow('not wanted');
    expect(readFileSync(file, 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('takes a file name that is as long as the disk allows', async () => {
    const long = join(folder, 'x'.repeat(255));
    await createFile(long, bytes('old'));
    await replaceFile(long, bytes('new'));
    expect(readFileSync(long, 'utf8')).toBe('new');
  });

  it('is never seen half done by a reader', async () => {
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

it('the beginning of a file is as much of it as there is, and no more than was asked for', async () => {
  expect((await readBeginning(file, 2)).toString()).toBe('ol');
  expect((await readBeginning(file, 2000)).toString()).toBe('old');
});

it('a new file never takes the place of one that is there', async () => {
  await expect(createFile(file, bytes('new'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('the temporary files of processes that are gone are swept, and those of living ones are not', async () => {
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
  const [dead, alive, stranger] = [
    `.m.${gone}-0123abcd.counterpoint-tmp`,
    `.m.${process.pid}-0123abcd.counterpoint-tmp`,
    '.other-tmp',
  ];
  for (const name of [dead, alive, stranger]) writeFileSync(join(folder, name), '');
  await sweepTempFiles(folder);
  expect(readdirSync(folder)).not.toContain(dead);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([alive, stranger]));
});
