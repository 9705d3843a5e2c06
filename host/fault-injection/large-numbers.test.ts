import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import { endedProcessId } from '../testing/host-folder';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const map = mapOf('Thesis\n  because Reason');

let top: string;
let path: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-numbers-'));
  path = join(top, 'maps', 'Plan.argmap.json');
  mkdirSync(join(top, 'maps'));
  writeFileSync(path, writeMap(map));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** Mounts a folder, from another file system, in which the numbers of all files have more digits than a double. */
const MOUNT_LARGE_NUMBERS = `cd "$1" && mount -t tmpfs none lower && mount -t tmpfs none upper &&
  mkdir upper/files upper/work && cp maps/* lower/ &&
  mount -t overlay overlay -o xino=on,lowerdir=lower,upperdir=upper/files,workdir=upper/work maps`;
/** Starts the program, waits until it has opened the library, and prints the names in that. */
const START_AND_LIST = `mkfifo output && { "$2" "$3" open --no-launch --library maps --data data > output & } &&
  read -r _ < output && ls maps; kill $!`;

/** Returns whether this computer can mount such a folder. */
function canMount(): boolean {
  mkdirSync(join(top, 'lower'));
  mkdirSync(join(top, 'upper'));
  return spawnSync('unshare', ['-r', '--mount', 'sh', '-c', MOUNT_LARGE_NUMBERS, 'sh', top]).status === 0;
}

it('two maps whose files have almost the same large number are told apart', ({ skip }) => {
  skip(!canMount(), 'needs Linux with overlay file systems');
  mkdirSync(join(top, 'data', 'moves'), { recursive: true });
  const to = join(top, 'maps', 'New.argmap.json');
  writeFileSync(to, writeMap({ ...map, title: 'Another map' }));
  writeFileSync(join(top, 'data', 'moves', 'a.json'), JSON.stringify({ from: path, to, by: endedProcessId }));
  const script = `${MOUNT_LARGE_NUMBERS} && ${START_AND_LIST}`;
  const names = execFileSync('unshare', ['-r', '--mount', 'sh', '-c', script, 'sh', top, process.execPath, PROGRAM]);
  expect(names.toString().trim().split('\n')).toEqual(['New.argmap.json', 'Plan.argmap.json']);
});
