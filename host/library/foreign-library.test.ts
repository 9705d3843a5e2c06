import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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
import { type HostFolder, startWithMap } from '../testing/host-folder';

const map = mapOf('Thesis\n  because Reason');

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

const articles = (name = 'a') => join(folder.library, `${name}.sources`);
const bin = () => join(folder.library, '.counterpoint-bin');
const edit = (text: string, { ref, revision } = opened) =>
  host.applyChange({ ref, revision, change: setText(map, { claim: 'c1', text })?.change ?? {} });
const removeAndPurge = async () => {
  await host.remove({ ref: opened.ref });
  return host.purge({ ref: (await host.bin())[0]?.ref ?? '' });
};

describe('a link that came with a library', () => {
  const secret = 'a file of the person';
  let outside: string;
  beforeEach(() => {
    outside = join(folder.top, 'outside.txt');
    writeFileSync(outside, secret);
  });

  it('in place of an article is neither read nor written nor deleted', async () => {
    mkdirSync(articles());
    symlinkSync(outside, join(articles(), 's1.txt'));
    const isLink = /“s1\.txt” is a link to another place/;
    await expect(host.article({ ref: opened.ref, source: 's1' })).rejects.toThrow(isLink);
    await expect(host.keepArticle({ ref: opened.ref, source: 's1', text: 'new' })).rejects.toThrow(isLink);
    await expect(host.keepArticle({ ref: opened.ref, source: 's1' })).rejects.toThrow(isLink);
    expect(readFileSync(outside, 'utf8')).toBe(secret);
  });

  it('in place of the folder of articles gets no file, also where it leads nowhere', async () => {
    for (const place of ['elsewhere', 'nowhere']) {
      if (place === 'elsewhere') mkdirSync(join(folder.top, place));
      symlinkSync(join(folder.top, place), articles());
      const kept = host.keepArticle({ ref: opened.ref, source: 's1', text: 'new' });
      await expect(kept).rejects.toThrow(/“a\.sources” is a link/);
      expect(existsSync(join(folder.top, place, 's1.txt'))).toBe(false);
      rmSync(articles());
    }
  });

  it('is not copied with the map', async () => {
    await host.keepArticle({ ref: opened.ref, source: 's1', text: 'Article' });
    symlinkSync(outside, join(articles(), 's2.txt'));
    await host.duplicate({ ref: opened.ref });
    const copies = readdirSync(folder.library).filter((name) => name.endsWith('.sources') && name !== 'a.sources');
    expect(readdirSync(join(folder.library, copies[0] ?? ''))).toEqual(['s1.txt']);
  });

  it('is removed with the map and its folder, and what it leads to stays', async () => {
    mkdirSync(articles());
    symlinkSync(outside, join(articles(), 's1.txt'));
    expect(await removeAndPurge()).toEqual({ keptFolder: 'a.sources' });
    expect(readFileSync(outside, 'utf8')).toBe(secret);
  });

  it('that is a map keeps leading to its file in the bin and back', async () => {
    folder.writeMapFile('real', { ...map, title: 'Real' });
    renameSync(folder.mapPath('real'), join(folder.top, 'real.json'));
    symlinkSync('../real.json', folder.mapPath('link'));
    const { ref } = await folder.open(host, 'link');
    await host.remove({ ref });
    const [deleted] = await host.bin();
    expect(deleted?.title).toBe('Real');
    await host.restore({ ref: deleted?.ref ?? '' });
    expect((await folder.open(host, 'link')).map.title).toBe('Real');
    expect(lstatSync(folder.mapPath('link')).isSymbolicLink()).toBe(true);
  });
});

describe('permanent deletion', () => {
  it('removes the articles, and leaves the other files of the folder with a word', async () => {
    for (const source of ['s1', 's7']) await host.keepArticle({ ref: opened.ref, source, text: 'Article' });
    writeFileSync(join(articles(), 'interview.mp3'), 'sound');
    writeFileSync(join(articles(), 'notes.txt'), 'notes');
    expect(await removeAndPurge()).toEqual({ keptFolder: 'a.sources' });
    expect(readdirSync(join(bin(), 'a.sources'))).toEqual(['interview.mp3', 'notes.txt']);
    expect(readdirSync(bin())).toEqual(['a.sources']);
  });

  it('removes articles whose sources have names of their own, and the empty folder', async () => {
    folder.writeMapFile('b', { ...map, sources: [{ id: 'interview' }] });
    const { ref } = await folder.open(host, 'b');
    await host.keepArticle({ ref, source: 'interview', text: 'Article' });
    await host.remove({ ref });
    expect(await host.purge({ ref: (await host.bin())[0]?.ref ?? '' })).toEqual({ keptFolder: null });
    expect(readdirSync(bin())).toEqual([]);
  });
});

