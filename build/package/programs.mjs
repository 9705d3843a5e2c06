import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['counterpoint', 'Counterpoint.exe', 'Counterpoint.app'];

/**
 * Finds the programs that electron-builder has packed: on macOS the .app.
 *
 * @param {string} folder its output folder
 * @returns {string[]}
 */
export function packedIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => PLACES.map((place) => join(folder, name, place)))
    .filter((program) => existsSync(program));
}

/**
 * The same as files that can be started.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function programsIn(folder) {
  return packedIn(folder).map((program) =>
    program.endsWith('.app') ? join(program, 'Contents/MacOS/Counterpoint') : program,
  );
}
