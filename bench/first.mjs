import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getChromium } from '../build/setup/chromium.mjs';
import { ensureBuilt } from '../build/setup/ensure.mjs';
import { top } from '../build/setup/targets.mjs';
import { median, ms, quantile } from './figures.mjs';

// `npm run bench -- first`: how long a person waits for the window, for a letter, and for a picture. Medians of several
// runs, each beside something that does as little as can be done.

const RUNS = Number(process.env.COUNTERPOINT_BENCH_RUNS ?? 7);
const KEYS = 120;

await ensureBuilt();
const { executablePath, why } = await getChromium();
if (!executablePath) throw new Error(why);
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
const map = join(folder, 'maps', 'nato-liaison-office.argmap.json');
cpSync(join(top, 'maps'), join(folder, 'maps'), { recursive: true });

/** @type {(string | number)[][]} */
const rows = [];
try {
  await benchStart();
  await benchKeys();
  await benchPicture();
  await benchLibrary();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const cores = cpus();
process.stdout.write(
  `\n${cores.length} x ${cores[0]?.model ?? 'unknown'}, Node ${process.version}, medians of ${RUNS}\n\n`,
);
for (const [what, ms, goal, beside] of rows) {
  process.stdout.write(
    `${String(what).padEnd(58)} ${String(ms).padStart(9)}   goal ${String(goal).padEnd(9)} ${beside}\n`,
  );
}

/**
 * From the command to the thesis on the screen, a cold browser included; beside it the same browser on an empty
 * page.
 */
async function benchStart() {
  const whole = [];
  const served = [];
  const blank = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const host = startHost(`data-${run}`);
    const address = await host.address;
    served.push(performance.now() - started);
    const browser = await chromium.launch({ executablePath });
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('[data-claim]').first().waitFor();
    whole.push(performance.now() - started);
    await browser.close();
    await host.stop();

    const again = performance.now();
    const bare = await chromium.launch({ executablePath });
    const empty = await bare.newPage();
    await empty.setContent('<p>text</p>');
    await empty.locator('p').waitFor();
    blank.push(performance.now() - again);
    await bare.close();
  }
  const beside = `(served after ${ms(median(served))}; an empty page in the same browser ${ms(median(blank))})`;
  rows.push(['npm start -- --browser to the map on the screen', ms(median(whole)), '2500 ms', beside]);
}

/** From a key press to the frame that shows the letter, in a box of the bundled map and in a bare text field. */
async function benchKeys() {
  const host = startHost('data-keys');
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(await host.address);
    await page.locator('[data-claim=c23]').click();
    await page.keyboard.press('-');
    await page.getByLabel('Your name').fill('Bench');
    await page.keyboard.press('Enter');
    await page.locator('textarea:not(.is-ready)').waitFor();
    const ours = await typeAndTime(page);

    const empty = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await empty.setContent('<textarea></textarea>');
    await empty.locator('textarea').focus();
    const bare = await typeAndTime(empty);
    const p95 = ms(quantile(ours.toPaint, 0.95));
    rows.push([
      'keystroke to paint, bundled map of 32 claims',
      ms(median(ours.toPaint)),
      '16.7 ms',
      `(95 %: ${p95}; a bare text field ${ms(median(bare.toPaint))})`,
    ]);
    rows.push([
      '  of that, our own work before the frame',
      ms(median(ours.work)),
      '',
      `(a bare text field ${ms(median(bare.work))})`,
    ]);
  } finally {
    await browser.close();
    await host.stop();
  }
}

/**
 * `work`: until the handlers and what they queued are done. `toPaint`: until the frame after it is handed over,
 * which in a browser of 60 frames a second holds up to 16.7 ms of waiting for the frame.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ toPaint: number[], work: number[] }>}
 */
