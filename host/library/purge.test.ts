import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { mapOf } from '../../argument/testing/map-builder';
import type { OpenedMap } from '../../contract/stored-maps';
import type { RunningHost } from '../host';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, type HostFolder, startWithMap } from '../testing/host-folder';

const map = mapOf('Thesis\n  because Reason');
const SECRET = 'Text of a map that is purged';

let folder: HostFolder;
let host: RunningHost;
let opened: OpenedMap;
beforeEach(async () => {
  ({ folder, host, opened } = await startWithMap(map));
});
afterEach(async () => {
  stopFaults();
  await folder.dispose();
});

const edit = () => ({
  ref: opened.ref,
  revision: opened.revision,
  change: setText(map, { claim: 'c1', text: SECRET })?.change ?? {},
  writer: 'w',
  order: 1,
});
const removeAndPurge = async (running = host) => {
  await running.remove({ ref: opened.ref });
  await running.purge({ ref: (await running.bin())[0]?.ref ?? '' });
};
/** Returns the files of the data folder that contain a text. */
const remaining = (text = SECRET, place = folder.dataFolder()): string[] =>
  readdirSync(place).flatMap((name) => {
    const path = join(place, name);
    if (statSync(path).isDirectory()) return remaining(text, path);
    return statSync(path).isFile() && readFileSync(path, 'utf8').includes(text) ? [name] : [];
  });

it('the unsaved edits of a purged map are deleted with it', async () => {
  folder.writeMapFile('a', { ...map, title: 'Theirs' });
  expect(await host.applyChange(edit())).toMatchObject({ kind: 'conflict' });
  await removeAndPurge();
  expect(remaining()).toEqual([]);
});

it('those that a crash has left are never offered in a map that gets its name in the bin', async () => {
  folder.writeMapFile('a', { ...map, title: 'Theirs' });
  await host.applyChange(edit());
  folder.simulateCrash();
  const next = await folder.start();
  await removeAndPurge(next);
  expect(remaining()).toEqual([]);
  folder.writeMapFile('a', mapOf('Another map'));
  await next.remove({ ref: opened.ref });
  await next.restore({ ref: (await next.bin())[0]?.ref ?? '' });
  expect((await next.open({ ref: opened.ref })).unsaved).toBeUndefined();
});

it('its journals that were put aside are deleted with it', async () => {
  folder.writeMapFile('a', { ...map, title: 'Theirs' });
  await host.applyChange(edit());
  const journal = join(folder.dataFolder(), 'journal');
  const [name = ''] = folder.listFiles(journal);
  mkdirSync(join(journal, 'aside'));
  renameSync(join(journal, name), join(journal, 'aside', `1234567890123-${name}`));
  await removeAndPurge();
  expect(remaining()).toEqual([]);
});

describe('the name of a purged map', () => {
  /** Renames the map twice, which is in the lists of renamed and recent maps after that, and opens it. */
  const renameAndOpen = async () => {
    await host.finishOpening({ ref: opened.ref });
    await host.rename({ ref: opened.ref, title: 'First secret' });
    const { ref } = await host.rename({ ref: opened.ref, title: 'Last secret' });
    await host.open({ ref });
  };

  it('is in no file of the data folder, neither the title nor one that its file had', async () => {
    await renameAndOpen();
    await host.library();
    const [index, renamed] = [/^library-/, /^renamed-/].map((name) => expect.stringMatching(name));
    expect(remaining('secret').sort()).toEqual([index, renamed, 'session.json']);
    await removeAndPurge();
    expect(remaining('secret')).toEqual([]);
    await folder.start();
    expect(remaining('secret')).toEqual([]);
  });

  it('is not in files that were damaged either', async () => {
    await renameAndOpen();
    await host.close();
    const names = readdirSync(folder.dataFolder()).filter((name) => /^(?:renamed|session)/.test(name));
    for (const name of names) appendFileSync(join(folder.dataFolder(), name), '}');
    const next = await folder.start();
    const [entry] = await next.library();
    await next.remove({ ref: entry?.ref ?? '' });
    await next.purge({ ref: (await next.bin())[0]?.ref ?? '' });
    expect(remaining('secret')).toEqual([]);
  });

  it('stays as long as another map in the bin has it, which its addresses lead to again', async () => {
    await renameAndOpen();
    folder.writeMapFile('Other', map);
    const other = await folder.open(host, 'Other');
    await host.finishOpening({ ref: other.ref });
    await host.remove({ ref: opened.ref });
    const [removed] = await host.bin();
    await host.remove({ ref: other.ref });
    await host.purge({ ref: (await host.bin()).find(({ name }) => name === 'Other')?.ref ?? '' });
    expect(remaining('Other')).toEqual([]);
    const next = await folder.start();
    await next.restore({ ref: removed?.ref ?? '' });
    expect(await next.open({ ref: opened.ref })).toMatchObject({ name: 'Last secret' });
  });

  it('cannot stay where it could not be deleted: the map stays too, so that it can be purged again', async () => {
    await renameAndOpen();
    await host.remove({ ref: opened.ref });
    const ref = (await host.bin())[0]?.ref ?? '';
    injectFault(folder.dataFolder(), { kind: 'ENOSPC', call: 'write' });
    await expect(host.purge({ ref })).rejects.toMatchObject({ code: 'not-written' });
    stopFaults();
    expect(await host.bin()).toHaveLength(1);
    await host.purge({ ref });
    expect(remaining('secret')).toEqual([]);
  });
});

