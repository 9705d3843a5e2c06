import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../argument/commands/set-text';
import { writeMap } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import { applyChange, type Change, diffMaps } from '../argument/model/change';
import { largeMap } from '../argument/testing/large-map';
import { mapOf } from '../argument/testing/map-builder';
import { randomEdit } from '../argument/testing/random-edit';
import { seededRandom } from '../argument/testing/random-map';
import type { HostEvent } from '../contract/host';
import type { RunningHost } from './host';
import { HostFolder } from './testing/host-folder';

const map = mapOf('Thesis\n  because Reason\n  but Objection');

let folder: HostFolder;
let host: RunningHost;
const textChange = (to: string, from = map): Change => setText(from, { claim: 'c1', text: to })?.change ?? {};

beforeEach(async () => {
  folder = new HostFolder();
  host = await folder.start();
});
afterEach(() => folder.dispose());

async function openNew(name: string, content: ArgumentMap = map) {
  folder.writeMapFile(name, content);
  return folder.open(host, name);
}

describe('saving', () => {
  it('resolves once the change is in the file, with the hash of the file as revision', async () => {
    const opened = await openNew('a');
    const answer = await host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('New') });
    expect(answer.kind).toBe('saved');
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(
      writeMap(applyChange(map, textChange('New')) as ArgumentMap),
    );
    expect(await host.open({ ref: opened.ref })).toMatchObject({ revision: answer.revision });
  });

  it('of a hundred random edits keeps the file complete and equal to the editor’s map after each', async () => {
    const random = seededRandom(11);
    let { ref, revision, map: now } = await openNew('a');
    for (let count = 0; count < 100; count++) {
      const edit = randomEdit(now, random);
      if (!edit) continue;
      const next = applyChange(now, edit.change);
      if (!next) throw new Error('the edit does not fit');
      const answer = await host.applyChange({ ref, revision, change: JSON.parse(JSON.stringify(edit.change)) });
      expect(answer.kind).toBe('saved');
      now = next;
      revision = answer.revision;
      expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(now));
    }
    expect(readdirSync(folder.library)).toEqual(['a.argmap.json']);
  });

  it('keeps unknown keys', async () => {
    const unknownKeys = { ...map, ...{ 'x-lesson': 3 } };
    const opened = await openNew('a', unknownKeys);
    await host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('New', unknownKeys) });
    expect(JSON.parse(readFileSync(folder.mapPath('a'), 'utf8'))).toMatchObject({ 'x-lesson': 3 });
  });

  it('never overwrites another program’s edit, but returns a conflict with the current map', async () => {
    const opened = await openNew('a');
    const foreign = { ...map, title: 'Changed elsewhere' };
    folder.writeMapFile('a', foreign);
    const answer = await host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('Mine') });
    expect(answer).toMatchObject({ kind: 'conflict', map: { title: 'Changed elsewhere' } });
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(foreign));
  });

  it('of two windows at once saves one and returns a conflict to the other', async () => {
    const opened = await openNew('a');
    const both = ['One', 'Two'].map((text) =>
      host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange(text) }),
    );
    const answers = await Promise.all(both);
    expect(answers.map(({ kind }) => kind)).toEqual(['saved', 'conflict']);
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toContain('"One"');
  });

  it('refuses a change after which the map could not be opened', async () => {
    const opened = await openNew('a');
    const [first] = opened.map.inferences;
    if (!first) throw new Error('no inference');
    const change = diffMaps(opened.map, { ...opened.map, inferences: [{ ...first, target: 'nobody' }] });
    await expect(host.applyChange({ ref: opened.ref, revision: opened.revision, change })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(map));
  });

  it('refuses to save a map of a newer format', async () => {
    const opened = await openNew('a', { ...map, format: 'counterpoint/2' });
    expect(opened.readOnly).toBe('newer');
    await expect(
      host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('x') }),
    ).rejects.toMatchObject({ code: 'read-only' });
  });

  it('fails with a sentence while the folder is missing, and works when it is back', async () => {
    const opened = await openNew('a');
    const save = () => host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('x') });
    renameSync(folder.library, `${folder.library} away`);
    await expect(save()).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/“a\.argmap\.json” was not found/),
    });
    renameSync(`${folder.library} away`, folder.library);
    await expect(save()).resolves.toMatchObject({ kind: 'saved' });
  });
});

