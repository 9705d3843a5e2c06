import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId } from '../testing/host-folder';
import { cleanUpTempFiles, createFile, type ReplaceOptions, replaceFile, replaceFileStreaming } from './durable-file';
import { contentHash, readFileBytes, readFileStart, writeAll } from './file-io';
import { ownProcessId } from './process-id';

const OLD = Buffer.from('what was there before');
const NEXT = Buffer.from('what is to be there');
const isRoot = process.getuid?.() === 0;

let folder: string;
let file: string;
let options: ReplaceOptions;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-broken-'));
  file = join(folder, 'map with a name.json');
  writeFileSync(file, OLD);
  options = { expectedHash: contentHash(OLD), recordFolder: join(folder, 'records') };
});
afterEach(() => {
  stopFaults();
  rmSync(folder, { recursive: true, force: true });
});

const currentBytes = () => readFileSync(file);
const inode = () => statSync(file).ino;
/** Returns the files beside the target, which should be none after a write. */
const leftoverFiles = () => readdirSync(folder).filter((name) => name !== 'map with a name.json' && name !== 'records');
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );

it('a file that cannot be looked at just now is not replaced, nor is a link to it', async () => {
  const link = join(folder, 'link.json');
  symlinkSync(file, link);
  for (const call of ['realpath', 'stat']) {
    injectFault(folder, { kind: 'EACCES', call });
    expect(await codeOf(replaceFile(link, NEXT))).toBe('EACCES');
    stopFaults();
  }
  expect(readlinkSync(link)).toBe(file);
  expect(currentBytes()).toEqual(OLD);
});

it('a replacement writes, syncs, reads back, renames and syncs the folder, in this order', async () => {
  injectFault(folder);
  await replaceFile(file, NEXT, options);
  const { calls } = stopFaults();
  const from = calls.indexOf('open');
  const order = ['open', 'write', 'chmod', 'sync', 'renameSync', 'open', 'sync'];
  expect(calls.slice(from).filter((name) => order.includes(name))).toEqual(order);
  expect(calls).toContain('linkSync');
  expect(currentBytes()).toEqual(NEXT);
  expect(leftoverFiles()).toEqual([]);
});

describe.runIf(process.platform === 'linux')('the old content of a replaced file', () => {
  it('has a second name until the new one is synced, so that no disk frees it before', async () => {
    injectFault(folder);
    await replaceFile(file, NEXT, options);
    const order = ['linkSync', 'sync', 'renameSync', 'rm'];
    const [lock, ...calls] = stopFaults().calls.filter((name) => order.includes(name));
    expect(lock).toBe('linkSync');
    expect(calls).toEqual(['sync', 'linkSync', 'renameSync', 'sync', 'rm']);
  });

  it('needs none on a disk without links', async () => {
    injectFault(folder, { kind: 'EPERM', call: 'linkSync' });
    await replaceFile(file, NEXT, options);
    stopFaults();
    expect(currentBytes()).toEqual(NEXT);
    expect(leftoverFiles()).toEqual([]);
  });

  it('is not what a save is measured by when its second name cannot be removed', async () => {
    injectFault(folder, { kind: 'EIO', call: 'rm' });
    await replaceFile(file, NEXT, options);
    stopFaults();
    expect(currentBytes()).toEqual(NEXT);
  });
});

it('without an expected hash no lock is taken', async () => {
  injectFault(folder);
  await replaceFile(file, NEXT, {});
  expect(stopFaults().calls).not.toContain('linkSync');
});

it.runIf(process.platform === 'linux')('every opened file is closed, also after an error', async () => {
  const open = () => readdirSync('/proc/self/fd').filter((fd) => nameOf(fd).startsWith(folder));
  const nameOf = (fd: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  };
  await replaceFile(file, NEXT, {});
  await createFile(join(folder, 'fresh'), NEXT);
  await readFileStart(file, 4);
  await readFileBytes(file);
  expect(open()).toEqual([]);
  for (let index = 0; index < 12; index++) {
    injectFault(folder, { kind: 'EIO', at: index });
    await replaceFile(file, NEXT, {}).catch(() => undefined);
    await readFileBytes(file).catch(() => undefined);
    stopFaults();
    expect(open(), `EIO at call ${index}`).toEqual([]);
  }
});

