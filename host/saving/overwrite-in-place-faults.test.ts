import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId } from '../testing/host-folder';
import { OverwriteFolder } from '../testing/overwrite-folder';
import type { StateOf } from './life-signs';
import { overwriteInPlace, repairInterruptedOverwrites } from './overwrite-in-place';
import { ownProcessId } from './process-id';

const OLD = Buffer.from('the old content');
const NEXT = Buffer.from('what was to come, and longer');

let folder: OverwriteFolder;
let records: string;
let file: string;
beforeEach(() => {
  folder = new OverwriteFolder();
  ({ records, file } = folder);
  writeFileSync(file, OLD);
});
afterEach(() => {
  stopFaults();
  folder.dispose();
});

const leftoverRecords = () => folder.leftoverRecords();
const write = () => overwriteInPlace(file, OLD, NEXT, records);
const interruptOverwrite = (content: Buffer | null, processId?: string) =>
  folder.interruptOverwrite(OLD, NEXT, content, processId);

it('the record is synced, read back and renamed and its folder synced before the file is written; then it is removed', async () => {
  injectFault(folder.top);
  await write();
  const { calls } = stopFaults();
  const order = ['mkdir', 'open', 'write', 'sync', 'rename', 'truncate', 'rm'];
  expect(calls.filter((name) => order.includes(name))).toEqual([
    ...['mkdir', 'open', 'sync', 'open', 'write', 'sync', 'open', 'rename', 'open', 'sync'],
    ...['open', 'write', 'truncate', 'sync', 'open', 'rm'],
  ]);
  expect(readFileSync(file)).toEqual(NEXT);
  expect(leftoverRecords()).toEqual([]);
});

it('a file that has changed meanwhile is not written, and no record remains', async () => {
  writeFileSync(file, 'by another program');
  await expect(write()).rejects.toMatchObject({ name: 'StaleWrite' });
  expect(readFileSync(file, 'utf8')).toBe('by another program');
  expect(leftoverRecords()).toEqual([]);
});

describe('a disk', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'] as const)(
    'that refuses for a moment (%s) is tried again',
    async (kind) => {
      injectFault(file, { kind, call: 'open', times: 2 });
      await write();
      stopFaults();
      expect(readFileSync(file)).toEqual(NEXT);
      expect(leftoverRecords()).toEqual([]);
    },
  );

  it.each(['EIO', 'ENOSPC'] as const)(
    'that fails half-way (%s) gets the old content back, and no record remains',
    async (kind) => {
      injectFault(file, { kind, call: 'truncate', times: 1 });
      await expect(write()).rejects.toMatchObject({ code: kind });
      stopFaults();
      expect(readFileSync(file)).toEqual(OLD);
      expect(leftoverRecords()).toEqual([]);
    },
  );

  it('that fails in a way that does not pass by itself is not tried again', async () => {
    injectFault(file, { kind: 'EIO', call: 'open', times: 1 });
    await expect(write()).rejects.toMatchObject({ code: 'EIO' });
    stopFaults();
    expect(readFileSync(file)).toEqual(OLD);
    expect(leftoverRecords()).toEqual([]);
  });

  it('that fails half-way while the lock is lost keeps the record, and the file is not written again', async () => {
    injectFault(file, { kind: 'EIO', call: 'truncate', times: 1 });
    const held = [true];
    const lock = { isHeld: () => held.pop() ?? false, wasTaken: false };
    await expect(overwriteInPlace(file, OLD, NEXT, records, lock)).rejects.toMatchObject({ code: 'EIO' });
    stopFaults();
    expect(readFileSync(file)).toEqual(NEXT);
    expect(leftoverRecords()).toHaveLength(1);
  });

  it('that fails half-way does not undo what another program has written since', async () => {
    injectFault(file, { kind: 'EIO', call: 'truncate', times: 1 });
    const seen: true[] = [];
    const isHeld = () => {
      if (seen.push(true) === 2) writeFileSync(file, 'by another program');
      return true;
    };
    const written = overwriteInPlace(file, OLD, NEXT, records, { isHeld, wasTaken: false });
    await expect(written).rejects.toMatchObject({ code: 'EIO' });
    stopFaults();
    expect(readFileSync(file, 'utf8')).toBe('by another program');
    expect(leftoverRecords()).toHaveLength(1);
  });

  it('that fails for good keeps the record for the next start', async () => {
    injectFault(file, { kind: 'EIO', call: 'sync' });
    await expect(write()).rejects.toMatchObject({ code: 'EIO' });
    stopFaults();
    expect(leftoverRecords()).toHaveLength(1);
    expect(leftoverRecords()[0]).toMatch(/^[0-9a-f]{16}\.[0-9a-f]{16}-\d+-\d+-[0-9a-f]{8}\.in-place$/);
  });

  it('that reports success without writing is detected, in the record and in the file', async () => {
    injectFault(records, { kind: 'lost-write', call: 'write' });
    await expect(write()).rejects.toMatchObject({ name: 'ReadBackMismatch' });
    stopFaults();
    expect(readFileSync(file)).toEqual(OLD);
    expect(leftoverRecords()).toEqual([]);
    injectFault(file, { kind: 'lost-write', call: 'write', times: 1 });
    await expect(write()).rejects.toMatchObject({ name: 'ReadBackMismatch' });
    stopFaults();
    expect(readFileSync(file)).toEqual(OLD);
  });
});

