import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../../host/json-store';
import { messages } from '../../messages/messages';
import { printError } from '../output';

const words = messages.cli;
const DOWNLOAD_TIMEOUT_MS = 10_000;
const FAILURE_MEMORY_MS = 24 * 60 * 60 * 1000;
/** A shell that exits with an error within this time has not opened a window. */
const MIN_RUN_MS = 5_000;

/** The path of Electron's program, or a sentence that says why there is none. */
export type DesktopShell = { readonly program: string } | { readonly why: string };

/**
 * Finds Electron's program or downloads it. There is one attempt of ten seconds, since a network
 * that drops packets would delay the start for minutes. A failure is remembered for a day for that
 * version, unless `retry` is set.
 */
export async function findDesktopShell(data: string, retry: boolean): Promise<DesktopShell> {
  if (process.getuid?.() === 0) return { why: words.noDesktop.root };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { why: words.noDesktop.display };
  const folder = electronFolder();
  if (folder === null) return { why: words.noDesktop.missing };
  const installed = programPath(folder);
  if (installed) return { program: installed };

  const failureFile = join(data, 'electron-download.json');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const failed = await readJsonObject(failureFile);
  const failedRecently = failed.version === version && Date.now() - Number(failed.at) < FAILURE_MEMORY_MS;
  if (failedRecently && !retry) return { why: words.noDesktop.before };
  printError(words.prefix({ message: words.gettingElectron }));
  await download(folder);
  const program = programPath(folder);
  if (program) return { program };
  await writeJsonObject(failureFile, { version, at: Date.now() }).catch(() => undefined);
  return { why: words.noDesktop.refused };
}

/** Runs the desktop shell until its window is closed. Returns false when it failed to start. */
export function runDesktopShell(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const startTime = Date.now();
    const child: ChildProcess = spawn(program, [join(import.meta.dirname, '..', '..'), ...args], { stdio: 'inherit' });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve(code === 0 || Date.now() - startTime > MIN_RUN_MS);
    });
  });
}

function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/**
 * Returns the path of Electron's program, or null. The package writes it to `path.txt` when its
 * installation is complete.
 */
function programPath(folder: string): string | null {
  try {
    const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : 'electron';
    const program = join(override ?? join(folder, 'dist'), name);
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function download(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_TIMEOUT_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    child.once('error', done);
    child.once('exit', done);
  });
}
