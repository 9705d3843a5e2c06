import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pathKeys } from './path-key';

let top: string;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'counterpoint-key-')));
  mkdirSync(join(top, 'maps'));
  symlinkSync('maps', join(top, 'link'), 'junction');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

it('a file has one key, also while it does not exist', () => {
  const [key, ...others] = pathKeys(join(top, 'maps', 'a.json'));
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(others).toEqual([]);
  expect(pathKeys(join(top, 'maps', 'b.json'))).not.toEqual([key]);
  expect(pathKeys(join(top, 'maps', 'missing', 'a.json'))).toHaveLength(1);
});

it('a file that is reached by a link has the key of its real path first, and that of the link', () => {
  const [key] = pathKeys(join(top, 'maps', 'a.json'));
  const [first, second, ...others] = pathKeys(join(top, 'link', 'a.json'));
  expect(first).toBe(key);
  expect(second).not.toBe(key);
  expect(others).toEqual([]);
});
