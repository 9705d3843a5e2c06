import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OverwriteFolder } from '../testing/overwrite-folder';
import { repairInterruptedOverwrites } from './overwrite-in-place';

const bytes = (text: string) => new TextEncoder().encode(text);
const [OLD, NEXT] = ['the old content', 'what was to come, and longer'];

let folder: OverwriteFolder;
let records: string;
let file: string;
beforeEach(() => {
  folder = new OverwriteFolder();
  ({ records, file } = folder);
});
afterEach(() => folder.dispose());

it.each([
  ['a longer content', OLD, NEXT],
  ['a shorter content', NEXT, OLD],
])('an overwrite with %s that was cut at any byte is finished from its record', async (_, old, next) => {
  for (let cut = 1; cut < next.length; cut++) {
    await folder.interruptOverwrite(bytes(old), bytes(next), bytes(next.slice(0, cut) + old.slice(cut)));
    await repairInterruptedOverwrites(records);
    const repaired = readFileSync(file, 'utf8');
    // A cut that leaves the old content needs no repair.
    expect([old, next], `cut at ${cut}`).toContain(repaired);
    if (next.slice(0, cut) + old.slice(cut) !== old) expect(repaired).toBe(next);
    expect(readdirSync(records)).toEqual([]);
  }
});

it('a file that another program wrote since is left unchanged', async () => {
  await folder.interruptOverwrite(bytes(OLD), bytes(NEXT), bytes(OLD));
  writeFileSync(file, 'by another program');
  await repairInterruptedOverwrites(records);
  expect(readFileSync(file, 'utf8')).toBe('by another program');
  expect(readdirSync(records)).toEqual([]);
});

it('the record of a running process is left alone, and a damaged one is ignored', async () => {
  await folder.interruptOverwrite(bytes(OLD), bytes(NEXT), bytes(OLD));
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
