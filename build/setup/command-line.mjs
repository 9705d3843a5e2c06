import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, exitOnSetupError } from './ensure.mjs';
import { top } from './targets.mjs';

/**
 * Makes ready what is not, then becomes the command line: in this very process, so that its exit code, its
 * signals and its streams need no passing on and starting it costs nothing twice.
 *
 * @param {string[]} args
 */
export function runCommandLine(args) {
  return exitOnSetupError(async () => {
    await ensureInstalled();
    await ensureBuilt();
    // npm moves to the repository's folder; a relative path means the folder the person is in.
    process.chdir(process.env.INIT_CWD ?? process.cwd());
    const main = join(top, 'dist/cli/main.js');
    process.argv = [process.execPath, main, ...args];
    stopWithNpm();
    await import(pathToFileURL(main).href);
  });
}

/**
 * npm starts us through a shell, and a shell that is told to stop does not tell us: without this, ending `npm
 * start` would leave a host behind that keeps its port and the maps.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
