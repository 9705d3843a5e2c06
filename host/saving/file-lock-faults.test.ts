import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { breakDisk, mendDisk } from '../testing/broken-disk.mjs';
import { ghost } from '../testing/host-folder';
import { breakStale, inTheLock, LOCK_SUFFIX } from './file-lock';
import { isGone, isMark, ownMark } from './process-id';

/** A process of another computer. */
const FOREIGN = '00000000-1';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-lock-'));
  file = join(folder, 'm.json');
});
afterEach(() => {
  mendDisk();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const names = () => readdirSync(folder);
const lockPath = () => inTheLock(file, async () => join(folder, names()[0] ?? ''));
const put = (path: string, content: string, secondsAgo = 0) => {
  writeFileSync(path, content);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
};

it('is a hidden file of a short name that is the same for all, and another one for another file', async () => {
  const lock = await lockPath();
  expect(lock).toMatch(/\/\.[0-9a-f]{16}\.counterpoint-lock$/);
  expect(LOCK_SUFFIX).toBe('.counterpoint-lock');
  expect(await lockPath()).toBe(lock);
  const composed = await inTheLock(join(folder, '\u00e9.json'), async () => names()[0]);
  expect(await inTheLock(join(folder, 'e\u0301.json'), async () => names()[0])).toBe(composed);
  expect(composed).not.toBe(lock);
});

describe('where a disk', () => {
  it.each(['EPERM', 'ENOSYS', 'EXDEV'] as const)(
    'knows no links (%s), it is made at once under its name, holds, and goes',
    async (kind) => {
      breakDisk(folder, { kind, call: 'linkSync' });
      let inside = 0;
      const one = async () => {
        expect(++inside).toBe(1);
        expect(names()).toHaveLength(1);
        expect(readFileSync(join(folder, names()[0] ?? ''), 'utf8')).toBe(ownMark);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
      };
      await Promise.all([inTheLock(file, one), inTheLock(file, one), inTheLock(file, one)]);
      mendDisk();
      expect(names()).toEqual([]);
    },
  );

  it('knows no links, the lock of a process that is gone counts for nothing', async () => {
    const lock = await lockPath();
    put(lock, ghost);
    breakDisk(folder, { kind: 'EPERM', call: 'linkSync' });
    expect(await inTheLock(file, async () => 'in')).toBe('in');
    mendDisk();
    expect(names()).toEqual([]);
  });

  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP'] as const)(
    'takes no file here (%s), the work is done without',
    async (kind) => {
      breakDisk(folder, { kind, call: 'writeFileSync' });
      expect(await inTheLock(file, async () => names())).toEqual([]);
    },
  );

  it.each(['EIO', 'ENOSPC', 'EMFILE'] as const)('fails (%s), so does the lock, and nothing is left', async (kind) => {
    breakDisk(folder, { kind, call: 'writeFileSync' });
    await expect(inTheLock(file, async () => 'in')).rejects.toMatchObject({ code: kind });
    mendDisk();
    expect(names()).toEqual([]);
  });

  it('knows no links and fails the next time, so does the lock, and nothing is left', async () => {
    const lock = await lockPath();
    const write = fs.writeFileSync;
    vi.spyOn(fs, 'writeFileSync').mockImplementation((path, ...rest) => {
      write(path, ...rest);
      // It was made, but what was to be in it has no room.
      if (path === lock) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    });
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links'), { code: 'EPERM', syscall: 'link' });
    });
    syncBuiltinESMExports();
    await expect(inTheLock(file, async () => 'in')).rejects.toMatchObject({ code: 'ENOSPC' });
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(names()).toEqual([]);
  });

  it('takes a lock by its name only in part, that is given up and goes', async () => {
    const lock = await lockPath();
    breakDisk(folder, { kind: 'EPERM', call: 'linkSync' });
    mendDisk();
    put(lock, 'half a na', 3);
    expect(await inTheLock(file, async () => 'in')).toBe('in');
    expect(names()).toEqual([]);
  });
});