describe('the index of the library', () => {
  const stored = () => {
    const names = readdirSync(folder.dataFolder()).filter((name) => name.startsWith('library-'));
    return names.map((name) => readFileSync(join(folder.dataFolder(), name), 'utf8')).join();
  };

  it('forgets the title of a map that is deleted permanently or removed by another program', async () => {
    folder.writeMapFile('b', { ...map, title: 'A private title' });
    folder.writeMapFile('c', { ...map, title: 'Another title' });
    await host.library();
    expect(stored()).toContain('A private title');
    rmSync(folder.mapPath('b'));
    await host.library();
    expect(stored()).not.toContain('A private title');
    const { ref } = await folder.open(host, 'c');
    await host.remove({ ref });
    const [deleted] = await host.bin();
    expect(stored()).toContain('Another title');
    await host.purge({ ref: deleted?.ref ?? '' });
    expect(stored()).not.toContain('Another title');
  });

  it('does not keep a fault of the system', async () => {
    folder.writeMapFile('b', { ...map, title: 'Whole' });
    injectFault(folder.mapPath('b'), { kind: 'EMFILE', call: 'open' });
    expect((await host.library()).find(({ name }) => name === 'b')?.fault).toMatch(/too many/i);
    stopFaults();
    expect((await host.library()).find(({ name }) => name === 'b')).toMatchObject({ title: 'Whole', claims: 2 });
    const next = await folder.start();
    expect((await next.library()).find(({ name }) => name === 'b')).toMatchObject({ title: 'Whole' });
  });
});

describe.runIf(process.platform === 'linux')('what is no file', () => {
  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a device without an end', (path: string) => symlinkSync('/dev/zero', path)],
  ])('in place of an open map, such as %s, holds up no other map', async (_, put) => {
    folder.writeMapFile('b', map);
    const other = await folder.open(host, 'b');
    rmSync(folder.mapPath('a'));
    put(folder.mapPath('a'));
    await expect(host.open({ ref: opened.ref })).rejects.toThrow(/“a\.argmap\.json” is not a file/);
    await expect(edit('Mine')).rejects.toThrow(/is not a file/);
    expect((await host.library()).map(({ name }) => name)).toEqual(['b']);
    for (let count = 0; count < 5; count++) await host.open({ ref: opened.ref }).catch(() => undefined);
    expect((await edit('Saved', other)).kind).toBe('saved');
  });

  it('in place of an article is not read', async () => {
    mkdirSync(articles());
    execFileSync('mkfifo', [join(articles(), 's1.txt')]);
    expect(await host.article({ ref: opened.ref, source: 's1' })).toBeNull();
  });
});

describe('a small file of the data folder that cannot be read just now', () => {
  it.each(['EIO', 'EMFILE', 'EACCES'] as const)('(%s) is not written over', async (kind) => {
    await host.changeSettings({ theme: 'dark', student: 'Aiko' });
    const settings = join(folder.dataFolder(), 'settings.json');
    const before = readFileSync(settings, 'utf8');
    injectFault(settings, { kind, call: 'open' });
    expect((await host.settings()).theme).toBe('system');
    await expect(host.changeSettings({ theme: 'light' })).rejects.toThrow(/“settings\.json”/);
    stopFaults();
    expect(readFileSync(settings, 'utf8')).toBe(before);
    await host.changeSettings({ theme: 'light' });
    expect(await host.settings()).toMatchObject({ theme: 'light', student: 'Aiko' });
  });

  it('leaves the refs of the tabs as they are', async () => {
    await host.close();
    const session = join(folder.dataFolder(), 'session.json');
    injectFault(session, { kind: 'EIO', call: 'open' });
    const during = await folder.start();
    await during.library();
    await during.close();
    stopFaults();
    const after = await folder.start();
    expect((await folder.open(after, 'a')).ref).toBe(opened.ref);
  });

  it('is read once the fault has passed, before anything is noticed', async () => {
    await host.changeSettings({ theme: 'dark' });
    injectFault(join(folder.dataFolder(), 'settings.json'), { kind: 'EMFILE', call: 'open', times: 2 });
    expect((await host.settings()).theme).toBe('dark');
  });
});
