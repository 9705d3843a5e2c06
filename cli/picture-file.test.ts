import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMap } from '../argument/formats/native';
import { largeMap } from '../argument/testing/large-map';
import { mapOf } from '../argument/testing/map-builder';
import { pngChunk, textChunk } from '../host/pictures/png/png-chunks';
import { readMapBytes } from '../host/saving/map-file';
import { endedProcessId } from '../host/testing/host-folder';
import { CliError } from './cli-error';
import { openPictureFile } from './picture-file';
import { runProgram } from './testing/run-program';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
const maps = join(import.meta.dirname, '..', 'maps');
const MAP = 'map.argmap.json';
/** The last chunk of every PNG. */
const END = pngChunk('IEND', Buffer.alloc(0));

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

  /** Files that are no unchanged pictures of the map, made of one that is. */
  const OTHERS: Readonly<Record<string, (own: Buffer) => Uint8Array>> = {
    'drawing.svg': () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>A first map</title></svg>'),
    'notes.png': () => Buffer.from('not a picture at all'),
    'more.zip': (own) => zipSync({ ...unzipSync(own), 'essay.txt': Buffer.from('Essay') }, { level: 0 }),
    'annotated.pdf': (own) => Buffer.concat([own, Buffer.from('9 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]),
    'drawn-on.svg': (own) => Buffer.from(own.toString().replace('</svg>', '<circle r="9"/></svg>')),
    'titled.png': (own) => Buffer.concat([own.subarray(0, 33), textChunk('Title', Buffer.from('A first map')), END]),
    'unmarked.png': (own) => Buffer.concat([own.subarray(0, own.lastIndexOf('tEXtSoftware') - 4), END]),
  };

  async function expectKept(out: string) {
    const before = bytesOf(out);
    const steps = out.endsWith('.zip') ? ['--steps'] : [];
    expect(await run('export', MAP, '-o', out, ...steps)).toEqual({
      code: 1,
      out: '',
      err: `counterpoint: “${out}” already exists and is not an unchanged picture of this map, so nothing was saved. Add --force to replace it.\n`,
    });
    expect(bytesOf(out)).toEqual(before);
    expect((await run('export', MAP, '-o', out, '--force', ...steps)).code).toBe(0);
    expect(bytesOf(out)).not.toEqual(before);
  }

  it.each(Object.entries(OTHERS))('replaces no other file without --force (%s)', async (out, alter) => {
    const own = `own${extname(out)}`;
    expect((await run('export', MAP, '-o', own, ...(out.endsWith('.zip') ? ['--steps'] : []))).code).toBe(0);
    writeFileSync(join(folder, out), alter(bytesOf(own)));
    await expectKept(out);
  });

  it('replaces no picture of another map with the same title without --force', async () => {
    const { title } = JSON.parse(bytesOf(MAP).toString()) as { title: string };
    const other = { ...mapOf('Another thesis\n  because Another reason'), title };
    writeFileSync(join(folder, 'other.argmap.json'), writeMap(other));
    for (const out of ['a.png', 'a.svg', 'a.pdf', 'a.zip']) {
      await run('export', 'other.argmap.json', '-o', out, ...(out.endsWith('.zip') ? ['--steps'] : []));
      await expectKept(out);
    }
  });

  it('replaces a link that leads nowhere only with --force', async () => {
    symlinkSync('gone', join(folder, 'link.svg'));
    expect((await run('export', MAP, '-o', 'link.svg')).err).toMatch(/“link\.svg” already exists/);
    expect(readlinkSync(join(folder, 'link.svg'))).toBe('gone');
    expect((await run('export', MAP, '-o', 'link.svg', '--force')).code).toBe(0);
    expect(bytesOf('link.svg').toString()).toMatch(/^<svg/);
  });

  it('never replaces a map, whatever its name and however damaged', async () => {
    const { map } = readMapBytes(bytesOf(MAP), MAP);
    const other = readFileSync(join(maps, 'blank.argmap.json'));
    symlinkSync('map-without-ending', join(folder, 'link.svg'));
    symlinkSync('other.argmap.json', join(folder, 'link.png'));
    const contents = [
      other,
      other.subarray(0, -5),
      Buffer.from(other.toString().replace('"format"', '"f\\u006frmat"')),
    ];
    for (const content of contents) {
      for (const name of ['map-without-ending', 'other.argmap.json']) writeFileSync(join(folder, name), content);
      for (const out of ['map-without-ending', 'link.svg', 'link.png', 'other.argmap.json']) {
        const target = { out: join(folder, out), source: join(folder, MAP), map };
        for (const force of [false, true])
          await expect(openPictureFile({ ...target, force })).rejects.toThrow(/” is a map/);
      }
      for (const name of ['map-without-ending', 'other.argmap.json']) expect(bytesOf(name)).toEqual(content);
    }
  });

  it('replaces nothing that another program saves meanwhile', async () => {
    const out = join(folder, 'a.svg');
    const { map } = readMapBytes(bytesOf(MAP), MAP);
    for (const [force, content] of [
      [false, 'drawing'],
      [true, writeMap(map)],
    ] as const) {
      rmSync(out, { force: true });
      const save = await openPictureFile({ out, source: join(folder, MAP), map, force });
      const saving = save(async (write) => {
        await write(Buffer.from('picture'));
        writeFileSync(out, content);
      });
      await expect(saving).rejects.toBeInstanceOf(CliError);
      expect(readFileSync(out, 'utf8')).toBe(content);
      expect(readdirSync(folder).sort()).toEqual(['a.svg', MAP]);
    }
  });

  it('goes on where a leftover cannot be removed', async () => {
    mkdirSync(join(folder, `.out.png.${endedProcessId}-0123abcd.counterpoint-tmp`));
    expect(await run('export', MAP, '-o', 'out.png')).toMatchObject({ code: 0, err: '' });
  });
});

describe.skipIf(process.platform !== 'linux')('the question at a terminal', () => {
  /** Types at the question of an export. Returns the exit code and the screen, or null without a terminal. */
  async function type(keys: string): Promise<{ code: number; screen: string } | null> {
    writeFileSync(join(folder, 'a.svg'), 'drawing');
    const line = `"${process.execPath}" "${PROGRAM}" --lang en export ${MAP} -o a.svg`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: folder });
    let screen = '';
    let isTyped = false;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      screen += part;
      if (isTyped || !screen.includes('[y/N]')) return;
      isTyped = true;
      child.stdin.write(keys);
    });
    // Not every computer has the program that emulates a terminal.
    const [code] = await Promise.race([once(child, 'close'), once(child, 'error').then(() => [null])]);
    return code === null ? null : { code, screen };
  }

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
    ['n', 'n\r'],
  ])('takes %s for a no', async (_, keys) => {
    const result = await type(keys);
    if (result === null) return;
    expect(result.code).toBe(1);
    expect(result.screen).toMatch(/\n.*counterpoint: “a\.svg” already exists/);
    expect(result.screen).not.toMatch(/unexpected|Error/);
    expect(bytesOf('a.svg').toString()).toBe('drawing');
  });

  it('takes y for a yes', async () => {
    const result = await type('y\r');
    if (result === null) return;
    expect(result.code).toBe(0);
    expect(bytesOf('a.svg').toString()).toMatch(/^<svg/);
  });
});

