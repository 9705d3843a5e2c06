import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { say } from './ensure.mjs';
import { top } from './targets.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

const minute = 60_000;
const aptGet = '/usr/bin/apt-get';

/**
 * A Chromium: one that is here, else one that can be had. Its absence is no fault; `why` then says in a sentence what
 * could not be done. Tests prefer the headless shell, which has no window to draw and takes half the time; a
 * benchmark takes what a person would use.
 *
 * @param {{ forTests?: boolean }} [options]
 * @returns {Promise<{ executablePath?: string, why?: string }>}
 */
export async function getChromium({ forTests = false } = {}) {
  const here = findChromium({ forTests });
  if (here) return { executablePath: here };
  const named = process.env.COUNTERPOINT_CHROMIUM;
  if (named) return { why: `COUNTERPOINT_CHROMIUM names ${named}, but there is no program of that name.` };

  say('no Chromium here; asking Playwright for its own...');
  if (await downloadPlaywrights()) {
    const own = findChromium({ forTests });
    if (own) return { executablePath: own };
  }
  if (!isDebianRoot()) {
    return {
      why:
        'There is no Chromium here and Playwright could not download its own. Install Chromium, Chrome or Edge, ' +
        'or name one with COUNTERPOINT_CHROMIUM=/path/to/it.',
    };
  }
  say('installing the Debian package of Chromium...');
  if (await installDebians(forTests)) {
    const debians = findChromium({ forTests });
    if (debians) return { executablePath: debians };
  }
  return { why: 'There is no Chromium here; neither Playwright nor the Debian package could be downloaded.' };
}

/**
 * The Chromium that is here already; looks only, so it can be asked from anywhere.
 *
 * @param {{ forTests?: boolean }} [options]
 */
export function findChromium({ forTests = false } = {}) {
  const named = process.env.COUNTERPOINT_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return usualPlaces(process.platform, process.env, { forTests }).find(starts) ?? playwrightsOwn();
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Environment} env
 * @param {{ forTests?: boolean }} [options]
 * @returns {string[]} where a browser of the Chromium family may be, the best first
 */
export function usualPlaces(platform, env, { forTests = false } = {}) {
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', `${env.HOME}/Applications`];
    return folders.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe';
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return [...programs, edge].flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const names = [
    ...(forTests ? ['chromium-headless-shell'] : []),
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

/**
 * Some systems put a script there that only tells how to install the browser. On Windows asking would open a window.
 *
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false;
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    // Playwright does not know this system, or is not installed yet: then it has no browser either.
    return undefined;
  }
}

/** One attempt. A network that swallows everything must not hold the tests up: silence ends it early. */
function downloadPlaywrights() {
  const cli = join(top, 'node_modules/@playwright/test/cli.js');
  return runLimited(process.execPath, [cli, 'install', 'chromium'], { total: 10 * minute, silence: minute });
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync(aptGet);
}

/** @param {boolean} forTests */
async function installDebians(forTests) {
  // The machine's old package list may be enough where no newer one can be had.
  await runLimited(aptGet, ['update', '-q'], { total: 3 * minute, silence: minute });
  const install = ['install', '-q', '-y', '--no-install-recommends'];
  const limits = { total: 15 * minute, silence: 3 * minute };
  // The fonts only make some letters prettier.
  const fonts = ['fonts-noto-cjk', 'fonts-noto-color-emoji'];
  const browsers = forTests ? ['chromium-headless-shell', 'chromium'] : ['chromium'];
  const choices = browsers.flatMap((browser) => [[browser, ...fonts], [browser]]);
  for (const choice of choices) if (await runLimited(aptGet, [...install, ...choice], limits)) return true;
  return false;
}

/**
 * Runs a program quietly; what it said comes out only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ total: number, silence: number }} limits milliseconds it may take, and may say nothing
 * @returns {Promise<boolean>} whether it ended well
 */
function runLimited(command, args, limits) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, { cwd: top, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const stop = () => child.kill();
    const total = setTimeout(stop, limits.total);
    let silence = setTimeout(stop, limits.silence);
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      said = (said + chunk).slice(-20_000);
      clearTimeout(silence);
      silence = setTimeout(stop, limits.silence);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    /** @param {boolean} well */
    const done = (well) => {
      child.removeAllListeners();
      clearTimeout(total);
      clearTimeout(silence);
      if (!well) say(`that did not work: ${lastWords(said)}`);
      resolve(well);
    };
    child.on('error', (error) => {
      said = error.message;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/** @param {string} said */
function lastWords(said) {
  const lines = said.split(/[\r\n]+/).map((line) => line.trim());
  return (
    lines.find((line) => /^(E|error|failed\b.*)[:;]/i.test(line)) ?? lines.filter(Boolean).at(-1) ?? 'it said nothing'
  );
}
