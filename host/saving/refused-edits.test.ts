import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { mapOf } from '../../argument/testing/map-builder';
import type { OpenedMap } from '../../contract/stored-maps';
import type { RunningHost } from '../host';
import { type HostFolder, startWithMap } from '../testing/host-folder';

const map = mapOf('Thesis\n  because Reason\n  but Objection\n  because Another');
const withText = (text: string): ArgumentMap => setText(map, { claim: 'c1', text })?.map ?? map;
const theirs = { ...map, title: 'Theirs' };

let folder: HostFolder;
let host: RunningHost;
let opened: OpenedMap;
beforeEach(async () => {
  ({ folder, host, opened } = await startWithMap(map));
});
afterEach(() => {
  vi.useRealTimers();
  return folder.dispose();
});

const edit = (text: string, order = 1) => ({
  ref: opened.ref,
  revision: opened.revision,
  change: setText(map, { claim: 'c1', text })?.change ?? {},
  writer: 'w',
  order,
});

/** Returns the text that is offered after this process has ended. */
async function offeredAfterCrash(): Promise<string | undefined> {
  folder.simulateCrash();
  const next = await folder.start();
  return (await next.open({ ref: opened.ref })).unsaved?.map.claims[0]?.text;
}

describe('an edit that cannot go into the file is in the journal before the answer', () => {
  it('when another program has changed the file', async () => {
    folder.writeMapFile('a', theirs);
    expect(await host.applyChange(edit('Mine'))).toMatchObject({ kind: 'conflict' });
    expect(await offeredAfterCrash()).toBe('Mine');
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(theirs));
  });

  it('when the file is missing', async () => {
    rmSync(folder.mapPath('a'));
    await expect(host.applyChange(edit('Mine'))).rejects.toMatchObject({ code: 'not-found' });
    folder.writeMapFile('a', map);
    expect(await offeredAfterCrash()).toBe('Mine');
  });

  it('when the file is damaged', async () => {
    writeFileSync(folder.mapPath('a'), '{');
    await expect(host.applyChange(edit('Mine'))).rejects.toMatchObject({ code: 'unreadable' });
    folder.writeMapFile('a', map);
    expect(await offeredAfterCrash()).toBe('Mine');
  });

  it('but no longer once its window keeps it elsewhere', async () => {
    folder.writeMapFile('a', theirs);
    await host.applyChange(edit('Mine'));
    await host.keepDraft({ ...edit('Mine', 2), change: {} });
    expect(await offeredAfterCrash()).toBeUndefined();
  });
});

describe('a host that does not know the content an edit starts from', () => {
  let next: RunningHost;
  beforeEach(async () => {
    folder.simulateCrash();
    next = await folder.start();
    folder.writeMapFile('a', theirs);
  });

  it('says so instead of keeping nothing, and keeps the draft with its base', async () => {
    await expect(next.keepDraft(edit('Mine'))).rejects.toMatchObject({ code: 'unknown-base' });
    await next.keepDraft({ ...edit('Mine'), base: map });
    await next.keepDraft(edit('Mine, and more', 2));
    expect(await offeredAfterCrash()).toBe('Mine, and more');
  });

  it('asks for it before it answers a conflict', async () => {
    await expect(next.applyChange(edit('Mine'))).rejects.toMatchObject({ code: 'unknown-base' });
    expect(await next.applyChange({ ...edit('Mine'), base: map })).toMatchObject({ kind: 'conflict' });
    expect(await offeredAfterCrash()).toBe('Mine');
  });

  it('asks for it when the file is missing', async () => {
    rmSync(folder.mapPath('a'));
    await expect(next.applyChange(edit('Mine'))).rejects.toMatchObject({ code: 'unknown-base' });
    await expect(next.applyChange({ ...edit('Mine'), base: map })).rejects.toMatchObject({ code: 'not-found' });
    folder.writeMapFile('a', map);
    expect(await offeredAfterCrash()).toBe('Mine');
  });

  it('keeps a draft without the base while the file still has that content', async () => {
    folder.writeMapFile('a', map);
    await next.keepDraft(edit('Mine'));
    expect(await offeredAfterCrash()).toBe('Mine');
  });
});

it('a journal that cannot be written refuses the draft, not the answer to the edit', async () => {
  writeFileSync(join(folder.dataFolder(), 'journal'), 'in the way');
  folder.writeMapFile('a', theirs);
  expect(await host.applyChange(edit('Mine'))).toMatchObject({ kind: 'conflict' });
  await expect(host.keepDraft(edit('Mine', 2))).rejects.toMatchObject({ code: 'not-written' });
});

it.each([
  ['folder', (journal: string) => rmSync(journal, { recursive: true })],
  ['file', (journal: string) => folder.listFiles(journal).forEach((name) => void rmSync(join(journal, name)))],
])('a draft is kept although somebody has removed the %s of the journal', async (_, remove) => {
  await host.keepDraft(edit('Mine'));
  remove(join(folder.dataFolder(), 'journal'));
  await host.keepDraft(edit('Mine, and more', 2));
  expect(await offeredAfterCrash()).toBe('Mine, and more');
});

it('a draft is offered once its map can be edited again, not while it is only read', async () => {
  await host.keepDraft(edit('Mine'));
  folder.simulateCrash();
  const next = await folder.start();
  writeFileSync(folder.mapPath('a'), writeMap(map).replace('counterpoint/1', 'counterpoint/2'));
  expect(await next.open({ ref: opened.ref })).toMatchObject({ readOnly: 'newer' });
  folder.writeMapFile('a', map);
  expect((await next.open({ ref: opened.ref })).unsaved?.map.claims[0]?.text).toBe('Mine');
});

it('a draft is offered to the window that edits its map, not to one that makes a copy', async () => {
  await host.keepDraft(edit('Mine'));
  folder.simulateCrash();
  const next = await folder.start();
  expect((await next.open({ ref: opened.ref, toCopy: true })).map).toEqual(map);
  expect((await next.open({ ref: opened.ref })).unsaved?.map.claims[0]?.text).toBe('Mine');
});

it('a draft is kept for the file that a link on the way to it leads to by then', async () => {
  const link = join(folder.top, 'link');
  const folders = ['one', 'two'].map((name) => join(folder.top, name));
  for (const place of folders) {
    mkdirSync(place);
    writeFileSync(join(place, 'a.argmap.json'), writeMap(map));
  }
  symlinkSync('one', link);
  const linked = await folder.start('data', { library: link });
  const { ref } = await folder.open(linked, 'a');
  await linked.keepDraft({ ...edit('Of one'), ref });
  rmSync(link);
  symlinkSync('two', link);
  await linked.keepDraft({ ...edit('Of two', 2), ref });
  folder.simulateCrash();
  const texts = [];
  for (const library of folders) {
    const next = await folder.start('data', { library });
    texts.push((await folder.open(next, 'a')).unsaved?.map.claims[0]?.text);
  }
  expect(texts).toEqual(['Of one', 'Of two']);
});

it('a draft is offered in the same process by whatever path the map is opened', async () => {
  symlinkSync(folder.library, join(folder.top, 'link'));
  const ref = await host.refOf(join(folder.top, 'link', 'a.argmap.json'));
  await host.keepDraft({ ...edit('Mine'), ref });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4000 });
  expect((await host.open({ ref: opened.ref })).unsaved?.map.claims[0]?.text).toBe('Mine');
});

it('an edit that the file has already is not offered', async () => {
  folder.writeMapFile('a', withText('Mine'));
  expect(await host.applyChange(edit('Mine'))).toMatchObject({ kind: 'conflict' });
  expect(await offeredAfterCrash()).toBeUndefined();
});