describe('a rename that is refused', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'] as const)('for a moment (%s) is tried again', async (kind) => {
    const before = inode();
    injectFault(folder, { kind, call: 'renameSync', times: 2 });
    await replaceFile(file, NEXT, { expectedHash: contentHash(OLD) });
    expect(stopFaults().calls.filter((name) => name === 'renameSync')).toHaveLength(3);
    expect(currentBytes()).toEqual(NEXT);
    expect(inode()).not.toBe(before);
  });

  it.each(['EXDEV', 'ENOTSUP', 'ENOSYS', 'EINVAL'] as const)(
    'for good (%s) is replaced by an overwrite in place, once, without remains',
    async (kind) => {
      const before = inode();
      injectFault(folder, { kind, call: 'renameSync' });
      await replaceFile(file, NEXT, options);
      expect(stopFaults().calls.filter((name) => name === 'renameSync')).toHaveLength(1);
      expect(currentBytes()).toEqual(NEXT);
      expect(inode()).toBe(before);
      expect(leftoverFiles()).toEqual([]);
      expect(readdirSync(join(folder, 'records'))).toEqual([]);
    },
  );

  it.each(['EIO', 'ENOSPC', 'EROFS', 'EMFILE'] as const)(
    'for another reason (%s) leaves the file and rejects with that reason',
    async (kind) => {
      injectFault(folder, { kind, call: 'renameSync' });
      expect(await codeOf(replaceFile(file, NEXT, options))).toBe(kind);
      stopFaults();
      expect(currentBytes()).toEqual(OLD);
      expect(leftoverFiles()).toEqual([]);
    },
  );

  it('without a folder for records fails', async () => {
    injectFault(folder, { kind: 'EXDEV', call: 'renameSync' });
    expect(await codeOf(replaceFile(file, NEXT, {}))).toBe('EXDEV');
    expect(await codeOf(replaceFile(join(folder, 'new'), NEXT, { recordFolder: join(folder, 'records') }))).toBe(
      'EXDEV',
    );
    stopFaults();
    expect(currentBytes()).toEqual(OLD);
    expect(leftoverFiles()).toEqual([]);
  });
});

describe('a temporary file that cannot be created', () => {
  it.each(['EACCES', 'EPERM', 'ENOTSUP', 'ENOSYS'] as const)('(%s) leads to an overwrite in place', async (kind) => {
    const before = inode();
    injectFault(folder, { kind, call: 'open', times: 1 });
    await replaceFile(file, NEXT, { recordFolder: join(folder, 'records') });
    stopFaults();
    expect(currentBytes()).toEqual(NEXT);
    expect(inode()).toBe(before);
  });

  it('(EIO) rejects', async () => {
    injectFault(folder, { kind: 'EIO', call: 'open', times: 1 });
    expect(await codeOf(replaceFile(file, NEXT, { recordFolder: join(folder, 'records') }))).toBe('EIO');
  });
});

describe('a disk', () => {
  it('that reports success without writing is detected before the old content is replaced', async () => {
    injectFault(folder, { kind: 'lost-write', call: 'write' });
    const fault: unknown = await replaceFile(file, NEXT, {}).catch((error: unknown) => error);
    stopFaults();
    expect(fault).toMatchObject({
      name: 'ReadBackMismatch',
      code: 'EIO',
      message: 'the written bytes cannot be read back',
    });
    expect(currentBytes()).toEqual(OLD);
    expect(leftoverFiles()).toEqual([]);
  });

  it('that accepts half of each write gets the whole content in the end', async () => {
    injectFault(folder, { kind: 'short', call: 'write' });
    await replaceFile(file, NEXT, {});
    stopFaults();
    expect(currentBytes()).toEqual(NEXT);
    injectFault(folder, { kind: 'short', call: 'write' });
    const [long, short] = [Buffer.from('longer than what was there, by much'), Buffer.from('short')];
    for (const bytes of [long, short]) {
      injectFault(folder, { kind: 'EXDEV', call: 'renameSync' });
      await replaceFile(file, bytes, { recordFolder: join(folder, 'records') });
      stopFaults();
      expect(currentBytes()).toEqual(bytes);
    }
  });

  it('that accepts no bytes counts as full', async () => {
    injectFault(folder, { kind: 'nothing', call: 'write' });
    const fault: unknown = await replaceFile(file, NEXT, {}).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'ENOSPC', message: 'the disk accepted no bytes' });
    stopFaults();
    expect(currentBytes()).toEqual(OLD);
  });

  it.each(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'] as const)(
    'that cannot sync a folder (%s) is accepted',
    async (kind) => {
      injectFault(folder, { kind, at: (await syncedInodes())[1] ?? -1 });
      await replaceFile(file, NEXT, {});
      expect(stopFaults()).toMatchObject({ wasInjected: true });
      expect(currentBytes()).toEqual(NEXT);
    },
  );

  it.each(['EIO', 'ENOSPC'] as const)('that fails to sync a folder (%s) rejects', async (kind) => {
    injectFault(folder, { kind, at: (await syncedInodes())[1] ?? -1 });
    expect(await codeOf(replaceFile(file, NEXT, {}))).toBe(kind);
    stopFaults();
  });
});

