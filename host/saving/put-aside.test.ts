import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { asideOf, putAside, TIME_LENGTH } from './put-aside';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 5, 1);

let folder: string;
let aside: string;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-aside-'));
  aside = asideOf(folder);
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string) => {
  writeFileSync(join(folder, name), `work in ${name}`);
  return putAside(join(folder, name));
};
/** Writes a file that was put aside at a time, and returns its name. */
const older = (at: number, name: string) => {
  mkdirSync(aside, { recursive: true });
  const dated = `${String(at).padStart(13, '0')}-${name}`;
  writeFileSync(join(aside, dated), '');
  return dated;
};

it('a file that is put aside keeps its bytes and its name, with the time before it', async () => {
  await put('a.jsonl');
  expect(readdirSync(folder)).toEqual(['aside']);
  const names = readdirSync(aside);
  expect(names).toEqual([`${NOW}-a.jsonl`]);
  expect(names[0]?.slice(TIME_LENGTH)).toBe('a.jsonl');
  expect(readFileSync(join(aside, `${NOW}-a.jsonl`), 'utf8')).toBe('work in a.jsonl');
});

it('a file that is put aside before the clock was set has a time of as many digits', async () => {
  vi.setSystemTime(7);
  await put('a.jsonl');
  expect(readdirSync(aside)).toEqual(['0000000000007-a.jsonl']);
});

it.skipIf(process.platform === 'win32')('the folder is for its owner only, and is synced', async () => {
  injectFault(aside);
  await put('a.jsonl');
  expect(stopFaults().calls).toEqual(['mkdir', 'open', 'sync', 'readdir']);
  expect(statSync(aside).mode & 0o777).toBe(0o700);
});

it.skipIf(process.platform === 'win32')('a drive that cannot sync folders is no error, a broken one is', async () => {
  mkdirSync(aside);
  injectFault(aside, { kind: 'EINVAL', call: 'sync' });
  await put('a.jsonl');
  expect(stopFaults().wasInjected).toBe(true);
  injectFault(aside, { kind: 'EIO', call: 'sync' });
  await expect(put('b.jsonl')).rejects.toMatchObject({ code: 'EIO' });
});

it('of files older than thirty days, only the fifty newest stay', async () => {
  const dated = Array.from({ length: 60 }, (_, index) => older(NOW - (40 + index) * DAY, `${index}.jsonl`));
  await put('new.jsonl');
  expect(readdirSync(aside).sort()).toEqual([...dated.slice(0, 49), `${NOW}-new.jsonl`].sort());
});

it('the files of the last thirty days stay, however many', async () => {
  const dated = Array.from({ length: 60 }, (_, index) => older(NOW - 29 * DAY + index, `${index}.jsonl`));
  await put('new.jsonl');
  expect(readdirSync(aside).sort()).toEqual([...dated, `${NOW}-new.jsonl`].sort());
});

it('a file that another hand has put there without a time is never removed', async () => {
  const dated = Array.from({ length: 60 }, (_, index) => older(NOW - (40 + index) * DAY, `${index}.jsonl`));
  const foreign = ['notes.txt', '7-short.jsonl', `copy-${NOW - 90 * DAY}-of.jsonl`, `${NOW - 90 * DAY}.jsonl`];
  for (const name of foreign) writeFileSync(join(aside, name), '');
  await put('new.jsonl');
  const left = readdirSync(aside);
  expect(left).toEqual(expect.arrayContaining(foreign));
  expect(left.filter((name) => !foreign.includes(name)).sort()).toEqual(
    [...dated.slice(0, 45), `${NOW}-new.jsonl`].sort(),
  );
});
