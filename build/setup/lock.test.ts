import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'making.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('two who come at once take turns, and the second is told that it waits', async () => {
  const seen: string[] = [];
  let finish = () => {};
  const first = withLock(
    file,
    async () => {
      seen.push('first begins');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      seen.push('first ends');
    },
    () => seen.push('first waits'),
  );
  const second = withLock(
    file,
    async () => seen.push('second begins'),
    () => {
      seen.push('second waits');
      finish();
    },
  );
  await Promise.all([first, second]);
  expect(seen).toEqual(['first begins', 'second waits', 'first ends', 'second begins']);
  expect(existsSync(file)).toBe(false);
});

test('the lock is given back when the work fails', async () => {
  const failing = withLock(
    file,
    async () => {
      throw new Error('no network');
    },
    () => {},
  );
  await expect(failing).rejects.toThrow('no network');
  expect(existsSync(file)).toBe(false);
});

test('the lock of a process that is gone is taken over without waiting', async () => {
  writeFileSync(file, JSON.stringify({ host: hostname(), pid: 2 ** 30 }));
  let waited = false;
  const result = await withLock(
    file,
    async () => 'done',
    () => {
      waited = true;
    },
  );
  expect(result).toBe('done');
  expect(waited).toBe(false);
});

test.each([JSON.stringify({ host: 'elsewhere', pid: 1 }), '{"host":"cut o'])(
  'a lock nobody has touched for long is taken over, whoever left it: %s',
  async (left) => {
    writeFileSync(file, left);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(
      await withLock(
        file,
        async () => 'done',
        () => expect.unreachable(),
      ),
    ).toBe('done');
  },
);
