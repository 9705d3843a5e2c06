import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId } from '../testing/host-folder';
import { OverwriteFolder } from '../testing/overwrite-folder';
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
    ...['mkdir', 'open', 'write', 'sync', 'open', 'rename', 'open', 'sync'],
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

  it('that fails for good keeps the record for the next start', async () => {
    injectFault(file, { kind: 'EIO', call: 'sync' });
    await expect(write()).rejects.toMatchObject({ code: 'EIO' });
    stopFaults();
    expect(leftoverRecords()).toHaveLength(1);
    expect(leftoverRecords()[0]).toMatch(/^[0-9a-f]{16}\.[0-9a-f]{8}-\d+\.in-place$/);
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
    ['the old content', OLD, OLD],
    ['the new content', NEXT, NEXT],
    ['a mixture', Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]), NEXT],
    ['a mixture that grew by zeros', Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5), Buffer.alloc(8)]), NEXT],
    ['zeros where there was something', Buffer.alloc(OLD.length), Buffer.alloc(OLD.length)],
    ['something longer than both', Buffer.concat([NEXT, NEXT]), Buffer.concat([NEXT, NEXT])],
    ['another program’s content', Buffer.from('the odd content'), Buffer.from('the odd content')],
  ])('%s is repaired or left as it should', async (_, content, expected) => {
    await interruptOverwrite(content);
    await repairInterruptedOverwrites(records);
    expect(readFileSync(file)).toEqual(expected);
    expect(leftoverRecords()).toEqual([]);
  });

  it('a file that needs no repair is not written', async () => {
    for (const content of [OLD, NEXT, Buffer.from('the odd content')]) {
      await interruptOverwrite(content);
      injectFault(file);
      await repairInterruptedOverwrites(records);
      expect(stopFaults().calls).not.toContain('write');
    }
  });

  it('a missing file is not created', async () => {
    await interruptOverwrite(null);
    await repairInterruptedOverwrites(records);
    expect(readdirSync(folder.top)).toEqual(['records']);
    expect(leftoverRecords()).toEqual([]);
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

  it('records of running processes and other computers, and other files, stay', async () => {
    const mixture = Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]);
    await interruptOverwrite(mixture, '00000000-1');
    writeFileSync(join(records, `0123456789abcdef.${ownProcessId}.in-place`), 'x');
    writeFileSync(join(records, `0123456789abcdef.${endedProcessId}.in-place.txt`), 'x');
    writeFileSync(join(records, 'notes'), 'x');
    await repairInterruptedOverwrites(records);
    expect(leftoverRecords()).toHaveLength(4);
    expect(readFileSync(file)).toEqual(mixture);
  });

  it('an incomplete or damaged record is removed and changes nothing', async () => {
    const mixture = Buffer.concat([NEXT.subarray(0, 5), OLD.subarray(5)]);
    const path = await interruptOverwrite(mixture);
    const record = readFileSync(path);
    writeFileSync(path.replace('.in-place', '.making'), record);
    writeFileSync(path, record.subarray(0, -1));
    writeFileSync(path.replace(/^(.*\/)./, '$1f'), `not json\n${record}`);
    await repairInterruptedOverwrites(records);
    expect(leftoverRecords()).toEqual([]);
    expect(readFileSync(file)).toEqual(mixture);
  });

  it('without records nothing happens', async () => {
    await repairInterruptedOverwrites(join(folder.top, 'never made'));
    expect(readdirSync(folder.top)).toEqual(['maps.json']);
  });
});
