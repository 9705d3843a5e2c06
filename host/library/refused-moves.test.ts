import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mapOf } from '../../argument/testing/map-builder';
import type { MapRef } from '../../contract/stored-maps';
import type { RunningHost } from '../host';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { type HostFolder, startWithMap } from '../testing/host-folder';

const ARTICLE = { source: 's1', text: 'The article' };

let folder: HostFolder;
let host: RunningHost;
let ref: MapRef;
beforeEach(async () => {
  const started = await startWithMap(mapOf('Thesis'));
  ({ folder, host } = started);
  ({ ref } = started.opened);
  await host.keepArticle({ ref, ...ARTICLE });
});
afterEach(() => {
  stopFaults();
  return folder.dispose();
});

const refused = { code: 'not-written', message: expect.stringMatching(/you are not allowed to write/) };
/** Refuses a call on the files of the library. */
const refuse = (call: string, place = '') => injectFault(join(folder.library, place), { kind: 'EACCES', call });

it('a map that may not be deleted gives a sentence, and stays', async () => {
  refuse('mkdir', '.counterpoint-bin');
  await expect(host.remove({ ref })).rejects.toMatchObject(refused);
  stopFaults();
  expect(await host.library()).toHaveLength(1);
});

it('a map that may not be deleted permanently gives a sentence, and stays in the bin', async () => {
  await host.remove({ ref });
  const [gone] = await host.bin();
  refuse('rm');
  await expect(host.purge({ ref: gone?.ref ?? '' })).rejects.toMatchObject(refused);
  stopFaults();
  expect(await host.bin()).toHaveLength(1);
});

it('an article that may not be deleted or read gives a sentence, and stays', async () => {
  refuse('rm');
  await expect(host.keepArticle({ ref, source: 's1' })).rejects.toMatchObject(refused);
  refuse('open');
  await expect(host.article({ ref, source: 's1' })).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringMatching(/s1\.txt/),
  });
  stopFaults();
  expect(await host.article({ ref, source: 's1' })).toEqual({ text: ARTICLE.text });
});

it('undo steps that cannot be deleted give a sentence', async () => {
  injectFault(join(folder.dataFolder(), 'history'), { kind: 'EROFS', call: 'rm' });
  await expect(host.changeSettings({ forgetsUndo: true })).rejects.toMatchObject({ code: 'not-written' });
});

it('a map whose file cannot be renamed keeps its title too', async () => {
  const before = readFileSync(folder.mapPath('a'));
  refuse('linkSync');
  await expect(host.rename({ ref, title: 'Other' })).rejects.toMatchObject({ code: 'not-written' });
  stopFaults();
  expect(readFileSync(folder.mapPath('a'))).toEqual(before);
});

it('a map whose articles cannot be read is not duplicated, and the sentence names them', async () => {
  refuse('readdir', 'a.sources');
  const refusal = { code: 'unreadable', message: expect.stringMatching(/a\.sources/) };
  await expect(host.duplicate({ ref })).rejects.toMatchObject(refusal);
  stopFaults();
  expect(await host.library()).toHaveLength(1);
  expect(readdirSync(folder.library).filter((name) => !name.startsWith('.'))).toEqual(['a.argmap.json', 'a.sources']);
});

it('a map whose second article cannot be copied is not duplicated, and leaves nothing', async () => {
  await host.keepArticle({ ref, source: 's2', text: 'Another article' });
  writeFileSync(join(folder.library, 'a.sources', 'notes.txt'), 'mine');
  injectFault(folder.library);
  const copy = await host.duplicate({ ref });
  const last = stopFaults().calls.lastIndexOf('renameSync');
  await host.remove(copy);
  injectFault(folder.library, { kind: 'ENOSPC', at: last });
  await expect(host.duplicate({ ref })).rejects.toMatchObject({ code: 'not-written' });
  stopFaults();
  expect(readdirSync(folder.library).filter((name) => !name.startsWith('.'))).toEqual(['a.argmap.json', 'a.sources']);
});

it('a folder with the name of an article is not deleted with it', async () => {
  mkdirSync(join(folder.library, 'a.sources', 's2.txt'));
  writeFileSync(join(folder.library, 'a.sources', 's2.txt', 'thesis.doc'), 'mine');
  await host.keepArticle({ ref, source: 's2' });
  expect(readFileSync(join(folder.library, 'a.sources', 's2.txt', 'thesis.doc'), 'utf8')).toBe('mine');
});
