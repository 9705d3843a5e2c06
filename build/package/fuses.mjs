import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { top } from '../setup/targets.mjs';

/** @type {{ electronFuses: Record<string, boolean> }} */
const {
  // An application for Apple processors whose bytes were changed does not start until it is signed again: no fuse.
  electronFuses: { resetAdHocDarwinSignature: _, ...electronFuses },
} = JSON.parse(readFileSync(join(top, 'build/electron-builder.json'), 'utf8'));

/**
 * Every fuse of Electron: those that electron-builder sets, as its configuration states them, and the one that
 * it cannot set, as Electron ships it. docs/security.md gives the reasons. `npm run check` fails on a fuse that
 * is missing here.
 *
 * @type {Record<string, boolean>}
 */
export const fuses = {
  ...Object.fromEntries(
    Object.entries(electronFuses).map(([name, on]) => [name.charAt(0).toUpperCase() + name.slice(1), on]),
  ),
  WasmTrapHandlers: true,
};

/** The names of all fuses that there are. */
export const fuseNames = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));

/**
 * Reads the fuses of an Electron binary. One that Electron took away is undefined; one that has no name here
 * yet is called by its number.
 *
 * @param {string} executable the program, on macOS the .app
 * @returns {Promise<Record<string, boolean | undefined>>}
 */
export async function readFuses(executable) {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(wire).map(([number, state]) => [
      FuseV1Options[Number(number)] ?? number,
      state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : undefined,
    ]),
  );
}

/**
 * Reports each fuse of a packed program that is not as stated, a new one of Electron's included.
 *
 * @param {string} executable
 * @returns {Promise<string[]>} one sentence each
 */
export async function wrongFuses(executable) {
  const found = await readFuses(executable);
  return [...new Set([...fuseNames, ...Object.keys(found)])]
    .filter((name) => fuses[name] === undefined || found[name] !== fuses[name])
    .map((name) => `${executable}: the fuse ${name} is ${found[name]}, and has to be ${fuses[name] ?? 'stated'}`);
}
