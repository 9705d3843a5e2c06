import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../argument/commands/set-text';
import { writeMap } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import { applyChange, type Change, diffMaps } from '../argument/model/change';
import { mapOf } from '../argument/testing/map-builder';
import { randomEdit } from '../argument/testing/random-edit';
import { seededRandom } from '../argument/testing/random-map';
import type { HostEvent } from '../contract/host';
import { createHost, type RunningHost } from './host';

const map = mapOf('Thesis\n  because Reason\n  but Objection');

let folder: string;
let library: string;
let host: RunningHost;
const start = () => createHost({ shell: 'browser', version: '0', library, data: join(folder, 'data') });
const mapPath = (name: string) => join(library, `${name}.argmap.json`);
const writeMapFile = (name: string, content: ArgumentMap) => writeFileSync(mapPath(name), writeMap(content));
const textChange = (to: string, from = map): Change => setText(from, { claim: 'c1', text: to })?.change ?? {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-host-'));
  library = join(folder, 'my maps');
  host = await start();
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openNew(name: string, content = map) {
  writeMapFile(name, content);
  const entry = (await host.library()).find((one) => one.name === name);
  if (!entry) throw new Error('it is not in the library');
  return host.open({ ref: entry.ref });
}

describe('saving', () => {
  it('answers once the change is in the file, and the revision is the hash of that', async () => {
    const opened = await openNew('a');
    const answer = await host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('New') });
    expect(answer.kind).toBe('saved');
    expect(readFileSync(mapPath('a'), 'utf8')).toBe(writeMap(applyChange(map, textChange('New')) as ArgumentMap));
    expect(await host.open({ ref: opened.ref })).toMatchObject({ revision: answer.revision });
  });

  it('of a hundred random edits one after another leaves the file as the editor has it, whole at every moment', async () => {
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
      expect(readFileSync(mapPath('a'), 'utf8')).toBe(writeMap(now));
    }
    expect(readdirSync(library)).toEqual(['a.argmap.json']);
  });

  it('keeps keys that the program does not know', async () => {
    const strange = { ...map, ...{ 'x-lesson': 3 } };
    const opened = await openNew('a', strange);
    await host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('New', strange) });
    expect(JSON.parse(readFileSync(mapPath('a'), 'utf8'))).toMatchObject({ 'x-lesson': 3 });
  });

  it('never overwrites a foreign edit: it answers with what is in the file now', async () => {
    const opened = await openNew('a');
    const foreign = { ...map, title: 'Changed elsewhere' };
    writeMapFile('a', foreign);
    const answer = await host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('Mine') });
    expect(answer).toMatchObject({ kind: 'conflict', map: { title: 'Changed elsewhere' } });
    expect(readFileSync(mapPath('a'), 'utf8')).toBe(writeMap(foreign));
  });

  it('lets one of two windows through that save at once, and tells the other', async () => {
    const opened = await openNew('a');
    const both = ['One', 'Two'].map((text) =>
      host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange(text) }),
    );
    const answers = await Promise.all(both);
    expect(answers.map(({ kind }) => kind)).toEqual(['saved', 'conflict']);
    expect(readFileSync(mapPath('a'), 'utf8')).toContain('"One"');
  });

  it('refuses a change that would make a map nobody could open again', async () => {
    const opened = await openNew('a');
    const [first] = opened.map.inferences;
    if (!first) throw new Error('no step');
    const change = diffMaps(opened.map, { ...opened.map, inferences: [{ ...first, target: 'nobody' }] });
    await expect(host.applyChange({ ref: opened.ref, revision: opened.revision, change })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(readFileSync(mapPath('a'), 'utf8')).toBe(writeMap(map));
  });

  it('refuses to strip a map of a newer version', async () => {
    const opened = await openNew('a', { ...map, format: 'counterpoint/2' });
    expect(opened.readOnly).toBe('newer');
    await expect(
      host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('x') }),
    ).rejects.toMatchObject({ code: 'read-only' });
  });

  it('says so in a sentence when the file or its folder is gone, and saves when it is back', async () => {
    const opened = await openNew('a');
    const save = () => host.applyChange({ ref: opened.ref, revision: opened.revision, change: textChange('x') });
    renameSync(library, `${library} away`);
    await expect(save()).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/“a\.argmap\.json” was not found/),
    });
    renameSync(`${library} away`, library);
    await expect(save()).resolves.toMatchObject({ kind: 'saved' });
  });
});

