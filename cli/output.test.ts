import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canSeparate } from '../host/testing/host-process';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
const MAP = join(import.meta.dirname, '..', 'maps', 'nato-liaison-office.argmap.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isFull = { status: 1, stderr: 'counterpoint: Not all of the output could be written: the disk is full.\n' };

describe.runIf(process.platform === 'linux')('output to a full disk', () => {
  it.each([
    ['show', MAP],
    ['show', '--json', MAP],
    ['export', MAP, '--alt'],
    ['check', MAP],
    ['evaluate', MAP],
    ['versions', MAP],
    ['open', '--browser', '--no-launch', '--port', '0'],
    ['--help'],
    ['--version'],
  ])('of %s %s ends in one sentence and exit code 1', (...args) => {
    const places = args[0] === 'open' ? ['--library', folder, '--data', join(folder, 'data')] : [];
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, ...places], {
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect({ status, stderr }).toEqual(isFull);
  });

  it('that has room for a part is no success', ({ skip }) => {
    skip(!canSeparate, 'needs Linux with user namespaces');
    const script = `mount -t tmpfs -o size=8k none "$0" && "$1" "$2" show --json "$3" > "$0/out"`;
    const args = ['-r', '--mount', 'sh', '-c', script, folder, process.execPath, PROGRAM, MAP];
    const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual(isFull);
  });

  it('is no stack trace where standard error is full too', () => {
    const full = openSync('/dev/full', 'w');
    const { status } = spawnSync(process.execPath, [PROGRAM, 'show', MAP], { stdio: ['ignore', full, full] });
    expect(status).toBe(1);
  });
});

it('output that is longer than a pipe holds arrives whole at a slow reader', () => {
  const script = `"$0" "$1" show --json "$2" | { sleep 0.2; wc -c; }`;
  const { stdout } = spawnSync('sh', ['-c', script, process.execPath, PROGRAM, MAP], { encoding: 'utf8' });
  const whole = spawnSync(process.execPath, [PROGRAM, 'show', '--json', MAP]);
  expect(Number(stdout)).toBe(whole.stdout.length);
});

it('a reader that wants only the first lines is no error', () => {
  const script = `"$0" "$1" show "$2" | head -1; exit "$\{PIPESTATUS[0]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, PROGRAM, MAP], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'The plan for a NATO office in Tokyo\n',
    stderr: '',
  });
});