describe('at the next start', () => {
  it.each([
    ['the old content', OLD, OLD, 0],
    ['the new content', NEXT, NEXT, 0],
    ['a mixture', Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]), NEXT, 0],
    ['a mixture that grew by zeros', Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5), Buffer.alloc(8)]), NEXT, 0],
    ['zeros where there was something', Buffer.alloc(OLD.length), Buffer.alloc(OLD.length), 1],
    ['zeros after the end of both', Buffer.concat([NEXT, Buffer.alloc(9)]), Buffer.concat([NEXT, Buffer.alloc(9)]), 1],
    ['something longer than both', Buffer.concat([NEXT, NEXT]), Buffer.concat([NEXT, NEXT]), 1],
    ['another program’s content', Buffer.from('the odd content'), Buffer.from('the odd content'), 1],
  ])('%s is repaired or left as it should', async (_, content, expected, putAside) => {
    await interruptOverwrite(content);
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(expected);
    expect(leftoverRecords()).toEqual([]);
    expect(folder.recordsAside()).toHaveLength(putAside);
  });

  it('the contents of a record that is put aside are offered to the caller', async () => {
    await interruptOverwrite(Buffer.from('the odd content'));
    const offered: unknown[] = [];
    await repairInterruptedOverwrites(records, async (...args) => void offered.push(args));
    expect(offered).toEqual([[file, [OLD, NEXT]]]);
  });

  it('as many records are put aside as versions are kept', async () => {
    const month = 30 * 24 * 60 * 60 * 1000;
    const aside = join(records, 'aside');
    mkdirSync(aside, { recursive: true });
    const named = (at: number) => `${at}-old.in-place`;
    for (let index = 1; index <= 60; index++) writeFileSync(join(aside, named(Date.now() - month - index * 1000)), 'x');
    await interruptOverwrite(Buffer.from('the odd content'));
    await repairInterruptedOverwrites(records);
    expect(folder.recordsAside()).toHaveLength(50);
    expect(folder.recordsAside().filter((name) => !name.endsWith('-old.in-place'))).toHaveLength(1);
  });

  it('a file that needs no repair is not written, but synced before its record is removed', async () => {
    for (const content of [OLD, NEXT, Buffer.from('the odd content')]) {
      await interruptOverwrite(content);
      injectFault(file);
      await repairInterruptedOverwrites(records);
      const { calls } = stopFaults();
      expect(calls).not.toContain('write');
      expect(calls.includes('sync')).toBe(content === OLD || content === NEXT);
    }
  });

  it('a missing file is not created, and is repaired when its drive is there again', async () => {
    await interruptOverwrite(null);
    await repairInterruptedOverwrites(records);
    expect(readdirSync(folder.top)).toEqual(['records']);
    expect(leftoverRecords()).toHaveLength(1);
    writeFileSync(file, Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]));
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(NEXT);
    expect(leftoverRecords()).toEqual([]);
  });

  describe('a file that a repair of the disk has removed after a power cut', () => {
    const isGone: StateOf = async () => 'ended';
    const noOffer = async () => undefined;

    it('is written from its record', async () => {
      await folder.interruptOverwrite(OLD, NEXT, null, foreignProcessId);
      await repairInterruptedOverwrites(records, noOffer, isGone);
      expect(readFileSync(file)).toEqual(NEXT);
      expect(leftoverRecords()).toEqual([]);
    });

    it('is not written from the record of a process that may still run', async () => {
      const record = await folder.interruptOverwrite(OLD, NEXT, null, foreignProcessId);
      utimesSync(record, new Date(), new Date(Date.now() - 60_000));
      await repairInterruptedOverwrites(records, noOffer, async () => 'unknown');
      expect(readdirSync(folder.top)).toEqual(['records']);
      expect(leftoverRecords()).toHaveLength(1);
    });

    it('is not written into an empty folder, where a drive may be missing', async () => {
      await folder.interruptOverwrite(OLD, NEXT, null, foreignProcessId);
      const elsewhere = `${folder.top} records`;
      renameSync(records, elsewhere);
      await repairInterruptedOverwrites(elsewhere, noOffer, isGone);
      expect(readdirSync(folder.top)).toEqual([]);
      expect(readdirSync(elsewhere)).toHaveLength(1);
      rmSync(elsewhere, { recursive: true });
    });

    it('keeps its record while it cannot be written', async () => {
      await folder.interruptOverwrite(OLD, NEXT, null, foreignProcessId);
      injectFault(file, { kind: 'ENOSPC', call: 'write' });
      await repairInterruptedOverwrites(records, noOffer, isGone);
      stopFaults();
      expect(leftoverRecords()).toHaveLength(1);
      await repairInterruptedOverwrites(records, noOffer, isGone);
      expect(readFileSync(file)).toEqual(NEXT);
      expect(leftoverRecords()).toEqual([]);
    });
  });

  it('a file that cannot be read just now keeps its record, however old that is', async () => {
    const record = await interruptOverwrite(Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]));
    utimesSync(record, new Date(0), new Date(0));
    injectFault(file, { kind: 'EIO', call: 'open' });
    await repairInterruptedOverwrites(records);
    stopFaults();
    expect(leftoverRecords()).toHaveLength(1);
  });

  it('a record that cannot be handled does not block the others', async () => {
    await interruptOverwrite(Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]));
    mkdirSync(join(records, `0000000000000000.${endedProcessId}.in-place`));
    symlinkSync('nowhere', join(records, `0000000000000001.${endedProcessId}.in-place`));
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(NEXT);
  });

  it('a mixture that cannot be repaired yet keeps its record', async () => {
    await interruptOverwrite(Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]));
    injectFault(file, { kind: 'EIO', call: 'write' });
    await repairInterruptedOverwrites(records);
    stopFaults();
    expect(leftoverRecords()).toHaveLength(1);
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(NEXT);
  });

  it.each([
    ['another computer', foreignProcessId],
    ['a process of an earlier release', '00000000-1'],
  ])('the record of %s is judged by the content alone, once an overwrite must be done', async (_, processId) => {
    const mixture = Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]);
    const record = await interruptOverwrite(mixture, processId);
    const writtenAgo = (seconds: number) => utimesSync(record, new Date(), new Date(Date.now() - seconds * 1000));
    writtenAgo(29);
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(mixture);
    writtenAgo(31);
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(NEXT);
    expect(leftoverRecords()).toEqual([]);
  });

  it('records of running processes and new ones of other computers, and other files, stay', async () => {
    const mixture = Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]);
    await interruptOverwrite(mixture, foreignProcessId);
    writeFileSync(join(records, `0123456789abcdef.${ownProcessId}.in-place`), 'x');
    writeFileSync(join(records, `0123456789abcdef.${endedProcessId}.in-place.txt`), 'x');
    writeFileSync(join(records, 'notes'), 'x');
    await repairInterruptedOverwrites(records);
    expect(leftoverRecords()).toHaveLength(4);
    expect(readFileSync(file)).toEqual(mixture);
  });

  it('an incomplete record is removed, a damaged one is put aside, and both change nothing', async () => {
    const mixture = Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]);
    const path = await interruptOverwrite(mixture);
    const record = readFileSync(path);
    writeFileSync(path.replace('.in-place', '.making'), record);
    writeFileSync(path, record.subarray(0, -1));
    // The key of another map: the random one of this map may start with an f too.
    writeFileSync(join(records, `ffffffffffffffff${basename(path).slice(16)}`), `not json\n${record}`);
    await repairInterruptedOverwrites(records);
    expect(leftoverRecords()).toEqual([]);
    expect(folder.recordsAside().map((name) => name.length > 0)).toEqual([true, true]);
    expect(readFileSync(file)).toEqual(mixture);
  });

  it('without records nothing happens', async () => {
    await repairInterruptedOverwrites(join(folder.top, 'never made'));
    expect(readdirSync(folder.top)).toEqual(['maps.json']);
  });
});
