import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endedProcessId, runningProcessId } from '../testing/host-folder';
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

it.each([
  ['a longer content', OLD, NEXT],
  ['a shorter content', NEXT, OLD],
])('an overwrite with %s is finished from every state that a power cut can leave', async (_, old, next) => {
  // Each block is the old one, the new one, or zero where either content ends before it; the size is either one.
  const BLOCK = 8;
  const longest = Math.max(old.length, next.length);
  const padded = (text: string) => Buffer.concat([bytes(text), Buffer.alloc(longest - text.length)]);
  const blocks = Math.ceil(longest / BLOCK);
  for (let state = 1; state < 2 ** blocks; state++) {
    const content = Buffer.alloc(longest);
    for (let block = 0; block < blocks; block++) {
      const source = padded(state & (1 << block) ? next : old);
      source.copy(content, block * BLOCK, block * BLOCK, (block + 1) * BLOCK);
    }
    for (const size of new Set([old.length, next.length])) {
      await folder.interruptOverwrite(bytes(old), bytes(next), content.subarray(0, size));
      await repairInterruptedOverwrites(records);
      expect([old, next], `blocks ${state.toString(2)}, size ${size}`).toContain(readFileSync(file, 'utf8'));
      expect(readdirSync(records)).toEqual([]);
    }
  }
});

it('a file that another program wrote since is left unchanged, and the record is put aside with both contents', async () => {
  await folder.interruptOverwrite(bytes(OLD), bytes(NEXT), bytes(OLD));
  writeFileSync(file, 'by another program');
  await repairInterruptedOverwrites(records);
  expect(readFileSync(file, 'utf8')).toBe('by another program');
  expect(readdirSync(records)).toEqual(['aside']);
  const [aside = '', ...others] = folder.recordsAside();
  expect(others).toEqual([]);
  expect(readFileSync(join(records, 'aside', aside), 'utf8').endsWith(`\n${OLD}${NEXT}`)).toBe(true);
});

it('the record of a running process is left alone, and a damaged one is ignored', async () => {
  await folder.interruptOverwrite(bytes(OLD), bytes(NEXT), bytes(OLD));
  const [name = ''] = readdirSync(records);
  const live = join(records, name.replace(endedProcessId, runningProcessId));
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
