import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId } from '../testing/host-folder';
import { LOCK_SUFFIX, removeStaleLock, withLock } from './file-lock';
import { hasProcessEnded, isProcessId, ownProcessId } from './process-id';

/** The id of a process on another computer. */
const FOREIGN_PROCESS_ID = '00000000-1';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-lock-'));
  file = join(folder, 'm.json');
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const fileNames = () => readdirSync(folder);
const lockPath = () => withLock(file, async () => join(folder, fileNames()[0] ?? ''));
const writeFileAged = (path: string, content: string, secondsAgo = 0) => {
  writeFileSync(path, content);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
};

it('is a hidden file of a short name that is the same for all, and another one for another file', async () => {
  const lock = await lockPath();
  expect(lock).toMatch(/\/\.[0-9a-f]{16}\.counterpoint-lock$/);
  expect(LOCK_SUFFIX).toBe('.counterpoint-lock');
  expect(await lockPath()).toBe(lock);
  const composed = await withLock(join(folder, '\u00e9.json'), async () => fileNames()[0]);
  expect(await withLock(join(folder, 'e\u0301.json'), async () => fileNames()[0])).toBe(composed);
  expect(composed).not.toBe(lock);
});

describe('where a disk', () => {
  it.each(['EPERM', 'ENOSYS', 'EXDEV'] as const)(
    'knows no links (%s), it is made at once under its name, holds, and goes',
    async (kind) => {
      injectFault(folder, { kind, call: 'linkSync' });
      let inside = 0;
      const one = async () => {
        expect(++inside).toBe(1);
        expect(fileNames()).toHaveLength(1);
        expect(readFileSync(join(folder, fileNames()[0] ?? ''), 'utf8')).toBe(ownProcessId);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
      };
      await Promise.all([withLock(file, one), withLock(file, one), withLock(file, one)]);
      stopFaults();
      expect(fileNames()).toEqual([]);
    },
  );

  it('knows no links, the lock of a process that is gone counts for nothing', async () => {
    const lock = await lockPath();
    writeFileAged(lock, endedProcessId);
    injectFault(folder, { kind: 'EPERM', call: 'linkSync' });
    expect(await withLock(file, async () => 'in')).toBe('in');
    stopFaults();
    expect(fileNames()).toEqual([]);
  });

  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP'] as const)(
    'takes no file here (%s), the work is done without',
    async (kind) => {
      injectFault(folder, { kind, call: 'writeFileSync' });
      expect(await withLock(file, async () => fileNames())).toEqual([]);
    },
  );

  it.each(['EIO', 'ENOSPC', 'EMFILE'] as const)('fails (%s), so does the lock, and nothing is left', async (kind) => {
    injectFault(folder, { kind, call: 'writeFileSync' });
    await expect(withLock(file, async () => 'in')).rejects.toMatchObject({ code: kind });
    stopFaults();
    expect(fileNames()).toEqual([]);
  });

  it('knows no links and fails the next time, so does the lock, and nothing is left', async () => {
    const lock = await lockPath();
    const write = fs.writeFileSync;
    vi.spyOn(fs, 'writeFileSync').mockImplementation((path, ...rest) => {
      write(path, ...rest);
      // The lock was created, but its content did not fit on the disk.
      if (path === lock) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    });
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links'), { code: 'EPERM', syscall: 'link' });
    });
    syncBuiltinESMExports();
    await expect(withLock(file, async () => 'in')).rejects.toMatchObject({ code: 'ENOSPC' });
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(fileNames()).toEqual([]);
  });

  it('takes a lock by its name only in part, that is given up and goes', async () => {
    const lock = await lockPath();
    injectFault(folder, { kind: 'EPERM', call: 'linkSync' });
    stopFaults();
    writeFileAged(lock, 'half a na', 3);
    expect(await withLock(file, async () => 'in')).toBe('in');
    expect(fileNames()).toEqual([]);
  });
});

