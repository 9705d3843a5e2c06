import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { writeMap } from '../../argument/formats/native';
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

/** Returns the path of the lock of a map. */
const lockOf = (name: string) =>
  join(folder.library, `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}.counterpoint-lock`);

const bin = () => join(folder.library, '.counterpoint-bin');
const edit = (text: string) =>
  host.applyChange({
    ref: opened.ref,
    revision: opened.revision,
    change: setText(map, { claim: 'c1', text })?.change ?? {},
  });

describe('a bin that is a link to another folder', () => {
  it('is neither listed nor used, also after a new start', async () => {
    const own = join(folder.top, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'essay.argmap.json'), writeMap(map));
    symlinkSync(own, bin());
    for (const one of [host, await folder.start('other')]) {
      const ref = (await one.library())[0]?.ref ?? '';
      await expect(one.bin()).rejects.toThrow(/“\.counterpoint-bin” is a link/);
      await expect(one.remove({ ref })).rejects.toThrow(/is a link/);
    }
    expect(readdirSync(own)).toEqual(['essay.argmap.json']);
  });

  it('instead of the bin that was there lets nothing be restored or deleted from elsewhere', async () => {
    await host.remove({ ref: opened.ref });
    const [deleted] = await host.bin();
    const ref = deleted?.ref ?? '';
    const own = join(folder.top, 'own');
    execFileSync('mv', [bin(), own]);
    symlinkSync(own, bin());
    await expect(host.purge({ ref })).rejects.toThrow(/is a link/);
    await expect(host.restore({ ref })).rejects.toThrow(/is a link/);
    expect(readdirSync(own)).toEqual(['a.argmap.json']);
  });
});

describe('a folder that cannot be read just now', () => {
  const versions = () => join(folder.dataFolder(), 'versions');

  it('of versions loses none in a rename, and is not said to be empty', async () => {
    await host.keepVersion({ ref: opened.ref, map });
    expect(await host.versions({ ref: opened.ref })).toHaveLength(1);
    injectFault(versions(), { kind: 'EACCES', call: 'readdir' });
    await expect(host.versions({ ref: opened.ref })).rejects.toThrow(/earlier versions cannot be read/);
    const { ref } = await host.rename({ ref: opened.ref, title: 'Renamed' });
    opened = await host.open({ ref });
    expect((await edit('Saved all the same')).kind).toBe('saved');
    stopFaults();
    // The interrupted move is finished by the next start.
    await host.close();
    const next = await folder.start();
    expect((await next.library()).map(({ ref: one }) => one)).toEqual([ref]);
    expect((await next.versions({ ref })).length).toBeGreaterThanOrEqual(1);
  });

  it('of the bin is not said to be empty', async () => {
    await host.remove({ ref: opened.ref });
    injectFault(bin(), { kind: 'EACCES', call: 'readdir' });
    await expect(host.bin()).rejects.toThrow(/cannot be opened/);
    stopFaults();
    expect(await host.bin()).toHaveLength(1);
  });

  it('of articles is not said to have none', async () => {
    await host.keepArticle({ ref: opened.ref, source: 's1', text: 'Article' });
    injectFault(join(folder.library, 'a.sources'), { kind: 'EACCES', call: 'lstat' });
    await expect(host.article({ ref: opened.ref, source: 's1' })).rejects.toThrow(/cannot be opened/);
    stopFaults();
    expect(await host.article({ ref: opened.ref, source: 's1' })).toEqual({ text: 'Article' });
  });
});

describe.runIf(process.platform === 'linux')('a lock that came with a library', () => {
  const old = new Date(Date.now() - 60_000);

  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a device without an end', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link to nothing', (path: string) => symlinkSync('nowhere', path)],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a long text', (path: string) => writeFileSync(path, 'x'.repeat(100_000))],
  ])('and is %s holds up neither a start nor a save', async (_, put) => {
    await host.close();
    const lock = lockOf('a.argmap.json');
    for (const path of [lock, join(folder.library, '.0123456789abcdef.counterpoint-lock')]) {
      put(path);
      execFileSync('touch', ['-h', '-d', old.toISOString(), path]);
    }
    host = await folder.start();
    opened = await folder.open(host, 'a');
    expect((await edit('Saved')).kind).toBe('saved');
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toContain('Saved');
  });
});

describe.runIf(existsSync('/proc/self/pagemap'))('a map without an end', () => {
  it('is not read on and on', async () => {
    symlinkSync('/proc/self/pagemap', folder.mapPath('endless'));
    const entries = await host.library();
    expect(entries.find(({ name }) => name === 'endless')?.fault).toBeDefined();
    expect(entries).toHaveLength(2);
  });
});

describe('the list of maps', () => {
  const stored = () => {
    const names = readdirSync(folder.dataFolder()).filter((name) => name.startsWith('library-'));
    return names.map((name) => readFileSync(join(folder.dataFolder(), name), 'utf8')).join();
  };

  it('has titles of a length that all of them fit in one answer', async () => {
    folder.writeMapFile('b', { ...map, title: 'long '.repeat(1_000_000) });
    const entry = (await host.library()).find(({ name }) => name === 'b');
    expect(entry?.title).toMatch(/^long long/);
    expect(entry?.title.length).toBeLessThanOrEqual(300);
    expect(stored().length).toBeLessThan(5000);
  });

  it('forgets the titles of a bin that another program removed, and those of a damaged index', async () => {
    folder.writeMapFile('b', { ...map, title: 'A private title' });
    const { ref } = await folder.open(host, 'b');
    await host.remove({ ref });
    await host.bin();
    expect(stored()).toContain('A private title');
    rmSync(bin(), { recursive: true });
    expect(await host.bin()).toEqual([]);
    expect(stored()).not.toContain('A private title');

    await host.close();
    const [name = ''] = readdirSync(folder.dataFolder()).filter((one) => one.startsWith('library-'));
    writeFileSync(join(folder.dataFolder(), name), '{"damaged": "A private title"');
    host = await folder.start();
    await host.library();
    expect(stored()).not.toContain('A private title');
  });

  it.runIf(process.platform === 'linux')('says which file has a name that cannot be read', async () => {
    const name = Buffer.concat([Buffer.from(`${folder.library}/M`), Buffer.from([0xfc]), Buffer.from('l.argmap.json')]);
    writeFileSync(name, writeMap(map));
    expect((await host.library()).map(({ fault }) => fault ?? '')).toEqual(
      expect.arrayContaining([expect.stringMatching(/has letters that cannot be read/)]),
    );
  });
});
