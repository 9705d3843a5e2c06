import { renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { HostError } from '../../contract/host-error';
import type { RunningHost } from '../host';
import { type FaultKind, injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { type HostFolder, startWithMap } from '../testing/host-folder';
import { diskError } from './disk-error';

const old = mapOf('Thesis\n  because Reason');
const change = diffMaps(old, { ...old, title: 'The edit' });

let folder: HostFolder;
let host: RunningHost;
beforeEach(async () => {
  ({ folder, host } = await startWithMap(old));
});
afterEach(async () => {
  stopFaults();
  await folder.dispose();
});

/** Returns the file-system calls of a successful save, to find the indexes of `open` and `write`. */
async function callsOfSave(): Promise<readonly string[]> {
  const { folder: workingFolder, host: other, opened } = await startWithMap(old);
  const { ref, revision } = opened;
  injectFault(workingFolder.library);
  await other.applyChange({ ref, revision, change });
  const { calls } = stopFaults();
  await workingFolder.dispose();
  return calls;
}

/** Saves with a fault injected, checks that the old content remains, and returns the message for the user. */
async function saveWithFault(kind: FaultKind): Promise<string> {
  const calls = await callsOfSave();
  // The first `open` reads the map, so the fault is injected where the temporary file is opened or
  // written.
  const toOpen = calls.indexOf('open', calls.indexOf('open') + 1);
  const callIndex = ['ENOSPC', 'EDQUOT', 'EIO'].includes(kind) ? calls.indexOf('write') : toOpen;
  const { ref, revision } = await folder.open(host, 'a');
  const before = await readFile(folder.mapPath('a'), 'utf8');
  injectFault(folder.library, { kind, at: callIndex });
  const answer: unknown = await host.applyChange({ ref, revision, change }).catch((error: unknown) => error);
  // The journal is elsewhere and still accepts the draft.
  await host.keepDraft({ ref, revision, change, writer: 'w', order: 1 });
  expect(stopFaults().wasInjected).toBe(true);
  expect(answer).toBeInstanceOf(HostError);
  expect(answer).toMatchObject({ code: 'not-written' });
  expect(await readFile(folder.mapPath('a'), 'utf8')).toBe(before);
  expect((await host.applyChange({ ref, revision, change })).kind).toBe('saved');
  return (answer as HostError).message;
}

describe('a save that meets', () => {
  it.each([
    ['ENOSPC', /^the disk is full\./, /Free some space, then press Retry\.$/],
    ['EDQUOT', /^the disk is full\./, /Free some space, then press Retry\.$/],
    ['EROFS', /^the disk is read-only\./, /Save a copy somewhere else\.$/],
    ['ENAMETOOLONG', /is too long for this disk\./, /Save a copy with a shorter name\.$/],
    ['EMFILE', /^too many files are open/, /Close some programs and press Retry, or save a copy\.$/],
    ['EIO', /^“a” could not be saved \(EIO\)\./, /Press Retry, or save a copy\.$/],
  ] as const)(
    '%s gives a sentence with the problem, what is safe and what to do, and works later',
    async (fault, problem, advice) => {
      const message = await saveWithFault(fault);
      expect(message).toMatch(problem);
      expect(message).toMatch(/your changes are safe in this window\./i);
      expect(message).toMatch(advice);
    },
  );
});

it('a missing folder is reported, and the same edit is saved when it is back', async () => {
  const { ref, revision } = await folder.open(host, 'a');
  renameSync(folder.library, `${folder.library} elsewhere`);
  const fault: unknown = await host.applyChange({ ref, revision, change }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ message: expect.stringMatching(/was not found/) });
  renameSync(`${folder.library} elsewhere`, folder.library);
  expect((await host.applyChange({ ref, revision, change })).kind).toBe('saved');
});

it.each([
  ['ENOTDIR', /the folder of “x” is missing/],
  ['ENOENT', /the folder of “x” is missing/],
  ['EACCES', /you are not allowed to write/],
  ['EPERM', /you are not allowed to write/],
  ['EBUSY', /^another program is using “x”.*Wait a moment and press Retry, or save a copy\.$/],
  ['ETXTBSY', /another program is using/],
  ['ENFILE', /too many files are open/],
  ['EWHATEVER', /\(EWHATEVER\)/],
])('%s has a sentence of its own', (code, words) => {
  const cause = Object.assign(new Error('x'), { code });
  expect(diskError(cause, 'x')).toMatchObject({ code: 'not-written', message: expect.stringMatching(words), cause });
});

it('a HostError is returned unchanged, and an error without a code gives a sentence without one', () => {
  const fault = new HostError('cancelled', 'said');
  expect(diskError(fault, 'x')).toBe(fault);
  expect(diskError(null, 'x').message).toMatch(/“x” could not be saved\. The/);
});

it.each([
  ['EMFILE', /^“a\.argmap\.json” cannot be read now, because too many files are open/],
  ['EBUSY', /^“a\.argmap\.json” cannot be read now, because another program is using it/],
  ['EIO', /^“a\.argmap\.json” cannot be opened/],
] as const)('a map that cannot be read for now (%s) gives a sentence, and opens later', async (kind, words) => {
  const { ref } = await folder.open(host, 'a');
  injectFault(folder.library, { kind, call: 'open' });
  await expect(host.open({ ref })).rejects.toMatchObject({ code: 'unreadable', message: expect.stringMatching(words) });
  stopFaults();
  expect((await host.open({ ref })).map).toEqual(old);
});