it('what a crash has left of the writing of its undo steps is deleted at the next start', async () => {
  const history = join(folder.dataFolder(), 'history');
  mkdirSync(history);
  writeFileSync(join(history, `.0123456789abcdef.json.${endedProcessId}-12345678.counterpoint-tmp`), SECRET);
  await folder.start();
  expect(remaining()).toEqual([]);
});

it('a map whose versions cannot be deleted stays in the bin, so that it can be purged again', async () => {
  await host.keepVersion({ ref: opened.ref, map: { ...map, title: 'Earlier' } });
  await host.keepArticle({ ref: opened.ref, source: 's1', text: 'The article' });
  await host.remove({ ref: opened.ref });
  const ref = (await host.bin())[0]?.ref ?? '';
  injectFault(join(folder.dataFolder(), 'versions'), { kind: 'EIO', call: 'rm' });
  await expect(host.purge({ ref })).rejects.toMatchObject({ code: 'not-written' });
  stopFaults();
  expect(await host.bin()).toHaveLength(1);
  await host.purge({ ref });
  expect(await host.bin()).toEqual([]);
  expect(folder.listFiles(join(folder.dataFolder(), 'versions'))).toEqual([]);
});

it('a map that is restored at the same moment keeps its article and its versions', async () => {
  await host.keepVersion({ ref: opened.ref, map: { ...map, title: 'Earlier' } });
  await host.keepArticle({ ref: opened.ref, source: 's1', text: 'The article' });
  await host.remove({ ref: opened.ref });
  const ref = (await host.bin())[0]?.ref ?? '';
  await Promise.all([host.restore({ ref }), host.purge({ ref })]);
  expect(await host.article({ ref: opened.ref, source: 's1' })).toEqual({ text: 'The article' });
  expect(await host.versions({ ref: opened.ref })).toHaveLength(1);
});

it('a map that is not in the bin is not purged, nor what is kept of it', async () => {
  await host.keepVersion({ ref: opened.ref, map: { ...map, title: 'Earlier' } });
  await expect(host.purge({ ref: opened.ref })).rejects.toMatchObject({ code: 'bad-request' });
  expect(await host.versions({ ref: opened.ref })).toHaveLength(1);
});

it('the versions and unsaved edits of a map stay when a link to it is purged', async () => {
  await host.keepVersion({ ref: opened.ref, map });
  await host.keepDraft(edit());
  symlinkSync('a.argmap.json', folder.mapPath('b'));
  const { ref } = await folder.open(host, 'b');
  await host.remove({ ref });
  await host.purge({ ref: (await host.bin())[0]?.ref ?? '' });
  expect(await host.versions({ ref: opened.ref })).toHaveLength(1);
  folder.simulateCrash();
  expect((await folder.open(await folder.start(), 'a')).unsaved?.map.claims[0]?.text).toBe(SECRET);
});
