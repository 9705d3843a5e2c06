import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what Counterpoint is measured against, once: it is no part of the app. */
export function ensurePeers() {
  const own = import.meta.dirname;
  if (existsSync(join(own, 'node_modules'))) return;
  process.stderr.write('installing what it is measured against, once...\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: own,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('what this is measured against could not be installed');
}
