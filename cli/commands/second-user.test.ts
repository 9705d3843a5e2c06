import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const NOBODY = 65_534;
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

/** Reads all that another user can: the arguments of processes, and the files under a folder; until it is killed. */
const SPY = `
const { readdirSync, readFileSync } = require('node:fs');
const seen = new Set();
const tell = (text) => { if (!seen.has(text)) { seen.add(text); process.stdout.write(JSON.stringify(text) + '\\n'); } };
const look = (path) => { try { return readFileSync(path, 'utf8'); } catch { return ''; } };
const list = (path) => { try { return readdirSync(path); } catch { return []; } };
const walk = (path) => { for (const name of list(path)) { tell('file ' + look(path + '/' + name)); walk(path + '/' + name); } };
tell('ready');
for (;;) {
  for (const pid of list('/proc')) if (/^[0-9]+$/.test(pid)) tell('arguments ' + look('/proc/' + pid + '/cmdline') + look('/proc/' + pid + '/environ'));
  walk(process.argv[1]);
}
`;

let folder: string;
let running: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-users-'));
  // The data folder must protect itself.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'maps'));
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, args: string[], options: object = {}): { child: ChildProcess; said: () => string } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
  running.push(child);
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += String(chunk);
  });
  return { child, said: () => text };
}

// Only root can start a program as another user.
it.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
  'another user of the computer sees no secret: in no argument, in no environment, in no file',
  async () => {
    const opened = join(folder, 'opened');
    // A browser that stays open for a while, with the address that it was given in its arguments.
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${opened}'\nsleep 2\n`, {
      mode: 0o755,
    });
    const spy = run(process.execPath, ['-e', SPY, folder], { uid: NOBODY, gid: NOBODY });
    await expect.poll(spy.said, { timeout: 10_000 }).toContain('ready');
    const data = join(folder, 'data');
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const args = [PROGRAM, 'open', '--browser', '--library', join(folder, 'maps'), '--data', data];
    const first = run(process.execPath, args, { env });
    await expect.poll(() => readdirSync(folder), { timeout: 15_000 }).toContain('opened');
    // A second start asks the first for a code.
    const second = run(process.execPath, args, { env });
    await new Promise((resolve) => second.child.once('exit', resolve));
    expect(second.said()).toContain('file://');
    const secrets = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(open|window)-/.test(entry.name))
      .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/[\w-]{32,}/g) ?? []);
    expect(secrets.length).toBeGreaterThan(2);
    const seen = () => spy.said();
    await expect.poll(seen, { timeout: 10_000 }).toContain('xdg-open');
    for (const secret of secrets) expect(seen()).not.toContain(secret);
    // Both browsers were given a file and no code.
    expect(readFileSync(opened, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(readFileSync(opened, 'utf8')).not.toContain('code=');
    first.child.kill('SIGTERM');
    await new Promise((resolve) => first.child.once('exit', resolve));
  },
  60_000,
);
