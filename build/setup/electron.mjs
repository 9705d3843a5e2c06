import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './targets.mjs';

/**
 * The Electron of the desktop tests: its own program where that is here, else the fake one. Playwright finds
 * either by the environment.
 *
 * @returns {{ isReal: boolean, name: string, words: string }}
 */
export function chooseElectron() {
  const folder = join(top, 'node_modules/electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const fake = join(top, 'dist/electron-fake');
  if (given !== undefined && given !== fake) return chosen(true, `the Electron in ${given}`);
  const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : '';
  if (name !== '' && existsSync(join(folder, 'dist', name))) {
    return chosen(true, `Electron ${version}`);
  }
  process.env.ELECTRON_OVERRIDE_DIST_PATH = fake;
  return chosen(false, `a fake Electron ${version}`);
}

/**
 * @param {boolean} isReal
 * @param {string} name
 */
function chosen(isReal, name) {
  return { isReal, name, words: `desktop tests on ${name}${isReal ? '' : ', whose own program is not here'}` };
}
