import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch, type EditorState, openEditor, undo } from '../../argument/editor/editor-state';
import { recentHistory } from '../../argument/editor/history';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { mapOf } from '../../argument/testing/map-builder';
import { randomEdit } from '../../argument/testing/random-edit';
import { seededRandom } from '../../argument/testing/random-map';
import type { OpenedMap } from '../../contract/stored-maps';
import type { RunningHost } from '../host';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { type HostFolder, startWithMap } from '../testing/host-folder';
import { type HistoryStore, openHistoryStore } from './history-store';

const map = mapOf('Thesis\n  because Reason\n  but Objection\n  because Another');
let folder: HostFolder;
let host: RunningHost;
let opened: OpenedMap;
beforeEach(async () => {
  ({ folder, host, opened } = await startWithMap(map));
});
afterEach(() => folder.dispose());

/** Makes random edits, saves each as a window does, and keeps the steps. */
async function work(edits: number): Promise<{ editor: EditorState; revision: string }> {
  const random = seededRandom(edits);
  let editor = openEditor(opened.map);
  let { revision } = opened;
  while (editor.past.length < edits) {
    const edit = randomEdit(editor.map, random);
    if (!edit) continue;
    editor = dispatch(editor, edit);
    const result = await host.applyChange({ ref: opened.ref, revision, change: edit.change });
    if (result.kind !== 'saved') throw new Error('a conflict');
    ({ revision } = result);
    await host.keepHistory({ ref: opened.ref, revision, ...recentHistory(editor) });
  }
  return { editor, revision };
}

const histories = () => folder.listFiles(join(folder.dataFolder(), 'history'));
const restart = async () => {
  await host.close();
  host = await folder.start();
  return host.open({ ref: opened.ref });
};

describe('the steps of a map', () => {
  it('lead back to its first bytes after a restart', async () => {
    await work(120);
    const again = await restart();
    if (again.history === 'outdated') throw new Error('the history is outdated');
    let editor = openEditor(again.map, null, again.history);
    expect(editor.past).toHaveLength(120);
    for (let count = 0; count < 120; count++) editor = undo(editor) ?? editor;
    expect(writeMap(editor.map)).toBe(writeMap(map));
  });

  it('of very many wrong parts in their file do not keep the map from opening', async () => {
    const { revision } = await work(1);
    await host.close();
    const [name = ''] = histories();
    // All their issues together are more than the stack holds.
    const claims = Array(500_000).fill({ before: 1 });
    const past = [{ change: { claims }, before: null, after: null }];
    writeFileSync(join(folder.dataFolder(), 'history', name), JSON.stringify({ revision, past, future: [] }));
    expect((await restart()).history).toBe('outdated');
  });

  it('are there at once when the map is opened again', async () => {
    await work(3);
    expect((await host.open({ ref: opened.ref })).history).toMatchObject({ past: { length: 3 } });
  });

  it.each<[string, (edited: ArgumentMap) => ArgumentMap]>([
    ['an earlier content again', () => map],
    ['another title', (edited) => ({ ...edited, title: 'By another program' })],
  ])('are outdated once the file has %s, which is said once', async (_, alter) => {
    const { editor } = await work(3);
    folder.writeMapFile('a', alter(editor.map));
    expect((await restart()).history).toBe('outdated');
    expect(await host.open({ ref: opened.ref })).not.toHaveProperty('history');
  });

  it('follow it to its new name and through the bin, and are deleted with it', async () => {
    await work(3);
    const { ref } = await host.rename({ ref: opened.ref, title: (await host.open({ ref: opened.ref })).map.title });
    await host.remove({ ref });
    const [gone] = await host.bin();
    const back = await host.restore({ ref: gone?.ref ?? '' });
    expect((await host.open(back)).history).toMatchObject({ past: { length: 3 } });
    await host.remove(back);
    const [again] = await host.bin();
    await host.purge({ ref: again?.ref ?? '' });
    expect(histories()).toEqual([]);
  });

  it('are not kept, and those kept before are deleted, with the setting for shared computers', async () => {
    const { editor, revision } = await work(3);
    await restart();
    expect(histories()).toHaveLength(1);
    await host.changeSettings({ forgetsUndo: true });
    expect(histories()).toEqual([]);
    await host.keepHistory({ ref: opened.ref, revision, ...recentHistory(editor) });
    expect(await restart()).not.toHaveProperty('history');
  });

  it.each(['{ "revision"', 'null', '3', '"steps"', ''])(
    'that were damaged are as if they had never been kept: %j',
    async (content) => {
      await work(1);
      await host.close();
      writeFileSync(join(folder.dataFolder(), 'history', histories()[0] ?? ''), content);
      expect(await restart()).not.toHaveProperty('history');
    },
  );

  it.each<[string, (kept: { revision: string; past: object[]; future: object[] }) => object]>([
    ['have another form, as of a later release', ({ revision }) => ({ revision, steps: 3 })],
    [
      'have changes of another form',
      (kept) => ({ ...kept, past: [{ change: { claims: {} }, before: null, after: null }] }),
    ],
    ['do not follow from each other', (kept) => ({ ...kept, past: [...kept.past, ...kept.past] })],
    ['cannot be redone', (kept) => ({ ...kept, future: kept.past })],
  ])('that %s are not given to a window', async (_, altered) => {
    await work(3);
    await host.close();
    const path = join(folder.dataFolder(), 'history', histories()[0] ?? '');
    writeFileSync(path, JSON.stringify(altered(JSON.parse(readFileSync(path, 'utf8')))));
    expect((await restart()).history).toBe('outdated');
    expect(histories()).toEqual([]);
  });

  it('are deleted at the next start if a crash came between the setting for shared computers and that', async () => {
    await work(3);
    await host.close();
    writeFileSync(join(folder.dataFolder(), 'settings.json'), JSON.stringify({ forgetsUndo: true }));
    expect(await restart()).not.toHaveProperty('history');
    expect(histories()).toEqual([]);
  });

  it('that another host keeps in spite of that setting are not given to a window', async () => {
    await work(3);
    writeFileSync(join(folder.dataFolder(), 'settings.json'), JSON.stringify({ forgetsUndo: true }));
    expect(await host.open({ ref: opened.ref })).not.toHaveProperty('history');
  });

  it('are all deleted, whatever else is in their folder', async () => {
    await work(3);
    await restart();
    mkdirSync(join(folder.dataFolder(), 'history', '.a folder'));
    await host.changeSettings({ forgetsUndo: true });
    expect(histories()).toEqual([]);
  });

  it('that arrive when their map is in the bin already are not kept', async () => {
    const { revision, editor } = await work(1);
    const steps = { ref: opened.ref, revision, ...recentHistory(editor) };
    const missing = { code: 'not-found' };
    const removal = host.remove({ ref: opened.ref });
    await expect(host.keepHistory(steps)).rejects.toMatchObject(missing);
    await removal;
    await host.purge({ ref: (await host.bin())[0]?.ref ?? '' });
    await expect(host.keepHistory(steps)).rejects.toMatchObject(missing);
    await host.close();
    expect(histories()).toEqual([]);
  });

  it('can be read by their owner only', async () => {
    await work(1);
    await host.close();
    const { mode } = statSync(join(folder.dataFolder(), 'history', histories()[0] ?? ''));
    expect(mode & 0o777).toBe(process.platform === 'win32' ? mode & 0o777 : 0o600);
  });

  it('follow their map later if the disk refuses that when it is renamed', async () => {
    await work(3);
    injectFault(join(folder.dataFolder(), 'history'), { kind: 'EIO', call: 'rename' });
    // The name of the file is not its title yet.
    const { ref } = await host.rename({ ref: opened.ref, title: (await host.open({ ref: opened.ref })).map.title });
    stopFaults();
    await host.close();
    host = await folder.start();
    expect((await host.open({ ref })).history).toMatchObject({ past: { length: 3 } });
  });
});