describe('one that', () => {
  it('names nobody is being made: it counts for two seconds', async () => {
    const lock = await lockPath();
    put(lock, '');
    expect(breakStale(lock)).toBe(false);
    put(lock, '', 3);
    expect(breakStale(lock)).toBe(true);
    expect(names()).toEqual([]);
    put(lock, '', -3);
    expect(breakStale(lock)).toBe(true);
  });

  it('another computer holds counts for half a minute', async () => {
    const lock = await lockPath();
    put(lock, FOREIGN, 29);
    expect(breakStale(lock)).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe(FOREIGN);
    put(lock, FOREIGN, 31);
    expect(breakStale(lock)).toBe(true);
  });

  it('this process could not take away counts for nothing, one that it holds counts', async () => {
    const lock = await lockPath();
    put(lock, ownMark);
    expect(breakStale(lock)).toBe(true);
    await inTheLock(file, async () => expect(breakStale(lock)).toBe(false));
  });

  it('is not there, or cannot be read, is not stale', async () => {
    const lock = await lockPath();
    expect(breakStale(lock)).toBe(false);
    put(lock, ghost);
    breakDisk(folder, { kind: 'EIO', call: 'readFileSync' });
    expect(breakStale(lock)).toBe(false);
    mendDisk();
  });

  it('cannot be taken away is not worth trying again, but for one that is gone by now', async () => {
    const lock = await lockPath();
    put(lock, ghost);
    breakDisk(folder, { kind: 'EIO', call: 'renameSync' });
    expect(breakStale(lock)).toBe(false);
    breakDisk(folder, { kind: 'ENOENT', call: 'renameSync' });
    expect(breakStale(lock)).toBe(true);
  });

  it('somebody was quicker to take, between a look and the next step, is theirs again', async () => {
    const lock = await lockPath();
    put(lock, ghost);
    const rename = fs.renameSync;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      put(lock, FOREIGN);
      rename(from, to);
    });
    syncBuiltinESMExports();
    expect(breakStale(lock)).toBe(true);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(readFileSync(lock, 'utf8')).toBe(FOREIGN);
    expect(names()).toHaveLength(1);
  });

  it('was taken from us is left to whom it belongs to now', async () => {
    await inTheLock(file, async () => put(join(folder, names()[0] ?? ''), FOREIGN));
    expect(names()).toHaveLength(1);
    rmSync(join(folder, names()[0] ?? ''));
    await inTheLock(file, async () => rmSync(join(folder, names()[0] ?? '')));
    await inTheLock(file, async () => put(join(folder, names()[0] ?? ''), 'torn'));
    expect(names()).toEqual([]);
  });

  it('cannot be taken away after the work is no fault of the work', async () => {
    breakDisk(folder, { kind: 'EIO', call: 'rmSync' });
    expect(await inTheLock(file, async () => 'done')).toBe('done');
  });

  it('is held for ever ends the patience after ten seconds, and says that the file is busy', async () => {
    const lock = await lockPath();
    vi.useFakeTimers({ toFake: ['Date'] });
    const began = Date.now();
    put(lock, FOREIGN);
    const asked = inTheLock(file, async () => 'in');
    const outcome = asked.catch((error: unknown) => error);
    vi.setSystemTime(began + 9_900);
    put(lock, FOREIGN);
    await new Promise((resolve) => setTimeout(resolve, 300));
    vi.setSystemTime(began + 10_001);
    put(lock, FOREIGN);
    const busy = { name: 'StillLocked', code: 'EBUSY', message: 'it is being written by another process' };
    expect(await outcome).toMatchObject(busy);
    expect(readFileSync(lock, 'utf8')).toBe(FOREIGN);
  });
});

it('a mark is a computer and a number, and nothing around it', () => {
  expect(isMark(ownMark)).toBe(true);
  expect(ownMark).toMatch(/^[0-9a-f]{8}-\d+$/);
  for (const text of [`x${ownMark}`, `${ownMark}x`, '', 'abcdefgh-1', '01234567-']) expect(isMark(text)).toBe(false);
});

it('only of a process of this computer is it known whether it is gone', () => {
  expect(isGone(ownMark)).toBe(false);
  expect(isGone(ghost)).toBe(true);
  expect(isGone('00000000-2147483647')).toBe(false);
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(), { code: 'EPERM' });
  });
  // It is there, and somebody else's.
  expect(isGone(ownMark)).toBe(false);
  kill.mockRestore();
});
