import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId } from '../testing/host-folder';
import { LOCK_SUFFIX, removeEndedLock, removeOverdueLock, withLock } from './file-lock';
import { ownProcessId } from './process-id';

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

it('a lock is a hidden file with a short name that is the same for all processes', async () => {
  const lock = await lockPath();
  expect(lock).toMatch(/\/\.[0-9a-f]{16}\.counterpoint-lock$/);
  expect(LOCK_SUFFIX).toBe('.counterpoint-lock');
  expect(await lockPath()).toBe(lock);
  const composed = await withLock(join(folder, '\u00e9.json'), async () => fileNames()[0]);
  expect(await withLock(join(folder, 'e\u0301.json'), async () => fileNames()[0])).toBe(composed);
  expect(composed).not.toBe(lock);
});

describe('where the disk', () => {
  it.each(['EPERM', 'ENOSYS', 'EXDEV'] as const)(
    'has no hard links (%s), a lock is created under its final name, holds, and is removed',
    async (kind) => {
      injectFault(folder, { kind, call: 'linkSync' });
      let inside = 0;
      const work = async () => {
        expect(++inside).toBe(1);
        expect(fileNames()).toHaveLength(1);
        expect(readFileSync(join(folder, fileNames()[0] ?? ''), 'utf8')).toBe(ownProcessId);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
      };
      await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
      stopFaults();
      expect(fileNames()).toEqual([]);
    },
  );

  it('has no hard links, the lock of an ended process is ignored', async () => {
    const lock = await lockPath();
    writeFileAged(lock, endedProcessId);
    injectFault(folder, { kind: 'EPERM', call: 'linkSync' });
    expect(await withLock(file, async () => 'in')).toBe('in');
    stopFaults();
    expect(fileNames()).toEqual([]);
  });

  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP'] as const)(
    'accepts no file here (%s), the work runs without a lock',
    async (kind) => {
      injectFault(folder, { kind, call: 'writeFileSync' });
      const seen = await withLock(file, async ({ isHeld, wasTaken }) => [fileNames(), isHeld(), wasTaken]);
      expect(seen).toEqual([[], true, false]);
    },
  );

  it.each(['EIO', 'ENOSPC', 'EMFILE'] as const)('fails (%s), locking fails too, and nothing remains', async (kind) => {
    injectFault(folder, { kind, call: 'writeFileSync' });
    await expect(withLock(file, async () => 'in')).rejects.toMatchObject({ code: kind });
    stopFaults();
    expect(fileNames()).toEqual([]);
  });

  it('has no hard links and fails next, locking fails too, and nothing remains', async () => {
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

  it('stores the content of a lock only in part, the lock is removed', async () => {
    const lock = await lockPath();
    injectFault(folder, { kind: 'EPERM', call: 'linkSync' });
    stopFaults();
    writeFileAged(lock, 'half a na', 3);
    expect(await withLock(file, async () => 'in')).toBe('in');
    expect(fileNames()).toEqual([]);
  });
});

describe('a lock that', () => {
  it('has no owner counts for two seconds', async () => {
    const lock = await lockPath();
    writeFileAged(lock, '');
    expect(removeEndedLock(lock)).toBe(false);
    writeFileAged(lock, '', 3);
    expect(removeEndedLock(lock)).toBe(true);
    expect(fileNames()).toEqual([]);
    writeFileAged(lock, '', -3);
    expect(removeEndedLock(lock)).toBe(true);
  });

  it('another computer holds counts for half a minute', async () => {
    const lock = await lockPath();
    writeFileAged(lock, foreignProcessId, 29);
    expect(removeOverdueLock(lock)).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe(foreignProcessId);
    writeFileAged(lock, foreignProcessId, 31);
    expect(removeEndedLock(lock)).toBe(false);
    expect(removeOverdueLock(lock)).toBe(true);
    writeFileAged(lock, foreignProcessId, 25 * 3600);
    expect(removeEndedLock(lock)).toBe(true);
  });

  it('is overdue is taken after the temporary files of its owner are removed, and stays if they cannot be', async () => {
    const lock = await lockPath();
    const tempOf = (processId: string) => `.m.json.${processId}-0123abcd.counterpoint-tmp`;
    for (const processId of [foreignProcessId, endedProcessId]) writeFileSync(join(folder, tempOf(processId)), 'x');
    writeFileAged(lock, foreignProcessId, 31);
    injectFault(join(folder, tempOf(foreignProcessId)), { kind: 'EIO', call: 'rmSync' });
    expect(removeOverdueLock(lock)).toBe(false);
    stopFaults();
    expect(fileNames()).toHaveLength(3);
    expect(await withLock(file, async ({ wasTaken, isHeld }) => [wasTaken, isHeld()])).toEqual([true, true]);
    expect(fileNames()).toEqual([tempOf(endedProcessId)]);
  });

  it('is lost is not held any more, and one that cannot be read is an error', async () => {
    await withLock(file, async ({ isHeld, wasTaken }) => {
      const lock = join(folder, fileNames()[0] ?? '');
      expect([isHeld(), wasTaken]).toEqual([true, false]);
      injectFault(folder, { kind: 'EIO', call: 'readFileSync' });
      expect(isHeld).toThrow(expect.objectContaining({ code: 'EIO' }));
      stopFaults();
      writeFileAged(lock, foreignProcessId);
      expect(isHeld()).toBe(false);
      rmSync(lock);
      expect(isHeld()).toBe(false);
    });
  });

  it('this process could not remove is stale, one that it holds is not', async () => {
    const lock = await lockPath();
    writeFileAged(lock, ownProcessId);
    expect(removeEndedLock(lock)).toBe(true);
    await withLock(file, async () => expect(removeEndedLock(lock)).toBe(false));
  });

  it('does not exist, or cannot be read, is not stale', async () => {
    const lock = await lockPath();
    expect([removeEndedLock(lock), removeOverdueLock(lock)]).toEqual([false, false]);
    writeFileAged(lock, endedProcessId);
    injectFault(folder, { kind: 'EIO', call: 'readFileSync' });
    expect(removeEndedLock(lock)).toBe(false);
    stopFaults();
  });

  it('cannot be removed is not worth trying again, unless it is gone by now', async () => {
    const lock = await lockPath();
    writeFileAged(lock, endedProcessId);
    injectFault(folder, { kind: 'EIO', call: 'renameSync' });
    expect(removeEndedLock(lock)).toBe(false);
    injectFault(folder, { kind: 'ENOENT', call: 'renameSync' });
    expect(removeEndedLock(lock)).toBe(true);
  });

  it('another process took in the meantime is restored', async () => {
    const lock = await lockPath();
    writeFileAged(lock, endedProcessId);
    const rename = fs.renameSync;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      writeFileAged(lock, foreignProcessId);
      rename(from, to);
    });
    syncBuiltinESMExports();
    expect(removeEndedLock(lock)).toBe(true);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(readFileSync(lock, 'utf8')).toBe(foreignProcessId);
    expect(fileNames()).toHaveLength(1);
  });

  it('another process took from this one is left to it', async () => {
    await withLock(file, async () => writeFileAged(join(folder, fileNames()[0] ?? ''), foreignProcessId));
    expect(fileNames()).toHaveLength(1);
    rmSync(join(folder, fileNames()[0] ?? ''));
    await withLock(file, async () => rmSync(join(folder, fileNames()[0] ?? '')));
    await withLock(file, async () => writeFileAged(join(folder, fileNames()[0] ?? ''), 'torn'));
    expect(fileNames()).toEqual([]);
  });

  it('cannot be removed after the work does not fail the work', async () => {
    injectFault(folder, { kind: 'EIO', call: 'rmSync' });
    expect(await withLock(file, async () => 'done')).toBe('done');
  });

  it('is held for ever times out after ten seconds with EBUSY', async () => {
    const lock = await lockPath();
    vi.useFakeTimers({ toFake: ['Date'] });
    const began = Date.now();
    writeFileAged(lock, foreignProcessId);
    const locked = withLock(file, async () => 'in');
    const outcome = locked.catch((error: unknown) => error);
    vi.setSystemTime(began + 9_900);
    writeFileAged(lock, foreignProcessId);
    await new Promise((resolve) => setTimeout(resolve, 300));
    vi.setSystemTime(began + 10_001);
    writeFileAged(lock, foreignProcessId);
    const busy = { name: 'LockTimeout', code: 'EBUSY', message: 'another process holds the lock' };
    expect(await outcome).toMatchObject(busy);
    expect(readFileSync(lock, 'utf8')).toBe(foreignProcessId);
  });
});
