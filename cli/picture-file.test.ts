import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './testing/run-program';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
const maps = join(import.meta.dirname, '..', 'maps');
const MAP = 'map.argmap.json';

let folder: string;
const run = (...args: string[]) => runProgram(args, { cwd: folder });
const bytesOf = (name: string) => readFileSync(join(folder, name));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-picture-'));
  copyFileSync(join(maps, 'first-map.argmap.json'), join(folder, MAP));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an export over a file that is there', () => {
  it.each(['a.png', 'a.svg', 'a.pdf', 'a.zip'])('replaces a picture of the same map (%s)', async (out) => {
    const steps = out.endsWith('.zip') ? ['--steps'] : [];
    await run('export', MAP, '-o', out, ...steps);
    const map = JSON.parse(bytesOf(MAP).toString()) as { claims: { text: string }[] };
    map.claims[0] = { ...map.claims[0], text: 'Another thesis' };
    writeFileSync(join(folder, MAP), JSON.stringify(map));
    const before = bytesOf(out);
    expect((await run('export', MAP, '-o', out, ...steps)).code).toBe(0);
    expect(bytesOf(out)).not.toEqual(before);
  });

  it('replaces no other file without --force', async () => {
    copyFileSync(join(maps, 'blank.argmap.json'), join(folder, 'other.argmap.json'));
    await run('export', 'other.argmap.json', '-o', 'other.png');
    writeFileSync(join(folder, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'notes.png'), 'not a picture at all');
    for (const out of ['other.png', 'drawing.svg', 'notes.png']) {
      const before = bytesOf(out);
      expect(await run('export', MAP, '-o', out)).toEqual({
        code: 1,
        out: '',
        err: `counterpoint: “${out}” already exists and is not a picture of this map, so nothing was saved. Add --force to replace it.\n`,
      });
      expect(bytesOf(out)).toEqual(before);
      expect((await run('export', MAP, '-o', out, '--force')).code).toBe(0);
      expect(bytesOf(out)).not.toEqual(before);
    }
  });

  it('never follows a link to a map', async () => {
    copyFileSync(join(maps, 'blank.argmap.json'), join(folder, 'other.argmap.json'));
    symlinkSync('other.argmap.json', join(folder, 'link.svg'));
    const before = bytesOf('other.argmap.json');
    for (const force of [[], ['--force']])
      expect((await run('export', MAP, '-o', 'link.svg', ...force)).err).toMatch(/“link\.svg” is a map/);
    expect(bytesOf('other.argmap.json')).toEqual(before);
  });
});

describe('an interrupted export', () => {
  /** Starts an export of many pixels, and sends a signal once its half-written file is there. */
  async function interrupt(signal: NodeJS.Signals): Promise<number | null> {
    const child = spawn(process.execPath, [PROGRAM, 'export', MAP, '-o', 'out.png', '--scale', '20'], { cwd: folder });
    const watcher = watch(folder, () => {
      if (readdirSync(folder).some((name) => name.endsWith('.counterpoint-tmp'))) child.kill(signal);
    });
    const [code] = (await once(child, 'close')) as [number | null];
    watcher.close();
    return code;
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s leaves nothing', async (signal, code) => {
    expect(await interrupt(signal)).toBe(code);
    expect(readdirSync(folder)).toEqual([MAP]);
  });

  it('that was killed leaves what the next one removes', async () => {
    await interrupt('SIGKILL');
    expect(readdirSync(folder)).toHaveLength(2);
    await run('export', MAP, '-o', 'out.png');
    expect(readdirSync(folder)).toEqual([MAP, 'out.png']);
  });
});