/** Returns the indexes of the two syncs of a replacement among its calls: of the file, then of the folder. */
async function syncedInodes(): Promise<number[]> {
  const other = join(folder, 'another.json');
  writeFileSync(other, OLD);
  injectFault(folder);
  await replaceFile(other, NEXT, {});
  const { calls } = stopFaults();
  rmSync(other);
  return calls.flatMap((name, index) => (name === 'sync' ? [index] : []));
}

describe('a new file', () => {
  const fresh = () => join(folder, 'fresh.json');

  it('gets its name by a hard link, and its temporary name is removed', async () => {
    injectFault(folder);
    await createFile(fresh(), NEXT, 0o640);
    const { calls } = stopFaults();
    expect(readFileSync(fresh())).toEqual(NEXT);
    expect(statSync(fresh()).mode & 0o777).toBe(0o640);
    expect(leftoverFiles()).toEqual(['fresh.json']);
    expect(calls).toContain('linkSync');
    expect(calls.filter((name) => name === 'sync')).toHaveLength(2);
  });

  it.each(['EPERM', 'ENOSYS', 'ENOTSUP', 'EXDEV', 'EINVAL', 'EMLINK'] as const)(
    'gets its name by a rename where there are no links (%s), never replacing a file',
    async (kind) => {
      injectFault(folder, { kind, call: 'linkSync' });
      await createFile(fresh(), NEXT);
      expect(await codeOf(createFile(fresh(), OLD))).toBe('EEXIST');
      stopFaults();
      expect(readFileSync(fresh())).toEqual(NEXT);
      expect(leftoverFiles()).toEqual(['fresh.json']);
    },
  );

  it('is not created where a link fails for another reason', async () => {
    injectFault(folder, { kind: 'EIO', call: 'linkSync' });
    expect(await codeOf(createFile(fresh(), NEXT))).toBe('EIO');
    stopFaults();
    expect(leftoverFiles()).toEqual([]);
  });
});

it('a streamed replacement returns the result of the writer, and leaves nothing when it fails', async () => {
  const answer = await replaceFileStreaming(file, async (write) => {
    for (const byte of NEXT) await write(Buffer.from([byte]));
    return 'whole';
  });
  expect(answer).toBe('whole');
  expect(currentBytes()).toEqual(NEXT);
  const failed = replaceFileStreaming(file, async (write) => {
    await write(OLD);
    throw Object.assign(new Error(), { code: 'GIVEN UP' });
  });
  expect(await codeOf(failed)).toBe('GIVEN UP');
  expect(currentBytes()).toEqual(NEXT);
  expect(leftoverFiles()).toEqual([]);
  await replaceFileStreaming(join(folder, 'not there yet'), (write) => write(NEXT));
  expect(readFileSync(join(folder, 'not there yet'))).toEqual(NEXT);
});

describe.runIf(isRoot)('a file of another user', () => {
  beforeEach(() => {
    chmodSync(file, 0o640);
    chownSync(file, 12345, 54321);
  });
  const ownership = () => {
    const { uid, gid, mode } = statSync(file);
    return [uid, gid, mode & 0o777];
  };

  it('keeps its owner and permissions', async () => {
    const before = inode();
    await replaceFile(file, NEXT, options);
    expect(ownership()).toEqual([12345, 54321, 0o640]);
    expect(inode()).not.toBe(before);
  });

  it('is overwritten in place where a new file cannot get its owner', async () => {
    const before = inode();
    injectFault(folder, { kind: 'EPERM', call: 'chown' });
    await replaceFile(file, NEXT, options);
    stopFaults();
    expect(ownership()).toEqual([12345, 54321, 0o640]);
    expect(inode()).toBe(before);
    expect(currentBytes()).toEqual(NEXT);
  });

  it('changes its owner if it is a streamed picture', async () => {
    injectFault(folder, { kind: 'EPERM', call: 'chown' });
    await replaceFileStreaming(file, (write) => write(NEXT));
    stopFaults();
    expect(ownership()).toEqual([0, 0, 0o640]);
  });

  it('keeps its owner and group when only one of them differs', async () => {
    chownSync(file, 0, 54321);
    await replaceFile(file, NEXT, options);
    expect(ownership()).toEqual([0, 54321, 0o640]);
    chownSync(file, 12345, 0);
    await replaceFile(file, OLD, {});
    expect(ownership()).toEqual([12345, 0, 0o640]);
  });
});

