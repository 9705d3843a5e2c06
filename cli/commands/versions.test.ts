import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import { openVersionStore } from '../../host/saving/version-store';
import { runProgram } from '../testing/run-program';

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-versions-'));
const data = join(folder, 'data');
const file = join(folder, 'a.argmap.json');
const first = mapOf('Thesis');
const second = mapOf('Thesis\n  because Reason');
const run = (...args: string[]) => runProgram(['versions', ...args, '--data', data], { cwd: folder });

beforeAll(async () => {
  mkdirSync(data);
  writeFileSync(file, writeMap(second));
  const store = openVersionStore(join(data, 'versions'));
  await store.keep(file, first, 'work', new Date(2026, 0, 2, 3, 4, 5).getTime());
  await store.keep(file, second, 'before', new Date(2026, 0, 2, 9, 0, 0).getTime());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lists the versions of a map, the newest first, and changes nothing', async () => {
  const before = statSync(file).mtimeMs;
  const { code, out, err } = await run('a.argmap.json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')).toEqual([
    '1  2026-01-02 09:00:00  2 claims, before a large deletion',
    '2  2026-01-02 03:04:05  One claim, while you worked',
    '',
  ]);
  const listed = JSON.parse((await run('a.argmap.json', '--json')).out) as { id: string; claims: number }[];
  expect(listed.map(({ claims }) => claims)).toEqual([2, 1]);
  expect(statSync(file).mtimeMs).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['a.argmap.json', 'data']);
  expect((await run('b.argmap.json')).code).toBe(1);
  writeFileSync(join(folder, 'b.argmap.json'), readFileSync(file));
  expect((await run('b.argmap.json')).out).toBe('There are no earlier versions of b.argmap.json.\n');
});

it('writes one to a new file, never over another one', async () => {
  const { code, out } = await run('a.argmap.json', '--take', '2', '-o', 'then.json');
  expect(code).toBe(0);
  expect(out).toBe('then.json: the map as it was on 2026-01-02 03:04:05. The map itself has not changed.\n');
  expect(readFileSync(join(folder, 'then.json'), 'utf8')).toBe(writeMap(first));
  expect(readFileSync(file, 'utf8')).toBe(writeMap(second));
  const again = await run('a.argmap.json', '--take', '1', '-o', 'then.json');
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('already exists') });
  expect(readFileSync(join(folder, 'then.json'), 'utf8')).toBe(writeMap(first));
  const over = await run('a.argmap.json', '--take', '2', '-o', 'a.argmap.json');
  expect(over.code).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(writeMap(second));
});

it('reports wrong options and a damaged version', async () => {
  expect(await run('a.argmap.json', '--take', '3', '-o', 'x.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no version 3'),
  });
  expect(await run('a.argmap.json', '--take', '1')).toMatchObject({ code: 2, err: expect.stringContaining('-o') });
  expect(await run('a.argmap.json', '-o', 'x.json')).toMatchObject({ code: 2 });
  const [own = ''] = readdirSync(join(data, 'versions'));
  const [oldest = ''] = readdirSync(join(data, 'versions', own)).sort();
  writeFileSync(join(data, 'versions', own, oldest), 'noise');
  expect(await run('a.argmap.json', '--take', '2', '-o', 'x.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('damaged'),
  });
  expect(readdirSync(folder)).not.toContain('x.json');
});
