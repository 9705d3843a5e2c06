import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getChromium } from '../build/setup/chromium.mjs';
import { ensureBuilt } from '../build/setup/ensure.mjs';
import { top } from '../build/setup/targets.mjs';
import { median, ms, quantile } from './figures.mjs';

// `npm run bench -- journal`: how long a letter is in the window alone, from the press of its key until the line of the
// journal that holds it is on the disk.

const KEYS = Number(process.env.COUNTERPOINT_BENCH_KEYS ?? 600);

await ensureBuilt();
const { executablePath, why } = await getChromium();
if (!executablePath) throw new Error(why);
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
cpSync(join(top, 'maps'), join(folder, 'maps'), { recursive: true });
mkdirSync(join(folder, 'data'));
const map = join(folder, 'maps', 'nato-liaison-office.argmap.json');
writeFileSync(join(folder, 'data', 'session.json'), JSON.stringify({ recent: [map] }));
const args = ['open', '--no-launch', '--library', join(folder, 'maps'), '--data', join(folder, 'data')];
const child = spawn(process.execPath, [join(top, 'dist/cli/main.js'), ...args], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) => {
  child.stdout.on('data', (chunk) => resolve(/(http\S+)/.exec(String(chunk))?.[1]));
});
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  await page.goto(String(address));
  await page.locator('[data-claim=c23]').click();
  await page.keyboard.press('-');
  await page.getByLabel('Your name').fill('Bench');
  await page.keyboard.press('Enter');
  await page.locator('textarea:not(.is-ready)').waitFor();
  await page.evaluate(() => {
    const pressed = /** @type {number[]} */ ([]);
    Object.assign(window, { pressed });
    window.addEventListener('keydown', () => pressed.push(Date.now()), { capture: true });
  });
  /** When how many letters were seen in the journal. @type {[number, number][]} */
  const seen = [];
  let most = 0;
  const journal = join(folder, 'data', 'journal');
  const look = setInterval(() => {
    if (!existsSync(journal)) return;
    for (const name of readdirSync(journal)) {
      const rows = readFileSync(join(journal, name), 'utf8').trim().split('\n');
      const letters = Math.max(0, ...rows.slice(-3).map((row) => /"text":"(x+)"/.exec(row)?.[1]?.length ?? 0));
      if (letters <= most) continue;
      most = letters;
      seen.push([Date.now(), letters]);
    }
  }, 3);
  for (let count = 0; count < KEYS; count++) {
    await page.keyboard.press('x');
    // As a fast typist, who never pauses for long.
    await page.waitForTimeout(70 + ((count * 37) % 50));
  }
  await page.waitForTimeout(1000);
  clearInterval(look);
  const pressed = /** @type {number[]} */ (await page.evaluate(() => /** @type {any} */ (window).pressed));
  const waits = pressed.flatMap((at, letter) => {
    const line = seen.find(([, letters]) => letters > letter);
    return line ? [line[0] - at] : [];
  });
  process.stdout.write(
    `from a key to its synced line of the journal, ${waits.length} of ${KEYS} letters: median ${ms(median(waits))}, 99 % ${ms(quantile(waits, 0.99))}, most ${ms(Math.max(...waits))} (goal 250 ms at 99 %)\n`,
  );
} finally {
  await browser.close();
  child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
