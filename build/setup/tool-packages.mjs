import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what a folder has a package.json of its own for, once: it is no part of the app.
 *
 * @param {string} folder
 * @param {string} what the end of the sentence "installing ..., once..."
 */
export function ensureToolPackages(folder, what) {
  if (existsSync(join(folder, 'node_modules'))) return;
  process.stderr.write(`installing ${what}, once...\n`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${what} could not be installed`);
}
