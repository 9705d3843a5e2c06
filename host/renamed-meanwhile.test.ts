import fs, { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setText } from '../argument/commands/set-text';
import { mapOf } from '../argument/testing/map-builder';
import type { OpenedMap } from '../contract/stored-maps';
import type { RunningHost } from './host';
import { type HostFolder, startWithMap } from './testing/host-folder';

const map = { ...mapOf('Thesis\n  because Reason'), title: 'a' };

let folder: HostFolder;
let host: RunningHost;
let opened: OpenedMap;
beforeEach(async () => {
  ({ folder, host, opened } = await startWithMap(map));
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  return folder.dispose();
});

it('what a window sends while another one renames its map is stored under the new name', async () => {
  const { ref, revision } = opened;
  const edit = host.applyChange({ ref, revision, change: setText(map, { claim: 'c1', text: 'First' })?.change ?? {} });
  const rename = host.rename({ ref, title: 'New' });
  const article = host.keepArticle({ ref, source: 's1', text: 'The article' });
  const second = host.applyChange({
    ref,
    revision,
    change: setText(map, { claim: 'c1', text: 'Second' })?.change ?? {},
  });
  await Promise.all([edit, rename, article]);
  expect(await second).toMatchObject({ kind: 'conflict', map: { title: 'New' } });
  expect(readdirSync(folder.library).sort()).toEqual(['New.argmap.json', 'New.sources']);
  expect(await host.article({ ref, source: 's1' })).toEqual({ text: 'The article' });
});

it.each<[string, () => Promise<unknown>]>([
  [
    'saved',
    () =>
      host.applyChange({
        ref: opened.ref,
        revision: opened.revision,
        change: setText(map, { claim: 'c1', text: 'Mine' })?.change ?? {},
      }),
  ],
  ['moved', () => host.remove({ ref: opened.ref })],
])('a map that disappears while it is %s is missing, not its folder', async (_, act) => {
  const link = fs.linkSync;
  vi.spyOn(fs, 'linkSync').mockImplementation((...args) => {
    link(...args);
    // Once the map is locked.
    rmSync(folder.mapPath('a'), { force: true });
  });
  syncBuiltinESMExports();
  await expect(act()).rejects.toMatchObject({ code: 'not-found' });
});

it('the article of a map that is in the bin, or in a library that was moved, is refused', async () => {
  const article = { ref: opened.ref, source: 's1', text: 'The article' };
  renameSync(folder.library, `${folder.library} away`);
  await expect(host.keepArticle(article)).rejects.toMatchObject({ code: 'not-found' });
  expect(existsSync(folder.library)).toBe(false);
  renameSync(`${folder.library} away`, folder.library);
  const removal = host.remove({ ref: opened.ref });
  await expect(host.keepArticle(article)).rejects.toMatchObject({ code: 'not-found' });
  await removal;
  expect(readdirSync(folder.library)).toEqual(['.counterpoint-bin']);
});
