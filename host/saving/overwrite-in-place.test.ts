import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endedProcessId } from '../testing/host-folder';
import { overwriteInPlace, repairInterruptedOverwrites } from './overwrite-in-place';
import { ownProcessId } from './process-id';

const bytes = (text: string) => new TextEncoder().encode(text);
const [OLD, NEXT] = ['the old content', 'what was to come, and longer'];

let folder: string;
let records: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-in-place-'));
  records = join(folder, 'records');
  file = join(folder, 'm.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Creates the record of an ended process: overwrites a missing file, which fails, and renames the record. */
async function leaveInterruptedWrite(old = OLD, next = NEXT): Promise<void> {
  writeFileSync(file, old);
  const missing = join(folder, 'not', 'there');
  // The target cannot be opened, so neither the write nor its undoing succeeds, and the record
  // stays.
  await expect(overwriteInPlace(missing, bytes(old), bytes(next), records)).rejects.toThrow();
  const [name = ''] = readdirSync(records);
  const raw = readFileSync(join(records, name));
  const end = raw.indexOf(10);
  const head = { ...(JSON.parse(raw.toString('utf8', 0, end)) as object), target: file };
  rmSync(join(records, name));
  writeFileSync(
    join(records, name.replace(ownProcessId, endedProcessId)),
    Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), raw.subarray(end + 1)]),
  );
}

it.each([
  ['a longer content', OLD, NEXT],
  ['a shorter content', NEXT, OLD],
])('an overwrite with %s that was cut at any byte is finished from its record', async (_, old, next) => {
  for (let cut = 1; cut < next.length; cut++) {
    await leaveInterruptedWrite(old, next);
    writeFileSync(file, next.slice(0, cut) + old.slice(cut));
    await repairInterruptedOverwrites(records);
    const repaired = readFileSync(file, 'utf8');
    // A cut that leaves the old content needs no repair.
    expect([old, next], `cut at ${cut}`).toContain(repaired);
    if (next.slice(0, cut) + old.slice(cut) !== old) expect(repaired).toBe(next);
    expect(readdirSync(records)).toEqual([]);
  }
});

it('a file that another program wrote since is left unchanged', async () => {
  await leaveInterruptedWrite();
  writeFileSync(file, 'by another program');
  await repairInterruptedOverwrites(records);
  expect(readFileSync(file, 'utf8')).toBe('by another program');
  expect(readdirSync(records)).toEqual([]);
});

it('the record of a running process is left alone, and a damaged one is ignored', async () => {
  await leaveInterruptedWrite();
  const [name = ''] = readdirSync(records);
  const live = join(records, name.replace(/-\d+/, `-${process.pid}`));
  renameSync(join(records, name), live);
  writeFileSync(file, NEXT.slice(0, 4) + OLD.slice(4));
  await repairInterruptedOverwrites(records);
  expect(readFileSync(file, 'utf8')).toBe(NEXT.slice(0, 4) + OLD.slice(4));
  renameSync(live, join(records, name));
  const damaged = readFileSync(join(records, name));
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  writeFileSync(join(records, name), damaged);
  await repairInterruptedOverwrites(records);
  expect(readFileSync(file, 'utf8')).toBe(NEXT.slice(0, 4) + OLD.slice(4));
});