describe('one that', () => {
  it('names nobody is being made: it counts for two seconds', async () => {
    const lock = await lockPath();
    writeFileAged(lock, '');
    expect(removeStaleLock(lock)).toBe(false);
    writeFileAged(lock, '', 3);
    expect(removeStaleLock(lock)).toBe(true);
    expect(fileNames()).toEqual([]);
    writeFileAged(lock, '', -3);
    expect(removeStaleLock(lock)).toBe(true);
  });

  it('another computer holds counts for half a minute', async () => {
    const lock = await lockPath();
    writeFileAged(lock, FOREIGN_PROCESS_ID, 29);
    expect(removeStaleLock(lock)).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe(FOREIGN_PROCESS_ID);
    writeFileAged(lock, FOREIGN_PROCESS_ID, 31);
    expect(removeStaleLock(lock)).toBe(true);
  });

  it('this process could not take away counts for nothing, one that it holds counts', async () => {
    const lock = await lockPath();
    writeFileAged(lock, ownProcessId);
    expect(removeStaleLock(lock)).toBe(true);
    await withLock(file, async () => expect(removeStaleLock(lock)).toBe(false));
  });

  it('is not there, or cannot be read, is not stale', async () => {
    const lock = await lockPath();
    expect(removeStaleLock(lock)).toBe(false);
    writeFileAged(lock, endedProcessId);
    injectFault(folder, { kind: 'EIO', call: 'readFileSync' });
    expect(removeStaleLock(lock)).toBe(false);
    stopFaults();
  });

  it('cannot be taken away is not worth trying again, but for one that is gone by now', async () => {
    const lock = await lockPath();
    writeFileAged(lock, endedProcessId);
    injectFault(folder, { kind: 'EIO', call: 'renameSync' });
    expect(removeStaleLock(lock)).toBe(false);
    injectFault(folder, { kind: 'ENOENT', call: 'renameSync' });
    expect(removeStaleLock(lock)).toBe(true);
  });

  it('somebody was quicker to take, between a look and the next step, is theirs again', async () => {
    const lock = await lockPath();
    writeFileAged(lock, endedProcessId);
    const rename = fs.renameSync;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      writeFileAged(lock, FOREIGN_PROCESS_ID);
      rename(from, to);
    });
    syncBuiltinESMExports();
    expect(removeStaleLock(lock)).toBe(true);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(readFileSync(lock, 'utf8')).toBe(FOREIGN_PROCESS_ID);
    expect(fileNames()).toHaveLength(1);
  });

  it('was taken from us is left to whom it belongs to now', async () => {
    await withLock(file, async () => writeFileAged(join(folder, fileNames()[0] ?? ''), FOREIGN_PROCESS_ID));
    expect(fileNames()).toHaveLength(1);
    rmSync(join(folder, fileNames()[0] ?? ''));
    await withLock(file, async () => rmSync(join(folder, fileNames()[0] ?? '')));
    await withLock(file, async () => writeFileAged(join(folder, fileNames()[0] ?? ''), 'torn'));
    expect(fileNames()).toEqual([]);
  });

  it('cannot be taken away after the work is no fault of the work', async () => {
    injectFault(folder, { kind: 'EIO', call: 'rmSync' });
    expect(await withLock(file, async () => 'done')).toBe('done');
  });

  it('is held for ever ends the patience after ten seconds, and says that the file is busy', async () => {
    const lock = await lockPath();
    vi.useFakeTimers({ toFake: ['Date'] });
    const began = Date.now();
    writeFileAged(lock, FOREIGN_PROCESS_ID);
    const asked = withLock(file, async () => 'in');
    const outcome = asked.catch((error: unknown) => error);
    vi.setSystemTime(began + 9_900);
    writeFileAged(lock, FOREIGN_PROCESS_ID);
    await new Promise((resolve) => setTimeout(resolve, 300));
    vi.setSystemTime(began + 10_001);
    writeFileAged(lock, FOREIGN_PROCESS_ID);
    const busy = { name: 'LockTimeout', code: 'EBUSY', message: 'it is being written by another process' };
    expect(await outcome).toMatchObject(busy);
    expect(readFileSync(lock, 'utf8')).toBe(FOREIGN_PROCESS_ID);
  });
});

it('a mark is a computer and a number, and nothing around it', () => {
  expect(isProcessId(ownProcessId)).toBe(true);
  expect(ownProcessId).toMatch(/^[0-9a-f]{8}-\d+$/);
  for (const text of [`x${ownProcessId}`, `${ownProcessId}x`, '', 'abcdefgh-1', '01234567-'])
    expect(isProcessId(text)).toBe(false);
});

it('only of a process of this computer is it known whether it is gone', () => {
  expect(hasProcessEnded(ownProcessId)).toBe(false);
  expect(hasProcessEnded(endedProcessId)).toBe(true);
  expect(hasProcessEnded('00000000-2147483647')).toBe(false);
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(), { code: 'EPERM' });
  });
  // EPERM: the process exists and belongs to another user.
  expect(hasProcessEnded(ownProcessId)).toBe(false);
  kill.mockRestore();
});