describe('opening', () => {
  it('writes nothing to the file', async () => {
    writeMapFile('a', map);
    const before = statSync(mapPath('a'));
    await openNew('b');
    const entry = (await host.library()).find(({ name }) => name === 'a');
    await host.open({ ref: entry?.ref ?? '' });
    const { mtimeMs, ino, size } = statSync(mapPath('a'));
    expect({ mtimeMs, ino, size }).toEqual({ mtimeMs: before.mtimeMs, ino: before.ino, size: before.size });
  });

  it('takes only refs that it gave out: no path, no made-up one', async () => {
    writeMapFile('a', map);
    for (const ref of [mapPath('a'), '../a.argmap.json', '', 'a']) {
      await expect(host.open({ ref })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('finds the same map under the same ref after a restart', async () => {
    const { ref } = await openNew('a');
    await host.close();
    host = await start();
    expect(await host.open({ ref })).toMatchObject({ name: 'a' });
    expect(ref).not.toContain('a.argmap');
  });

  it('begins with the last map, and the first time with the bundled one', async () => {
    writeMapFile('zzz', map);
    writeMapFile('nato-liaison-office', map);
    const refs = new Map((await host.library()).map(({ name, ref }) => [name, ref]));
    expect(await host.capabilities()).toMatchObject({ first: refs.get('nato-liaison-office') });
    await host.open({ ref: refs.get('zzz') ?? '' });
    expect(await host.capabilities()).toMatchObject({ first: refs.get('zzz') });
    rmSync(mapPath('zzz'));
    expect(await host.capabilities()).toMatchObject({ first: refs.get('nato-liaison-office') });
  });

  it('starts with broken settings and session, and puts them aside instead of throwing them away', async () => {
    await host.close();
    const data = join(folder, 'data');
    for (const name of ['settings.json', 'session.json']) writeFileSync(join(data, name), '{ broken');
    host = await start();
    expect(await host.settings()).toEqual({ theme: 'system' });
    expect(readFileSync(join(data, 'session.json.broken'), 'utf8')).toBe('{ broken');
    await host.changeSettings({ theme: 'dark' });
    expect(await host.settings()).toEqual({ theme: 'dark' });
  });
});

describe('the library', () => {
  it('lists a broken file with its fault instead of hiding it', async () => {
    writeMapFile('good', map);
    writeFileSync(mapPath('broken'), '{ "format": ');
    const entries = await host.library();
    expect(entries.map(({ name, fault }) => [name, fault !== undefined])).toEqual([
      ['broken', true],
      ['good', false],
    ]);
  });

  it('names a new map from its title, with a number when the name is taken', async () => {
    const heard: HostEvent[] = [];
    host.subscribe((event) => heard.push(event));
    const titled = { ...map, title: 'A/B: “Tokyo”' };
    const names = [await host.create({ map: titled }), await host.create({ map: titled })].map(({ name }) => name);
    expect(names).toEqual(['A B “Tokyo”', 'A B “Tokyo” 2']);
    expect(heard).toContainEqual({ kind: 'library' });
  });

  it('takes a map from elsewhere in byte for byte, and refuses what is no map', async () => {
    const strange = new TextEncoder().encode(writeMap(map).replaceAll('\n', '\r\n'));
    const opened = await host.importBytes({ name: 'from a friend.argmap.json', bytes: strange });
    expect(readFileSync(mapPath(opened.name))).toEqual(Buffer.from(strange));
    await expect(host.importBytes({ name: 'x.png', bytes: new Uint8Array([0x89, 0x50, 0]) })).rejects.toThrow(
      /“x\.png” is not a text file/,
    );
    expect(existsSync(mapPath('x.png'))).toBe(false);
  });

  it('takes the map out of a picture, once however often, and never touches the picture', async () => {
    const options = { page: 'none', theme: 'light', carriesMap: true } as const;
    const { bytes } = await host.render({ job: 'j', map, format: 'svg', options });
    const first = await host.importBytes({ name: 'handed in.svg', bytes });
    expect([first.name, readFileSync(mapPath(first.name), 'utf8')]).toEqual(['handed in', writeMap(map)]);
    expect((await host.importBytes({ name: 'handed in.svg', bytes })).ref).toBe(first.ref);
    await host.applyChange({ ref: first.ref, revision: first.revision, change: textChange('Mine now') });
    // What was changed since is not the picture's any more: that map stays, the picture's stands beside it.
    expect((await host.importBytes({ name: 'handed in.svg', bytes })).name).toBe('handed in 2');
    expect(readFileSync(mapPath('handed in'), 'utf8')).toContain('Mine now');
  });

  it('opens the map of a picture that the system hands over', async () => {
    const options = { page: 'none', theme: 'light', carriesMap: true } as const;
    const { bytes } = await host.render({ job: 'j', map, format: 'png', options });
    const picture = join(folder, 'from mail.png');
    writeFileSync(picture, bytes);
    const opened = await host.open({ ref: await host.refOf(picture) });
    expect([opened.name, opened.map]).toEqual(['from mail', map]);
    expect(readFileSync(picture)).toEqual(Buffer.from(bytes));
    const next = await createHost({
      shell: 'browser',
      version: '0',
      library,
      data: join(folder, 'data 2'),
      mapToOpen: picture,
    });
    const { first = '' } = await next.capabilities();
    expect((await next.open({ ref: first })).name).toBe('from mail');
    await next.close();
  });
});

it('what is not what a method takes is refused before the method sees it', async () => {
  const asked = host as unknown as Record<string, (args: unknown) => Promise<unknown>>;
  for (const [method, args] of [
    ['open', undefined],
    ['open', { ref: 7 }],
    ['create', { map: { title: 'x' } }],
    ['applyChange', { ref: 'x', revision: 'x', change: { claims: [{ after: { at: -1, record: {} } }] } }],
    ['render', { job: 'x', map, format: 'exe', options: {} }],
    ['changeSettings', { theme: 'pink' }],
    ['importBytes', { name: 'x', bytes: 'text' }],
  ] as const) {
    await expect(asked[method]?.(args), `${method} ${JSON.stringify(args)}`).rejects.toMatchObject({
      code: 'bad-request',
    });
  }
});

it('only a link that may be opened reaches the shell, and none where the shell has no way out', async () => {
  const url = 'https://example.org/a';
  await expect(host.openLink({ url })).rejects.toMatchObject({ code: 'bad-request' });
  const opened: string[] = [];
  const openLink = async ({ href }: { href: string }) => void opened.push(href);
  const other = await createHost({ shell: 'desktop', version: '0', library, data: join(folder, 'data 3'), openLink });
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

it('a picture that is cancelled is not made', async () => {
  const job = { job: 'j1', map, format: 'pdf' as const, options: { page: 'a4' as const, theme: 'light' as const } };
  const making = host.render(job);
  await host.cancelRender({ job: 'j1' });
  await expect(making).rejects.toMatchObject({ code: 'cancelled' });
  expect((await host.render(job)).claims).toBe(3);
});
