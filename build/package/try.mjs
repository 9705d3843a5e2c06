import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { top } from '../setup/targets.mjs';
import { FirstStart } from './first-start.mjs';
import { programsIn } from './programs.mjs';

// `node build/package/try.mjs FOLDER`: starts the program that electron-builder packed into FOLDER, just as it
// is shipped, and looks whether its window opens a map. Neither Playwright's own way in, which a fuse closes, nor
// Chromium's, about which the program asks, is used: the session that the program keeps says what its window opened.
const folder = resolve(process.argv[2] ?? 'out');
const [program] = programsIn(folder);
if (!program) throw new Error(`there is no packed program in ${folder}`);
const own = mkdtempSync(join(tmpdir(), 'counterpoint-try-'));
const limit = setTimeout(() => {
  process.stderr.write('no map was open within two minutes\n');
  process.exit(1);
}, 120_000);

try {
  if (process.platform === 'linux') await tryNewUser(program);
  else await tryMap(program);
} finally {
  clearTimeout(limit);
  rmSync(own, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string} path */
async function tryNewUser(path) {
  const start = new FirstStart(path, join(own, 'home'));
  process.once('exit', () => start.child.kill('SIGKILL'));
  await start.until(() => start.hasListedMaps());
  const maps = start.maps();
  const code = await start.end();
  if (code !== 0) throw new Error(`it ended with ${code}`);
  if (maps.length !== 3) throw new Error(`the library of a new user has ${maps.join(', ') || 'no map'}`);
  process.stdout.write(`${path} started for a new user, listed the maps and ended when it was told to\n`);
}

/**
 * On other systems the documents cannot be moved for one program, so that it gets folders of its own.
 *
 * @param {string} path
 */
async function tryMap(path) {
  const map = join(top, 'maps/first-map.argmap.json');
  const session = join(own, 'data', 'session.json');
  const args = [`--library=${join(own, 'maps')}`, `--data=${join(own, 'data')}`, map];
  const child = spawn(path, args, { stdio: 'inherit' });
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise((done) => child.once('exit', done));
  const hasOpened = () =>
    existsSync(session) &&
    JSON.parse(readFileSync(session, 'utf8')).recent?.some((/** @type {string} */ one) => one === map);
  while (!hasOpened()) {
    if (child.exitCode !== null) throw new Error(`it ended by itself (${child.exitCode})`);
    await pause(100);
  }
  child.kill();
  await ended;
  process.stdout.write(`${path} started, opened a map and ended when it was told to\n`);
}