describe('cleaning up', () => {
  const writeFileAged = (name: string, hoursAgo = 0) => {
    const path = join(folder, name);
    writeFileSync(path, 'x');
    const then = Date.now() / 1000 - hoursAgo * 3600;
    utimesSync(path, then, then);
  };
  const tempName = (processId: string, end = 'tmp') => `.a.json.${processId}-0123abcd.counterpoint-${end}`;

  it('removes the files of ended processes, and those of other computers after a day', async () => {
    writeFileAged(tempName(endedProcessId));
    writeFileAged(tempName(endedProcessId, 'lock'));
    writeFileAged(tempName('ffffffff-1'), 25);
    writeFileAged(tempName(foreignProcessId), 25);
    writeFileAged('.0123.counterpoint-lock', 1);
    await cleanUpTempFiles(folder);
    expect(leftoverFiles()).toEqual([]);
  });

  it('keeps files in use, and files that only look like ours', async () => {
    const names = [
      tempName(ownProcessId),
      tempName('ffffffff-1'),
      tempName(foreignProcessId),
      `a${tempName(endedProcessId)}`,
      `${tempName(endedProcessId)}.json`,
      'no-dot.counterpoint-lock',
      `.a b.${endedProcessId}-0123abcd.counterpoint-tmp`,
      '.hidden',
    ];
    for (const name of names)
      writeFileAged(name, name === tempName(ownProcessId) ? 0 : /ffffffff-1|f0000000/.test(name) ? 23 : 99);
    await cleanUpTempFiles(folder);
    expect(leftoverFiles().sort()).toEqual([...names].sort());
  });

  it('leaves what cannot be removed, and removes the rest', async () => {
    const others = ['a', 'c'].map((letter) => `.${letter}.${endedProcessId}-0123abcd.counterpoint-tmp`);
    const folderOfThatName = `.b.${endedProcessId}-0123abcd.counterpoint-tmp`;
    mkdirSync(join(folder, folderOfThatName));
    for (const name of others) writeFileAged(name);
    await cleanUpTempFiles(folder);
    expect(leftoverFiles()).toEqual([folderOfThatName]);
  });

  it('does nothing in a missing folder, or for a file that has disappeared', async () => {
    await cleanUpTempFiles(join(folder, 'gone'));
    writeFileAged(tempName(endedProcessId));
    injectFault(folder, { kind: 'EIO', call: 'stat' });
    await cleanUpTempFiles(folder);
    stopFaults();
    expect(leftoverFiles()).toEqual([tempName(endedProcessId)]);
  });
});

it('a temporary name is short and has no spaces, whatever the name of the file', async () => {
  const long = join(folder, `${'long name '.repeat(20)}.json`);
  const seen: string[] = [];
  await replaceFileStreaming(long, async (write) => {
    await write(NEXT);
    seen.push(...readdirSync(folder).filter((name) => name.endsWith('-tmp')));
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(
    /^\.long-name-long-name-long-name-\.[0-9a-f]{16}-\d+-\d+-[0-9a-f]{8}-[0-9a-f]{8}\.counterpoint-tmp$/,
  );
});

it('only the requested start of a file is read', async () => {
  expect(String(await readFileStart(file, 4))).toBe('what');
  expect(String(await readFileStart(file, 4000))).toBe(String(OLD));
});

it('bytes are written at their offset, however few the disk accepts at a time', async () => {
  const handle = await open(file, 'r+');
  try {
    await writeAll(handle, Buffer.from('IS'), 5);
    await writeAll(handle, Buffer.alloc(0), 5);
  } finally {
    await handle.close();
  }
  expect(String(currentBytes())).toBe(`${String(OLD).slice(0, 5)}IS${String(OLD).slice(7)}`);
  injectFault(folder, { kind: 'short', call: 'write' });
  const again = await open(file, 'r+');
  await writeAll(again, Buffer.from('LONGER WORDS'), 3).finally(() => again.close());
  stopFaults();
  expect(String(currentBytes()).slice(3, 15)).toBe('LONGER WORDS');
});
