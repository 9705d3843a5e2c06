import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { staleTargets, top } from './targets.mjs';

/** One lock for installing and building: a build must not read node_modules while they are being replaced. */
export const makingLock = join(top, '.cache/making.lock');

/** npm leaves out what other systems need, so a folder that came over from another computer must be filled again. */
const systemFile = join(top, 'node_modules/.counterpoint-system');
const system = `${process.platform}-${process.arch}`;

/** An obstacle to starting, in words for a person. It is printed without a stack trace. */
export class SetupError extends Error {}

/**
 * For the person, never for a program: it goes to standard error, since standard output may be piped.
 *
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`counterpoint: ${sentence}\n`);
}

/**
 * Does the work, or says in one line why not and ends with 1.
 *
 * @param {() => Promise<void>} work
 */
export async function exitOnSetupError(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** Makes node_modules what package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(
    makingLock,
    async () => {
      if (isInstalled()) return;
      say('installing what Counterpoint needs; this happens once and takes about a minute...');
      const started = Date.now();
      const code = await npmCi();
      if (code !== 0) {
        throw new SetupError(
          'could not install what Counterpoint needs (npm says why, above). Is this computer on the internet? ' +
            'If not, connect it and give the same command again. If it is, run "npm ci" in the folder of Counterpoint to see more.',
        );
      }
      writeFileSync(systemFile, system);
      say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
    },
    () => say('another window is installing or building Counterpoint; waiting for it...'),
  );
}

/**
 * Bundles whatever differs from its sources.
 *
 * @param {{ forTests: boolean }} [wanted] whether what only tests run is wanted too
 */
export async function ensureBuilt({ forTests } = { forTests: false }) {
  const stale = staleTargets(forTests);
  if (stale.length === 0) return;
  say(`building ${stale.map(({ name }) => name).join(', ')}...`);
  // A process of its own: the bundler stays out of the memory of what runs next, and off its standard output.
  const code = await run(process.execPath, [join(top, 'build/bundle.mjs'), ...(forTests ? ['--tests'] : [])]);
  if (code !== 0) {
    throw new SetupError(
      'could not build Counterpoint (the reason is above). If you changed its code, that is where to look; ' +
        'if you did not, "npm ci" and then the same command again may help.',
    );
  }
}

/** npm keeps its own account of what lies in node_modules; it writes it last, so a broken-off install has none. */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted)
    throw new SetupError('package-lock.json is missing or damaged: get it back with "git checkout package-lock.json".');
  if (!present) return false;
  if (existsSync(systemFile) && readFileSync(systemFile, 'utf8') !== system) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version && existsSync(join(top, path)) : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(top, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Says everything out loud, since the person's own npm settings may hide errors or leave out the tools we build
 * with.
 */
function npmCi() {
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const ours = process.env.npm_execpath;
  // The npm that runs us, else the one on the path.
  return ours && /npm-cli\.c?js$/.test(ours) ? run(process.execPath, [ours, ...args]) : run('npm', args);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: top,
      stdio: ['ignore', 2, 2],
      // On Windows npm is a batch file, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    // Left running alone it would go on replacing files under the next start.
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    /** @param {number} code */
    const done = (code) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve(code);
    };
    child.on('error', (error) => {
      say(`could not run ${command}: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
