import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endedProcessId } from '../testing/host-folder';
import { withLock, withLocks } from './file-lock';
import { ownProcessId } from './process-id';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-lock-'));
  file = join(folder, 'm.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the path of the lock, read while it is held. */
const lockPath = () => withLock(file, async () => join(folder, readdirSync(folder)[0] ?? ''));

it('a lock is held by one at a time, names its process, and is removed afterwards', async () => {
  let inside = 0;
  const one = async () => {
    expect(++inside).toBe(1);
    const [lock = ''] = readdirSync(folder).filter((name) => !name.includes(ownProcessId));
    expect(readFileSync(join(folder, lock), 'utf8')).toBe(ownProcessId);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all(Array.from({ length: 20 }, () => withLock(file, one)));
  expect(readdirSync(folder)).toEqual([]);
});

it('a lock is released when the work fails', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});

it('a lock of an ended process is ignored', async () => {
  const lock = await lockPath();
  writeFileSync(lock, endedProcessId);
  expect(await withLock(file, async () => 'in')).toBe('in');
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['an hour old', -3600],
  ['an hour in the future, as after the clock was set back', 3600],
])('a lock of another computer that is %s is ignored', async (_, seconds) => {
  const lock = await lockPath();
  writeFileSync(lock, '00000000-1');
  const when = new Date(Date.now() + seconds * 1000);
  utimesSync(lock, when, when);
  expect(await withLock(file, async () => 'in')).toBe('in');
});

it('a lock of a running process is waited for', async () => {
  const order: string[] = [];
  let leave = () => {};
  let first: Promise<unknown> = Promise.resolve();
  await new Promise<void>((started) => {
    const stay = () =>
      new Promise<void>((resolve) => {
        leave = resolve;
        started();
      });
    first = withLock(file, stay).then(() => order.push('out'));
  });
  const second = withLock(file, async () => order.push('in'));
  leave();
  await Promise.all([first, second]);
  expect(order).toEqual(['out', 'in']);
});

it('the locks of several files are held together, in whatever order they are asked for, and one named twice once', async () => {
  const other = join(folder, 'other.json');
  let inside = 0;
  const work = async () => {
    expect(++inside).toBe(1);
    expect(readdirSync(folder)).toHaveLength(2);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
    return 'done';
  };
  const asked = [
    [file, other],
    [other, file],
    [file, other, file],
  ];
  expect(await Promise.all(asked.map((targets) => withLocks(targets, work)))).toEqual(['done', 'done', 'done']);
  expect(readdirSync(folder)).toEqual([]);
});