async function typeAndTime(page) {
  await page.evaluate(() => {
    const times = { toPaint: /** @type {number[]} */ ([]), work: /** @type {number[]} */ ([]) };
    Object.assign(window, { times });
    window.addEventListener(
      'keydown',
      (event) => {
        const began = event.timeStamp;
        requestAnimationFrame(() => {
          times.work.push(performance.now() - began);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.toPaint.push(performance.now() - began);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  const letters = 'the office is small and the treaty is old ';
  for (let count = 0; count < KEYS; count++) {
    await page.keyboard.press(
      letters[count % letters.length] === ' ' ? 'Space' : (letters[count % letters.length] ?? 'x'),
    );
    // As a fast typist: some ten letters a second, at no fixed distance from the frames.
    await page.waitForTimeout(70 + ((count * 37) % 50));
  }
  return page.evaluate(() => /** @type {any} */ (window).times);
}

/** The command line from its start to its end, beside a Node that does nothing. */
async function benchPicture() {
  const out = join(folder, 'picture.png');
  const picture = [];
  const nothing = [];
  for (let run = 0; run < RUNS; run++) {
    picture.push(await timeNode([join(top, 'dist/cli/main.js'), 'export', map, '-o', out, '--scale', '2']));
    nothing.push(await timeNode(['-e', '']));
  }
  rows.push([
    'PNG at 2x of the bundled map, process start included',
    ms(median(picture)),
    '1500 ms',
    `(a Node that does nothing ${ms(median(nothing))})`,
  ]);
}

/** From the key that opens the list of maps to its first rows, with a thousand maps; beside it, reading those files. */
async function benchLibrary() {
  const many = join(folder, 'many');
  mkdirSync(many);
  const text = readFileSync(map, 'utf8').replace(/^ *"template": true,\n/m, '');
  for (let count = 0; count < 1000; count++) {
    writeFileSync(join(many, `map ${count}.argmap.json`), text.replace('The plan', `${count} The plan`));
  }
  const host = startHost('data-many', many);
  const browser = await chromium.launch({ executablePath });
  const listed = [];
  const read = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(await host.address);
    await page.locator('.map-card').first().waitFor();
    for (let run = 0; run <= RUNS; run++) {
      await page.locator('.map-card-open').first().click();
      await page.locator('[role=tree]').focus();
      const took = page.evaluate(
        () =>
          new Promise((resolve) => {
            let began = 0;
            window.addEventListener('keydown', (event) => (began = event.timeStamp), { once: true, capture: true });
            const look = () =>
              document.querySelector('.map-card')
                ? requestAnimationFrame(() => resolve(performance.now() - began))
                : requestAnimationFrame(look);
            look();
          }),
      );
      await page.keyboard.press('b');
      const ms = /** @type {number} */ (await took);
      // The first one also compiles what the page is made of.
      if (run > 0) listed.push(ms);
      const started = performance.now();
      for (const name of readdirSync(many)) JSON.parse(readFileSync(join(many, name), 'utf8'));
      read.push(performance.now() - started);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
  rows.push(['a list of 1,000 maps on the screen', ms(median(listed)), '200 ms', `(reading them ${ms(median(read))})`]);
}

/** @param {string} data */
function startHost(data, library = join(folder, 'maps')) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // The list of maps is opened by its letter.
  mkdirSync(join(folder, data), { recursive: true });
  writeFileSync(join(folder, data, 'settings.json'), JSON.stringify({ letters: 'commands' }));
  if (library === join(folder, 'maps'))
    writeFileSync(join(folder, data, 'session.json'), JSON.stringify({ recent: [map] }));
  const args = ['start', '--silent', '--', '--no-launch', '--library', library, '--data', join(folder, data)];
  const child = spawn(npm, args, { cwd: top, stdio: ['ignore', 'pipe', 'inherit'] });
  /** @type {Promise<string>} */
  const address = new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      child.on('exit', resolve);
      child.kill('SIGTERM');
    });
  return { address, stop };
}

/** @param {string[]} args */
async function timeNode(args) {
  const started = performance.now();
  const code = await new Promise((resolve) => spawn(process.execPath, args, { stdio: 'ignore' }).on('close', resolve));
  if (code !== 0) throw new Error(`it ended with ${code}`);
  return performance.now() - started;
}