describe.skipIf(process.platform === 'win32')('steps that wait', () => {
  const steps = { past: [], future: [] };
  const contents = () => histories().map((name) => readFileSync(join(folder.dataFolder(), 'history', name), 'utf8'));
  const path = () => folder.mapPath('a');
  let store: HistoryStore;
  beforeEach(() => {
    store = openHistoryStore(join(folder.dataFolder(), 'history'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    stopFaults();
  });
  const written = async (revision: string) => {
    vi.useRealTimers();
    await expect.poll(contents).toEqual([expect.stringContaining(`"${revision}"`)]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  };

  it('are written two seconds after the first save of a burst, whatever comes next', async () => {
    for (const burst of ['1', '2']) {
      store.keep(path(), `first of burst ${burst}`, steps);
      vi.advanceTimersByTime(1500);
      store.keep(path(), `last of burst ${burst}`, steps);
      vi.advanceTimersByTime(499);
      expect(vi.getTimerCount()).toBe(1);
      vi.advanceTimersByTime(1);
      await written(`last of burst ${burst}`);
    }
  });

  it('while earlier ones are written are written after those', async () => {
    store.keep(path(), 'earlier', steps);
    const writing = store.close();
    store.keep(path(), 'later', steps);
    await writing;
    await store.close();
    expect(contents()).toEqual([expect.stringContaining('"later"')]);
  });

  it('and those that are being written are deleted with their map, and with all', async () => {
    for (const forget of [() => store.purge(path()), () => store.clear()]) {
      store.keep(path(), 'kept', steps);
      const writing = store.close();
      await Promise.all([writing, forget()]);
      store.keep(path(), 'kept', steps);
      await forget();
      await store.close();
      expect(contents()).toEqual([]);
    }
  });

  it('that do not fit on the disk do not keep those of other maps from it', async () => {
    injectFault(join(folder.dataFolder(), 'history'), { kind: 'ENOSPC', call: 'open', times: 1 });
    store.keep(path(), 'of the first map', steps);
    store.keep(folder.mapPath('b'), 'of the second map', steps);
    await store.close();
    expect(contents()).toEqual([expect.stringContaining('"of the second map"')]);
  });

  it('follow their map, and a map without steps is moved too', async () => {
    await store.move(path(), folder.mapPath('b'));
    store.keep(path(), 'kept', steps);
    await store.move(path(), folder.mapPath('b'));
    await store.purge(path());
    expect(contents()).toEqual([expect.stringContaining('"kept"')]);
    await store.purge(folder.mapPath('b'));
    expect(contents()).toEqual([]);
  });

  it('lie in a folder that only their owner can open', async () => {
    store.keep(path(), 'kept', steps);
    await store.close();
    expect(statSync(join(folder.dataFolder(), 'history')).mode & 0o777).toBe(0o700);
  });
});

it('the steps of a hundred maps are kept, those that were used last', async () => {
  const { revision, editor } = await work(1);
  const refs = [];
  for (let count = 0; count < 105; count++) {
    folder.writeMapFile(`m${count}`, map);
    const { ref } = await folder.open(host, `m${count}`);
    await host.keepHistory({ ref, revision, ...recentHistory(editor) });
    refs.push(ref);
  }
  await host.close();
  expect(histories().length).toBe(100);
});
