import { afterEach, beforeEach, expect, it } from 'vitest';
import { mapOf } from '../../argument/testing/map-builder';
import type { MapRef } from '../../contract/stored-maps';
import type { RunningHost } from '../host';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { type HostFolder, startWithMap } from '../testing/host-folder';

const map = mapOf('Thesis\n  because Reason');

let folder: HostFolder;
let host: RunningHost;
let ref: MapRef;
beforeEach(async () => {
  const started = await startWithMap(map);
  ({ folder, host } = started);
  ({ ref } = started.opened);
  await host.keepArticle({ ref, source: 's1', text: 'The article' });
});
afterEach(async () => {
  stopFaults();
  await folder.dispose();
});

/** Returns the deletions and syncs of an action in their order. */
async function deletionsAndSyncs(act: () => Promise<unknown>): Promise<string[]> {
  injectFault(folder.top);
  await act();
  return stopFaults().calls.filter((name) => name === 'rm' || name === 'sync');
}

it('a map that is deleted permanently, with all that is its own, does not come back after a power cut', async () => {
  await host.keepVersion({ ref, map: { ...map, title: 'Earlier' } });
  const { revision } = await host.open({ ref });
  await host.keepHistory({ ref, revision, past: [], future: [] });
  await host.remove({ ref });
  const [gone] = await host.bin();
  const calls = await deletionsAndSyncs(() => host.purge({ ref: gone?.ref ?? '' }));
  expect(calls).toEqual([
    // Its undo steps, its versions, its article and their empty folder.
    ...['rm', 'sync', 'rm', 'sync', 'rm', 'sync', 'sync'],
    // A damaged list of renamed maps, the session without its name, a damaged session.
    ...['rm', 'sync', 'sync', 'sync', 'rm', 'sync'],
    // The map.
    ...['rm', 'sync'],
    // The index, without its title.
    ...['sync', 'sync'],
  ]);
});

it('an article that is deleted does not come back after a power cut', async () => {
  const calls = await deletionsAndSyncs(() => host.keepArticle({ ref, source: 's1' }));
  // The file, and then its folder, which is empty.
  expect(calls).toEqual(['rm', 'sync', 'sync']);
});

it('undo steps that are not to be kept do not come back after a power cut', async () => {
  const { revision } = await host.open({ ref });
  await host.keepHistory({ ref, revision, past: [], future: [] });
  await host.remove({ ref });
  expect(folder.listFiles(`${folder.dataFolder()}/history`)).toHaveLength(1);
  const calls = await deletionsAndSyncs(() => host.changeSettings({ forgetsUndo: true }));
  expect(calls.slice(-2)).toEqual(['rm', 'sync']);
});

it('the articles of a copy are there after a power cut', async () => {
  const calls = await deletionsAndSyncs(() => host.duplicate({ ref }));
  // The map, its removed temporary file, the library; the article, its folder, the library.
  expect(calls).toEqual(['sync', 'rm', 'sync', 'sync', 'sync', 'sync']);
});
