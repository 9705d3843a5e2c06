import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { readMap } from '../argument/formats/native';
import { runProgram } from './testing/run-program';

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const maps = join(import.meta.dirname, '../maps');
const run = (...args: string[]) => runProgram(args, { cwd: folder });
const mapIn = (name: string) => {
  const read = readMap(readFileSync(join(folder, name), 'utf8'));
  if (!read.ok) throw new Error(`no map in ${name}`);
  return read.map;
};

it('a map comes back from a format that holds all of it, and a file that is there stays', async () => {
  const there = await run('convert', join(maps, 'nato-liaison-office.argmap.json'), '-o', 'nato.sadface.json');
  expect(there).toMatchObject({ code: 0, err: '', out: 'nato.sadface.json: 32 claims, 27 steps\n' });
  expect(await run('convert', 'nato.sadface.json', '-o', 'nato.argmap.json')).toMatchObject({ code: 0, err: '' });
  const { $schema: _, ...original } = JSON.parse(readFileSync(join(maps, 'nato-liaison-office.argmap.json'), 'utf8'));
  expect(mapIn('nato.argmap.json')).toEqual(original);
  const again = await run('convert', 'nato.sadface.json', '-o', 'nato.argmap.json');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('already exists');
});

it('says what a format does not hold, in words and as JSON', async () => {
  const told = await run('convert', join(maps, 'nato-liaison-office.argmap.json'), '-o', 'nato.aif.json');
  expect(told.code).toBe(0);
  expect(told.err).toMatch(/^AIF JSON does not hold: the title, .*the passages of 31 claims, .*3 notes\n$/);
  const json = await run('convert', 'nato.sadface.json', '-o', 'nato.apx', '--report', 'json');
  const [report] = JSON.parse(json.out);
  expect(report).toMatchObject({ from: 'sadface', claims: 32, problems: [] });
  expect(report.losses).toContainEqual({ code: 'title', ids: [] });
  expect(mapIn('nato.argmap.json').inferences.map(({ id }) => id)).toEqual(
    expect.arrayContaining(report.losses.find(({ code }: { code: string }) => code === 'reasons').ids),
  );
});

it('converts folders, and goes on after a file that is no map', async () => {
  const all = await run('convert', maps, '-o', 'all', '--to', 'graphml');
  expect(all.code).toBe(1);
  expect(all.err).toContain('“argument-map.schema.json” is no map of a known format');
  expect(readdirSync(join(folder, 'all')).sort()).toEqual(
    readdirSync(maps)
      .filter((name) => name.endsWith('.argmap.json'))
      .map((name) => name.replace('.argmap.json', '.graphml'))
      .sort(),
  );
});

it('names the formats where it cannot tell them, and the lines that it cannot read', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'Some notes');
  const unknown = await run('convert', 'notes.txt', '-o', 'notes.argmap.json');
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.err).toContain('--from: map, xaif, aif');
  expect(await run('convert', 'notes.txt', '-o', 'notes.xyz')).toMatchObject({ code: 2 });
  expect(await run('convert', 'notes.txt', '-o', 'notes.argmap.json', '--from', 'dot')).toMatchObject({ code: 2 });
  writeFileSync(join(folder, 'bad.apx'), 'arg(a).\natt(a,b).\n');
  const bad = await run('convert', 'bad.apx', '-o', 'bad.argmap.json');
  expect(bad.code).toBe(1);
  expect(bad.err).toContain('bad.apx, line 2');
  expect(readdirSync(folder)).not.toContain('bad.argmap.json');
});

it('names a guess at an encoding, and takes the one that is given', async () => {
  writeFileSync(join(folder, 'polish.md'), Buffer.from('- A\n  - but \xbf\xf3\xb3\xe6\n', 'latin1'));
  const guessed = await run('convert', 'polish.md', '-o', 'guessed.argmap.json');
  expect(guessed.code).toBe(0);
  expect(guessed.err).toContain('polish.md: The file does not say its encoding, so it was read as Windows-1252.');
  const given = await run('convert', 'polish.md', '-o', 'polish.argmap.json', '--encoding', 'Windows-1250');
  expect(given).toMatchObject({ code: 0, err: '' });
  expect(mapIn('polish.argmap.json').claims[1]?.text).toBe('żółć');
  const wrong = await run('convert', 'polish.md', '-o', 'x.argmap.json', '--encoding', 'klingon');
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('windows-1251');
});

it('reads files in XML and archives, which are no pictures', async () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<arggraph id="a"><edu id="e">A</edu><adu id="b" type="pro"/></arggraph>';
  writeFileSync(join(folder, 'graph.xml'), xml);
  const graph = await run('convert', 'graph.xml', '-o', 'graph.argmap.json');
  expect(graph.out).toBe('graph.argmap.json: one claim, 0 steps\n');
  const sheets = [{ rootTopic: { id: 'a', title: 'A', children: { attached: [{ id: 'b', title: 'but B' }] } } }];
  writeFileSync(join(folder, 'mind.xmind'), zipSync({ 'content.json': strToU8(JSON.stringify(sheets)) }));
  const mind = await run('convert', 'mind.xmind', '-o', '-', '--to', 'indented-text');
  expect(mind).toMatchObject({ code: 0, err: '', out: 'mind\n\n1 A\n  but 1.1 B\n' });
});

it('lists the formats', async () => {
  const { out } = await run('formats');
  expect(out).toMatch(/^map +Counterpoint map +\.argmap\.json +read, written\n/);
  expect(JSON.parse((await run('formats', '--json')).out)).toContainEqual({
    id: 'dot',
    name: 'Graphviz DOT',
    suffixes: ['.dot', '.gv'],
    isRead: false,
    isWritten: true,
  });
});
