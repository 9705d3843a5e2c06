import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../setup/targets.mjs';

const reports = join(top, '.cache/reports');

/**
 * Returns the file for a report. A report of the run before must never pass for one of this run.
 *
 * @param {string} name
 */
export function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * Returns a report, or undefined if the run left none.
 *
 * @param {string} file
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
