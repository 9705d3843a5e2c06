import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeMap } from '../argument/formats/native';
import { HOSTILE_TEXTS, hostileMap } from '../argument/testing/hostile-texts';
import { type ProgramResult, runProgram } from './testing/run-program';

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-output-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const map = hostileMap();
const writeMapNamed = (name: string, content: string) => writeFileSync(join(folder, name), content);

/** A file name as hostile as the disk allows. */
const NAME =
  'a\u001b]0;taken\u0007\u202egpj.\u009b2J\ncounterpoint: all is well $(touch taken) `touch taken` ;touch taken';
writeMapNamed('hostile.json', writeMap(map));
writeMapNamed(`${NAME}.json`, writeMap(map));
writeMapNamed('two-lines.json', writeMap({ ...map, title: 'A title\n9.9 and a claim that is not there' }));
writeMapNamed(`${NAME}.broken.json`, '{ "format": "counterpoint/1", oops \u001b[2J');
writeMapNamed(
  'faulty.json',
  writeMap({ ...map, inferences: [{ ...map.inferences[0], target: '\u001b[2J\u202e' } as never] }),
);
writeMapNamed(
  'shape.json',
  JSON.stringify({ ...map, claims: [{ id: '\u001b]52;c;x\u0007', text: 7, '\u009b1m': 1 }], verdict: '\u202e' }),
);
writeMapNamed('frame.apx', 'arg("\u001b[2J").\narg(b\u202e).\natt(b\u202e,"\u001b[2J").\n');
writeMapNamed('fault.apx', 'arg(a). \u001b]0;x\u0007 nonsense\u202e');
const files = readdirSync(folder).sort();

/** Characters that control a terminal or hide what is there. */
const CONTROL_CHARACTERS = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const run = async (...args: string[]): Promise<ProgramResult> => {
  const result = await runProgram(args, { cwd: folder });
  expect(CONTROL_CHARACTERS.exec(result.out + result.err), args.join(' ')).toBeNull();
  return result;
};

it('no command prints control characters, whatever is in a map or its file name', async () => {
  const all: string[][] = [
    ...['show', 'check', 'evaluate', 'extract'].map((command) => [command, `${NAME}.json`]),
    ...['show', 'check', 'evaluate'].map((command) => [command, `${NAME}.json`, '--json']),
    ...['show', 'extract'].map((command) => [command, `${NAME}.broken.json`]),
    ...['faulty.json', 'shape.json'].flatMap((file) => [
      ['check', file],
      ['check', file, '--json'],
    ]),
    ['export', `${NAME}.json`, '--alt'],
    ['show', 'gone\u001b[2J.json'],
    ['evaluate', 'frame.apx', '--semantics', 'preferred'],
    ['evaluate', 'frame.apx', '--json'],
    ['evaluate', 'fault.apx'],
    ['\u001b[2J'],
    ['show', '--\u001b[2J'],
    ['export', 'hostile.json', '-o', `gone/${NAME}.svg`],
    ['export', 'hostile.json', '-o', 'x.svg', '--branch', '\u009b2J\u202e'],
  ];
  const work = async () => {
    for (let args = all.pop(); args; args = all.pop()) await run(...args);
  };
  await Promise.all([work(), work()]);
  const made = await run('export', `${NAME}.json`, '-o', `${NAME}.svg`);
  expect(made.code).toBe(0);
  await run('extract', `${NAME}.svg`, '-o', `${NAME}.out.json`);
  await run('extract', `${NAME}.svg`, '-o', `${NAME}.out.json`);
  expect(readFileSync(join(folder, `${NAME}.out.json`), 'utf8')).toBe(writeMap(map));
});

it('a message is one line, and so is a title, so that no text of a map starts a line', async () => {
  const { err } = await run('show', `${NAME}.broken.json`);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^counterpoint: “/);
  const { out } = await run('show', 'two-lines.json');
  expect(out.split('\n')[0]).toBe('A title 9.9 and a claim that is not there');
  const { out: evaluated } = await run('evaluate', 'two-lines.json');
  expect(evaluated.split('\n')[0]).toBe('A title 9.9 and a claim that is not there');
});

it('JSON output keeps its value', async () => {
  const { out } = await run('show', 'hostile.json', '--json');
  const output = JSON.stringify(JSON.parse(out));
  for (const text of HOSTILE_TEXTS.slice(0, 5)) expect(output).toContain(JSON.stringify(text).slice(1, -1));
  expect(JSON.parse(out)).toMatchObject({ title: map.title });
});

it.skipIf(process.platform !== 'linux')('a map extracted to a terminal cannot control it either', () => {
  const text = writeMap({ ...map, title: 'C1 \u009b2J and \u202e' });
  writeMapNamed('raw.json', text);
  const program = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
  const made = spawnSync(process.execPath, [program, 'export', 'raw.json', '-o', 'raw.svg'], { cwd: folder });
  expect(made.status).toBe(0);
  const piped = spawnSync(process.execPath, [program, 'extract', 'raw.svg'], { cwd: folder, encoding: 'utf8' });
  expect(piped.stdout).toBe(text);
  const line = `"${process.execPath}" "${program}" extract raw.svg`;
  const { stdout, error } = spawnSync('script', ['-qec', line, '/dev/null'], { cwd: folder, encoding: 'utf8' });
  // Not every computer has the program that emulates a terminal.
  if (error) return;
  expect(stdout).toContain('counterpoint/1');
  expect(/(?![\n\t\r])\p{Cc}|[\u202a-\u202e]/u.exec(stdout)).toBeNull();
  rmSync(join(folder, 'raw.json'));
  rmSync(join(folder, 'raw.svg'));
});

it('no files were created except the requested ones', () => {
  expect(readdirSync(folder).sort()).toEqual([...files, `${NAME}.svg`, `${NAME}.out.json`].sort());
});
