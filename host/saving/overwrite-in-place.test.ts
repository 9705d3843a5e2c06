import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('in a file that grew, on a disk without a journal,', () => {
  // From 1024 on the file has new blocks; a power cut can leave anything in them.
  const [old, next] = [bytes('o'.repeat(700)), bytes('n'.repeat(3000))];
  const found = (size: number, from: number) => {
    const content = Buffer.alloc(size);
    content.set(next.subarray(0, Math.min(size, next.length)));
    return content.fill('another file', from, Math.min(size, from + 512));
  };
  const repairAndOffer = async () => {
    const offered: Uint8Array[] = [];
    await repairInterruptedOverwrites(records, async (_, contents) => void offered.push(...contents));
    return offered;
  };

  it.each([
    ['the new size', found(3000, 1024)],
    ['the size of all its blocks', found(4096, 2048)],
    ['the size of blocks of an earlier content', found(8192, 6144)],
    ['a size in between', found(2048, 1536)],
  ])('new blocks with an old content of the disk are repaired: %s', async (_, content) => {
    await folder.interruptOverwrite(old, next, content);
    expect(await repairAndOffer()).toEqual([content]);
    expect(readFileSync(file)).toEqual(Buffer.from(next));
    expect(readdirSync(records)).toEqual([]);
  });

  it('what another program writes while its content is offered is left unchanged', async () => {
    await folder.interruptOverwrite(old, next, found(3000, 1024));
    await repairInterruptedOverwrites(records, async () => writeFileSync(file, 'by another program'));
    expect(readFileSync(file, 'utf8')).toBe('by another program');
    expect(readdirSync(records)).toHaveLength(1);
  });

  it.each([
    ['a change in the blocks that it had', found(3000, 512)],
    ['a size that no power cut leaves', found(4000, 3072)],
  ])('what another program wrote since is left unchanged: %s', async (_, content) => {
    await folder.interruptOverwrite(old, next, content);
    expect(await repairAndOffer()).toEqual([Buffer.from(old), Buffer.from(next)]);
    expect(readFileSync(file)).toEqual(content);
    expect(folder.recordsAside()).toHaveLength(1);
  });
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
