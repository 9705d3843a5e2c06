import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asar from '@electron/asar';
import { fuseNames } from './fuses.mjs';

/** The bytes before the fuses in the program, from Electron's own documentation. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const SCHEMA = 1;

const STAND_IN = `#!/bin/sh
STAND_IN_PROGRAM="$0" exec "\${STAND_IN_FOR_ELECTRON:-true}" "$@"
`;

/**
 * A folder that electron-builder takes for Electron on Linux, for tests on machines that cannot have the real one. Its
 * program holds a fuse wire as Electron ships it. It runs the program that STAND_IN_FOR_ELECTRON names, told by
 * STAND_IN_PROGRAM where it stands itself, and does nothing without one.
 *
 * @param {string} folder an empty folder
 * @param {number} [fuses] how many fuses it has
 */
export async function makeStandIn(folder, fuses = fuseNames.length) {
  const wire = Buffer.from([SCHEMA, fuses, ...Buffer.from('101100111'.padEnd(fuses, '1').slice(0, fuses))]);
  const program = Buffer.concat([Buffer.from(STAND_IN), Buffer.from(SENTINEL), wire, Buffer.from('\n')]);
  writeFileSync(join(folder, 'electron'), program);
  chmodSync(join(folder, 'electron'), 0o755);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(folder, file), `${file} of a stand-in for Electron\n`);
  }
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'locales/en-US.pak'), 'a stand-in');
  mkdirSync(join(folder, 'resources'));
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  writeFileSync(join(inside, 'package.json'), '{"name":"default","main":"main.js"}');
  await asar.createPackage(inside, join(folder, 'resources/default_app.asar'));
}

/**
 * A program that electron-builder takes for fpm, which makes deb packages and is downloaded too. It keeps what
 * it is given.
 *
 * @param {string} folder an empty folder; what it was told is then in `told`, what was to go into the package
 *   in `given`
 */
export function makeStandInFpm(folder) {
  const program = `#!/bin/sh
mkdir -p '${folder}/given'
printf '%s\\n' "$@" > '${folder}/told'
for each in "$@"; do
  from="\${each%%=*}"
  case "$each" in
    *=/usr/share/*) mkdir -p "${folder}/given$(dirname "\${each#*=}")"; cp "$from" "${folder}/given\${each#*=}" ;;
    *.deb) echo 'a stand-in' > "$each" ;;
  esac
done
`;
  writeFileSync(join(folder, 'fpm'), program, { mode: 0o755 });
}
