import { spawnSync } from 'node:child_process';
import fs, {
  fstatSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import type { OpenedMap, SaveResult } from '../../contract/stored-maps';
import { createHost, type RunningHost } from '../host';
import { builtPictureWorker } from '../testing/host-folder';
import { HostProcess } from '../testing/host-process';

const map = { ...mapOf('Thesis\n  because Reason'), title: 'Before' };
const CALL_HOST = join(import.meta.dirname, '..', 'testing', 'call-host.mjs');

let folder: string;
let library: string;
let file: string;
let late: RunningHost;
let lateMap: OpenedMap;
let other: HostProcess;
let otherMap: OpenedMap;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-late-'));
  library = join(folder, 'maps');
  file = join(library, 'a.argmap.json');
  mkdirSync(library);
  writeFileSync(file, writeMap(map));
  late = await createHost({
    shell: 'browser',
    version: '0',
    library,
    data: join(folder, 'data of one'),
    pictureWorker: builtPictureWorker,
  });
  other = await HostProcess.start(library, join(folder, 'data of two'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  await other.stop('SIGKILL');
  await late.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openBoth(): Promise<void> {
  lateMap = await late.open({ ref: (await late.library())[0]?.ref ?? '' });
  otherMap = await other.host.open({ ref: (await other.host.library())[0]?.ref ?? '' });
}

const titleInFile = () => (JSON.parse(readFileSync(file, 'utf8')) as ArgumentMap).title;
const editOf = ({ ref, revision, map: from }: OpenedMap, title: string) => ({
  ref,
  revision,
  change: diffMaps(from, { ...from, title }),
});
const saveLate = () => late.applyChange(editOf(lateMap, 'Late'));

/** Lets half a minute pass for the lock, and the other host save meanwhile. */
function saveOther(): SaveResult {
  const then = Date.now() / 1000 - 31;
  for (const name of readdirSync(library).filter((one) => one.endsWith('-lock')))
    utimesSync(join(library, name), then, then);
  const { origin, tab } = other;
  const args = [
    CALL_HOST,
    new URL(origin).host,
    tab.id,
    tab.secret,
    'applyChange',
    JSON.stringify(editOf(otherMap, 'Other')),
  ];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(stdout) as SaveResult;
}

/** Holds up the next call of a name on the map file in the system, before or after it is done. */
function holdUpRename(when: 'before' | 'after'): { answer?: SaveResult } {
  const seen: { answer?: SaveResult } = {};
  const rename = fs.renameSync;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (to !== file || seen.answer) return rename(from, to);
    if (when === 'before') seen.answer = saveOther();
    rename(from, to);
    seen.answer ??= saveOther();
  });
  syncBuiltinESMExports();
  return seen;
}

/** Holds up the first write into the map file itself. */
async function holdUpWrite(): Promise<{ answer?: SaveResult }> {
  const seen: { answer?: SaveResult } = {};
  const handle = await open(file);
  const prototype = Object.getPrototypeOf(handle) as Pick<FileHandle, 'write'>;
  await handle.close();
  const { write } = prototype;
  vi.spyOn(prototype, 'write').mockImplementation(function (this: FileHandle, ...args: unknown[]) {
    if (!seen.answer && fstatSync(this.fd).ino === statSync(file).ino) seen.answer = saveOther();
    return Reflect.apply(write, this, args) as ReturnType<typeof write>;
  });
  return seen;
}

it('a rename that comes after another process took the lock and saved does not undo that save', async () => {
  await openBoth();
  const seen = holdUpRename('before');
  const answer = await saveLate();
  expect(seen.answer?.kind).toBe('saved');
  expect(titleInFile()).toBe('Other');
  expect(answer).toMatchObject({ kind: 'conflict', map: { title: 'Other' } });
  expect(readdirSync(library)).toEqual(['a.argmap.json']);
});

it('a rename that was done before another process took the lock is acknowledged, and the other one gets the conflict', async () => {
  await openBoth();
  const seen = holdUpRename('after');
  expect((await saveLate()).kind).toBe('saved');
  expect(seen.answer).toMatchObject({ kind: 'conflict', map: { title: 'Late' } });
  expect(titleInFile()).toBe('Late');
});

it('an overwrite in place that comes after another process took the lock and saved does not undo that save', async () => {
  linkSync(file, join(folder, 'second name'));
  await openBoth();
  const seen = await holdUpWrite();
  const answer = await saveLate();
  expect(seen.answer?.kind).toBe('saved');
  expect(titleInFile()).toBe('Other');
  expect(answer).toMatchObject({ kind: 'conflict', map: { title: 'Other' } });
});
