import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { top } from '../setup/targets.mjs';
import { programsIn } from './programs.mjs';

// `node build/package/try.mjs FOLDER`: starts the program that electron-builder packed into FOLDER, just as it
// is shipped, and looks whether it shows a map. Playwright's own way in is closed by a fuse, so it goes by
// Chromium's.
const folder = resolve(process.argv[2] ?? 'out');
const [program] = programsIn(folder);
if (!program) throw new Error(`there is no packed program in ${folder}`);
const own = mkdtempSync(join(tmpdir(), 'counterpoint-try-'));
const map = join(top, 'maps/first-map.argmap.json');
const args = ['--remote-debugging-port=0', `--library=${join(own, 'maps')}`, `--data=${join(own, 'data')}`, map];
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'pipe'] });
const ended = new Promise((done) => child.once('exit', done));
const limit = setTimeout(() => stop('nothing was to be seen within two minutes'), 120_000);

try {
  const browser = await chromium.connectOverCDP(await debuggingAddress());
  const page = await shownPage(browser);
  await page.locator('[role=treeitem][data-claim]').first().waitFor();
  const powers = await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis));
  if (powers.length > 0) throw new Error(`the page has ${powers}`);
  child.kill();
  await ended;
  process.stdout.write(`${program} started, showed a map and ended when it was told to\n`);
} finally {
  clearTimeout(limit);
  child.kill();
  rmSync(own, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns {Promise<string>} */
function debuggingAddress() {
  return new Promise((found, failed) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      process.stderr.write(`${line}\n`);
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) found(address);
    });
    child.once('exit', () => failed(new Error('it ended before it could be spoken to')));
    child.once('error', failed);
  });
}

/** @param {import('@playwright/test').Browser} browser */
async function shownPage(browser) {
  const [context] = browser.contexts();
  if (!context) throw new Error('it has no window');
  const shown = context.pages().find((page) => page.url().startsWith('app://'));
  return shown ?? (await context.waitForEvent('page', (page) => page.url().startsWith('app://')));
}

/** @param {string} why */
function stop(why) {
  process.stderr.write(`${why}\n`);
  child.kill();
  process.exit(1);
}
