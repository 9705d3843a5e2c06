import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './targets.mjs';

/**
 * The Electron of the desktop tests: its own program where that is here, else the double. Playwright finds
 * either by the environment.
 *
 * @returns {{ isReal: boolean, words: string }}
 */
export function chooseElectron() {
  const folder = join(top, 'node_modules/electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const double = join(top, 'dist/electron-fake');
  if (given !== undefined && given !== double)
    return { isReal: true, words: `desktop tests on the Electron in ${given}` };
  const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : '';
  if (name !== '' && existsSync(join(folder, 'dist', name))) {
    return { isReal: true, words: `desktop tests on Electron ${version}` };
  }
  process.env.ELECTRON_OVERRIDE_DIST_PATH = double;
  return { isReal: false, words: `desktop tests on a double of Electron ${version}, whose own program is not here` };
}