describe('opening', () => {
  it('writes nothing to the file', async () => {
    folder.writeMapFile('a', map);
    const before = statSync(folder.mapPath('a'));
    await openNew('b');
    const entry = (await host.library()).find(({ name }) => name === 'a');
    await host.open({ ref: entry?.ref ?? '' });
    const { mtimeMs, ino, size } = statSync(folder.mapPath('a'));
    expect({ mtimeMs, ino, size }).toEqual({ mtimeMs: before.mtimeMs, ino: before.ino, size: before.size });
  });

  it('accepts only refs that the host gave out: no path, no made-up one', async () => {
    folder.writeMapFile('a', map);
    for (const ref of [folder.mapPath('a'), '../a.argmap.json', '', 'a']) {
      await expect(host.open({ ref })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('finds a map by the same ref after a restart', async () => {
    const { ref } = await openNew('a');
    await host.close();
    host = await folder.start();
    expect(await host.open({ ref })).toMatchObject({ name: 'a' });
    expect(ref).not.toContain('a.argmap');
  });

  it('starts with the last map, and with none the first time or when that is gone', async () => {
    for (const name of ['zzz', 'nato-liaison-office']) folder.writeMapFile(name, map);
    const refs = new Map((await host.library()).map(({ name, ref }) => [name, ref]));
    expect(await host.capabilities()).not.toHaveProperty('first');
    const ref = refs.get('zzz') ?? '';
    await host.open({ ref });
    await host.finishOpening({ ref });
    expect(await host.capabilities()).toMatchObject({ first: ref });
    rmSync(folder.mapPath('zzz'));
    expect(await host.capabilities()).not.toHaveProperty('first');
  });

  it('does not start with a map that was never shown, or not since it was opened the last time', async () => {
    folder.writeMapFile('zzz', map);
    const { ref } = await folder.open(host, 'zzz');
    expect(await host.capabilities()).not.toHaveProperty('first');
    await host.finishOpening({ ref });
    await host.open({ ref });
    const next = await folder.start();
    expect(await next.capabilities()).not.toHaveProperty('first');
    await next.open({ ref });
    await next.finishOpening({ ref });
    expect(await next.capabilities()).toMatchObject({ first: ref });
  });

  it('starts with damaged settings and session, and keeps the damaged files under another name', async () => {
    await host.close();
    const data = folder.dataFolder();
    for (const name of ['settings.json', 'session.json']) writeFileSync(join(data, name), '{ broken');
    host = await folder.start();
    expect(await host.settings()).toEqual({ theme: 'system', letters: 'write' });
    expect(readFileSync(join(data, 'session.json.broken'), 'utf8')).toBe('{ broken');
    await host.changeSettings({ theme: 'dark' });
    expect(await host.settings()).toEqual({ theme: 'dark', letters: 'write' });
  });

  it('leaves it open what letters do where the settings are of an earlier version, and writes them in a new folder', async () => {
    await host.close();
    const settings = join(folder.dataFolder(), 'settings.json');
    writeFileSync(settings, JSON.stringify({ theme: 'light' }));
    host = await folder.start();
    expect((await host.settings()).letters).toBeUndefined();
    await host.changeSettings({ letters: 'commands' });
    expect((await host.settings()).letters).toBe('commands');
    await host.close();
    rmSync(settings);
    host = await folder.start();
    expect((await host.settings()).letters).toBe('write');
    await host.changeSettings({ theme: 'dark' });
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({ letters: 'write', theme: 'dark' });
  });
});

describe('the library', () => {
  it('lists an unreadable file with its problem', async () => {
    folder.writeMapFile('good', map);
    writeFileSync(folder.mapPath('broken'), '{ "format": ');
    const entries = await host.library();
    expect(entries.map(({ name, fault }) => [name, fault !== undefined])).toEqual([
      ['broken', true],
      ['good', false],
    ]);
  });

  it('names a new map after its title, with a number when the name is taken', async () => {
    const events: HostEvent[] = [];
    host.subscribe((event) => events.push(event));
    const titled = { ...map, title: 'A/B: “Tokyo”' };
    const names = [await host.create({ map: titled }), await host.create({ map: titled })].map(({ name }) => name);
    expect(names).toEqual(['A B “Tokyo”', 'A B “Tokyo” 2']);
    expect(events).toContainEqual({ kind: 'library' });
  });

  it('imports a map byte for byte, and refuses a file that is no map', async () => {
    const foreignBytes = new TextEncoder().encode(writeMap(map).replaceAll('\n', '\r\n'));
    const opened = await host.importBytes({ name: 'from a friend.argmap.json', bytes: foreignBytes });
    expect(readFileSync(folder.mapPath(opened.name))).toEqual(Buffer.from(foreignBytes));
    await expect(host.importBytes({ name: 'x.png', bytes: new Uint8Array([0x89, 0x50, 0]) })).rejects.toThrow(
      /“x\.png” is not a text file/,
    );
    expect(existsSync(folder.mapPath('x.png'))).toBe(false);
  });

  it('imports the map of a picture, only once while it is unchanged', async () => {
    const options = { page: 'none', theme: 'light', carriesMap: true } as const;
    const { bytes } = await host.render({ job: 'j', map, format: 'svg', options });
    const first = await host.importBytes({ name: 'handed in.svg', bytes });
    expect([first.name, readFileSync(folder.mapPath(first.name), 'utf8')]).toEqual(['handed in', writeMap(map)]);
    expect((await host.importBytes({ name: 'handed in.svg', bytes })).ref).toBe(first.ref);
    await host.applyChange({ ref: first.ref, revision: first.revision, change: textChange('Mine now') });
    // The imported map was edited since, so it stays, and the map of the picture is added beside
    // it.
    expect((await host.importBytes({ name: 'handed in.svg', bytes })).name).toBe('handed in 2');
    expect(readFileSync(folder.mapPath('handed in'), 'utf8')).toContain('Mine now');
  });

  it('opens the map that gave a picture its name by its title, while it is unchanged', async () => {
    const options = { page: 'none', theme: 'light', carriesMap: true } as const;
    const own = { ...map, title: 'Why: not?' };
    const { bytes } = await host.render({ job: 'j', map: own, format: 'svg', options });
    writeFileSync(folder.mapPath('Another name'), writeMap(own));
    const ref = (await host.library()).find(({ name }) => name === 'Another name')?.ref;
    expect((await host.importBytes({ name: 'Why not.svg', bytes })).ref).toBe(ref);
    expect((await host.importBytes({ name: 'Not why.svg', bytes })).ref).not.toBe(ref);
  });

  it('imports the map of a picture that the system opens, and leaves the picture unchanged', async () => {
    const options = { page: 'none', theme: 'light', carriesMap: true } as const;
    const { bytes } = await host.render({ job: 'j', map, format: 'png', options });
    const picture = join(folder.top, 'from mail.png');
    writeFileSync(picture, bytes);
    const opened = await host.open({ ref: await host.refOf(picture) });
    expect([opened.name, opened.map]).toEqual(['from mail', map]);
    expect(readFileSync(picture)).toEqual(Buffer.from(bytes));
    const next = await folder.start('data 2', { mapToOpen: picture });
    const { first = '' } = await next.capabilities();
    expect((await next.open({ ref: first })).name).toBe('from mail');
    await next.close();
  });
});

it('invalid arguments are refused before the method is called', async () => {
  const untypedHost = host as unknown as Record<string, (args: unknown) => Promise<unknown>>;
  for (const [method, args] of [
    ['open', undefined],
    ['open', { ref: 7 }],
    ['create', { map: { title: 'x' } }],
    ['applyChange', { ref: 'x', revision: 'x', change: { claims: [{ after: { at: -1, record: {} } }] } }],
    ['render', { job: 'x', map, format: 'exe', options: {} }],
    ['changeSettings', { theme: 'pink' }],
    ['importBytes', { name: 'x', bytes: 'text' }],
  ] as const) {
    await expect(untypedHost[method]?.(args), `${method} ${JSON.stringify(args)}`).rejects.toMatchObject({
      code: 'bad-request',
    });
  }
});

it('the shell receives only permitted links, and none if it cannot open links', async () => {
  const url = 'https://example.org/a';
  await expect(host.openLink({ url })).rejects.toMatchObject({ code: 'bad-request' });
  const opened: string[] = [];
  const openLink = async ({ href }: { href: string }) => void opened.push(href);
  const other = await folder.start('data 3', { shell: 'desktop', openLink });
  for (const hostile of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//example.org',
    ` ${url}`,
    `${url}\n`,
    '',
    7,
    null,
  ])
    await expect(other.openLink({ url: hostile as string })).rejects.toMatchObject({ code: 'bad-request' });
  expect(opened).toEqual([]);
  await other.openLink({ url });
  expect(opened).toEqual([url]);
  await other.close();
});

it('a cancelled picture is not drawn', async () => {
  const job = { job: 'j1', map, format: 'pdf' as const, options: { page: 'a4' as const, theme: 'light' as const } };
  const rendering = host.render(job);
  await host.cancelRender({ job: 'j1' });
  await expect(rendering).rejects.toMatchObject({ code: 'cancelled' });
  expect((await host.render(job)).claims).toBe(3);
});

it('saves while it draws a large map, whose picture can be cancelled after', async () => {
  const opened = await openNew('a');
  const options = { page: 'none', theme: 'light', withoutFont: true } as const;
  const rendering = host.render({ job: 'j2', map: largeMap(10_000), format: 'svg', options });
  const saved = host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('New') });
  expect((await saved).kind).toBe('saved');
  await host.cancelRender({ job: 'j2' });
  await expect(rendering).rejects.toMatchObject({ code: 'cancelled' });
});
