import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import type { OpenedMap } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import type { RunningHost } from '../host';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { type HostFolder, startWithMap } from '../testing/host-folder';
import { removesMostClaims } from './map-store';
import { overwriteInPlace } from './overwrite-in-place';

const map = mapOf('Thesis\n  because Reason\n  but Objection\n  because Another');
const textChange = (text: string, from: ArgumentMap = map) => setText(from, { claim: 'c1', text })?.change ?? {};

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

const withText = (text: string) => ({
  ...map,
  claims: map.claims.map((claim) => (claim.id === 'c1' ? { ...claim, text } : claim)),
});
const dataFolder = (name: string) => join(folder.dataFolder(), name);
const edit = (text: string, order = 1) => ({
  ref: opened.ref,
  revision: opened.revision,
  change: textChange(text),
  writer: 'w',
  order,
});
const recoveredText = async () => {
  folder.simulateCrash();
  return (await (await folder.start()).open({ ref: opened.ref })).unsaved?.map.claims[0]?.text;
};

it('the contents of an overwrite that another program has written over are offered as earlier versions', async () => {
  const file = folder.mapPath('a');
  const next = { ...map, title: 'On its way' };
  injectFault(file, { kind: 'EIO', call: 'sync' });
  const [old, bytes] = [map, next].map((one) => Buffer.from(writeMap(one)));
  await overwriteInPlace(file, old ?? Buffer.of(), bytes ?? Buffer.of(), dataFolder('in-place')).catch(() => undefined);
  stopFaults();
  folder.writeMapFile('a', { ...map, title: 'By another program' });
  folder.simulateCrash();
  const other = await folder.start();
  const titles = (await other.versions({ ref: opened.ref })).map(
    async ({ id, reason }) => `${reason}: ${(await other.version({ ref: opened.ref, id })).map.title}`,
  );
  expect((await Promise.all(titles)).sort()).toEqual([`unsaved: On its way`, `work: ${map.title}`]);
  expect(folder.listFiles(join(dataFolder('in-place'), 'aside'))).toHaveLength(1);
});

describe('an edit that the disk refused', () => {
  it('is in the journal, and offered after the host is killed', async () => {
    injectFault(folder.library, { kind: 'ENOSPC', call: 'write' });
    await expect(host.applyChange(edit('Not written'))).rejects.toMatchObject({ code: 'not-written' });
    stopFaults();
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(map));
    expect(await recoveredText()).toBe('Not written');
  });

  it('is not offered if it was undone in the window', async () => {
    await host.keepDraft(edit('Typed'));
    await host.keepDraft({ ...edit('', 2), change: {} });
    expect(await recoveredText()).toBeUndefined();
  });
});

describe('a draft', () => {
  it('of a window that outlived its host is stored by the next host, which has not opened the map', async () => {
    await host.close();
    const next = await folder.start();
    await next.library();
    await next.keepDraft(edit('Typed meanwhile'));
    expect(await recoveredText()).toBe('Typed meanwhile');
  });

  it('that cannot be stored rejects, and the next one is stored', async () => {
    injectFault(dataFolder('journal'), { kind: 'ENOSPC', call: 'open' });
    const refused = await host.keepDraft(edit('Lost?')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'not-written', message: expect.stringContaining('full') });
    stopFaults();
    await host.keepDraft(edit('Kept', 2));
    expect(await recoveredText()).toBe('Kept');
  });
});

describe('a version', () => {
  it('that cannot be kept on request rejects', async () => {
    writeFileSync(dataFolder('versions'), 'in the way');
    await expect(host.keepVersion({ ref: opened.ref, map })).rejects.toMatchObject({ code: 'not-written' });
    rmSync(dataFolder('versions'));
    await host.keepVersion({ ref: opened.ref, map });
    expect(await host.versions({ ref: opened.ref })).toHaveLength(1);
  });

  it('that must be kept before most claims are removed rejects with a sentence of its own', async () => {
    writeFileSync(dataFolder('versions'), 'in the way');
    const change = diffMaps(map, { ...map, claims: map.claims.slice(0, 1), inferences: [] });
    await expect(host.applyChange({ ...edit(''), change })).rejects.toMatchObject({
      code: 'not-written',
      message: messages.host.versionNotKept,
      cause: expect.anything(),
    });
  });
});

it('a map that was moved away between two edits is not taken from the cache', async () => {
  const first = await host.applyChange(edit('First'));
  const next = { ...edit('Second'), revision: first.revision, change: textChange('Second', withText('First')) };
  renameSync(folder.mapPath('a'), folder.mapPath('b'));
  await expect(host.applyChange(next)).rejects.toMatchObject({ code: 'not-found' });
  renameSync(folder.mapPath('b'), folder.mapPath('a'));
  expect(await host.applyChange(next)).toMatchObject({ kind: 'saved' });
});

it('an edit that does not fit its revision is a conflict, and the file is unchanged', async () => {
  const first = await host.applyChange(edit('First'));
  const before = readFileSync(folder.mapPath('a'));
  const stale = { ...edit('Second'), revision: first.revision, change: textChange('Second') };
  expect(await host.applyChange(stale)).toMatchObject({ kind: 'conflict', revision: first.revision });
  expect(readFileSync(folder.mapPath('a'))).toEqual(before);
});

it('most claims are more than half of them', () => {
  const left = (count: number) => ({ ...map, claims: map.claims.slice(0, count) });
  expect([0, 1, 2, 3, 4].map((count) => removesMostClaims(map, left(count)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