describe('an interrupted export', () => {
  const MANY_PIXELS = ['-o', 'out.png', '--scale', '20'];

  /** Starts an export, and sends a signal once its half-written file is there. */
  async function interrupt(signal: NodeJS.Signals, args = MANY_PIXELS): Promise<number | null> {
    const child = spawn(process.execPath, [PROGRAM, 'export', MAP, ...args], { cwd: folder });
    const watcher = watch(folder, () => {
      if (readdirSync(folder).some((name) => name.endsWith('.counterpoint-tmp'))) child.kill(signal);
    });
    const [code] = (await once(child, 'close')) as [number | null];
    watcher.close();
    return code;
  }

  /** Signals that end no program by default, cannot be caught, or report a crash of the program itself. */
  const OTHER_SIGNALS =
    /^SIG(CHLD|CONT|URG|WINCH|INFO|TSTP|TTIN|TTOU|STOP|KILL|PIPE|XFSZ|USR1|BUS|FPE|ILL|SEGV|IOT|POLL)$/;
  const signals = Object.entries(constants.signals).filter(([signal]) =>
    process.platform === 'linux' ? !OTHER_SIGNALS.test(signal) : /^SIG(HUP|INT|TERM)$/.test(signal),
  );

  it.each(signals)('by %s leaves nothing', async (signal, number) => {
    expect(await interrupt(signal as NodeJS.Signals)).toBe(128 + number);
    expect(readdirSync(folder)).toEqual([MAP]);
  });

  it('by SIGINT ends in the middle of layouts that take hours', async () => {
    writeFileSync(join(folder, MAP), writeMap(largeMap(5000)));
    expect(await interrupt('SIGINT', ['-o', 'out.pdf', '--steps'])).toBe(130);
    expect(readdirSync(folder)).toEqual([MAP]);
  });

  it('that was killed leaves what the next one removes', async () => {
    await interrupt('SIGKILL');
    expect(readdirSync(folder)).toHaveLength(2);
    await run('export', MAP, '-o', 'out.png');
    expect(readdirSync(folder)).toEqual([MAP, 'out.png']);
  });
});
