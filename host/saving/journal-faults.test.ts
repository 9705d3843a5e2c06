import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId } from '../testing/host-folder';
import { type Journal, openJournal } from './journal';
import { encodeRecord, findLostMaps, type MapSnapshot, replayJournal } from './journal-format';
import { ownProcessId } from './process-id';

const PATH = '/maps/a.argmap.json';
const DAY = 24 * 60 * 60 * 1000;
const map = mapOf('Thesis\n  because Reason');
const withTitle = (title: string): ArgumentMap => ({ ...map, title });

let top: string;
let folder: string;
let journal: Journal;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-journal-'));
  folder = join(top, 'journal');
  journal = openJournal(folder);
  journal.addBase('r0', map);
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  rmSync(top, { recursive: true, force: true });
});

const draft = (next: ArgumentMap, order: number, to?: string, writer = 'w') =>
  journal.writeDraft(PATH, { writer, order, from: 'r0', change: diffMaps(map, next), ...(to ? { to } : {}) });
const files = () => readdirSync(folder).sort();
const text = () =>
  files()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
const recordKinds = () =>
  text()
    .trim()
    .split('\n')
    .map((row) => (JSON.parse(row.slice(17)) as { kind: string }).kind);

async function recoveredTitles(file: MapSnapshot | null = { revision: 'r0', map }): Promise<string[]> {
  const found: string[] = [];
  await journal.recover(PATH, file, async (lost) => void found.push(lost.title));
  return found;
}

describe('a line', () => {
  it('is synced before it is acknowledged, the first one with its folder; the record of a save is not synced', async () => {
    injectFault(top);
    await draft(withTitle('One'), 1, 'r1');
    expect(stopFaults().calls.filter((name) => name !== 'readFile')).toEqual([
      'mkdir',
      'open',
      'sync',
      'open',
      'write',
      'datasync',
      'open',
      'sync',
    ]);
    injectFault(top);
    await draft(withTitle('Two'), 2);
    expect(stopFaults().calls).toEqual(['stat', 'open', 'write', 'datasync']);
    injectFault(top);
    await journal.markSaved(PATH, 'w', 'r1');
    // The first save of a window is followed by a look at the journals of ended processes.
    expect(stopFaults().calls).toEqual(['stat', 'open', 'write', 'readdir']);
    expect(recordKinds()).toEqual(['base', 'draft', 'draft', 'saved']);
  });

  it('can be read by its owner only', async () => {
    await draft(withTitle('One'), 1);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, files()[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('that was written in part is cut off before the next one', async () => {
    await draft(withTitle('One'), 1);
    const size = text().length;
    for (const fault of [
      { kind: 'EIO', call: 'datasync', times: 1 },
      { kind: 'nothing', call: 'write', times: 1 },
    ] as const) {
      injectFault(top, fault);
      await expect(draft(withTitle('Not this one, which is long'), 2)).rejects.toThrow();
      stopFaults();
    }
    injectFault(top);
    await draft(withTitle('Two'), 3);
    expect(stopFaults().calls).toContain('truncate');
    expect(recordKinds()).toEqual(['base', 'draft', 'draft']);
    expect(text().length).toBeGreaterThan(size);
    expect(replayJournal(text()).pending.get('w')?.map.title).toBe('Two');
  });

  it('from an unknown revision is refused, and only the last revisions are known', async () => {
    const from = (revision: string) =>
      journal.writeDraft(PATH, { writer: 'w', order: 1, from: revision, change: diffMaps(map, withTitle('x')) });
    await expect(from('never')).rejects.toThrow('not known');
    for (let index = 1; index <= 7; index++) journal.addBase(`r${index}`, map);
    expect(journal.hasBase('r0')).toBe(true);
    journal.addBase('r0', map);
    journal.addBase('r8', map);
    expect(['r0', 'r1', 'r2'].map((revision) => journal.hasBase(revision))).toEqual([true, false, true]);
    await expect(from('r1')).rejects.toThrow('not known');
    await from('r0');
  });
});

describe('an overtaken call', () => {
  it('is not written if it is a draft, but is if it is a save', async () => {
    await draft(withTitle('Newer'), 5);
    await draft(withTitle('Older'), 4);
    expect(recordKinds()).toEqual(['base', 'draft']);
    await draft(withTitle('An older save'), 3, 'r1');
    expect(recordKinds()).toEqual(['base', 'draft', 'draft']);
    await journal.markSaved(PATH, 'w', 'r1');
    const { acknowledged, pending } = replayJournal(text());
    expect([acknowledged?.map.title, pending.get('w')?.map.title]).toEqual(['An older save', 'Newer']);
    await draft(withTitle('Of the same order'), 5);
    expect(replayJournal(text()).pending.get('w')?.map.title).toBe('Of the same order');
  });

  it('is counted for each writer', async () => {
    await draft(withTitle('Mine'), 5);
    await draft(withTitle('Theirs'), 1, undefined, 'v');
    expect([...replayJournal(text()).pending.values()].map((lost) => lost.map.title)).toEqual(['Mine', 'Theirs']);
    await journal.markDropped(PATH, 'v', 1);
    await journal.markDropped(PATH, 'v', 1);
    expect(recordKinds()).toEqual(['base', 'draft', 'draft', 'dropped']);
    expect([...replayJournal(text()).pending.keys()]).toEqual(['w']);
  });

  it('a saved revision is a base for the next edit without being written again', async () => {
    await draft(withTitle('One'), 1, 'r1');
    await journal.markSaved(PATH, 'w', 'r1');
    journal.addBase('r1', withTitle('One'));
    await journal.writeDraft(PATH, {
      writer: 'w',
      order: 2,
      from: 'r1',
      change: diffMaps(withTitle('One'), withTitle('Two')),
    });
    expect(recordKinds()).toEqual(['base', 'draft', 'saved', 'draft']);
    expect(replayJournal(text()).pending.get('w')?.map.title).toBe('Two');
    // A save of another process adds no revision here.
    await journal.markSaved(PATH, 'w', 'r9');
    journal.addBase('r9', map);
    await journal.writeDraft(PATH, { writer: 'w', order: 3, from: 'r9', change: diffMaps(map, withTitle('Three')) });
    expect(recordKinds().filter((kind) => kind === 'base')).toHaveLength(2);
  });
});

it('a large journal starts anew once nothing is pending', async () => {
  const large = withTitle('x'.repeat(600_000));
  await draft(large, 1, 'r1');
  await journal.markSaved(PATH, 'w', 'r1');
  expect(files()).toHaveLength(1);
  await draft(withTitle('On its way'), 3, undefined, 'v');
  await draft(large, 2, 'r2');
  await journal.markSaved(PATH, 'w', 'r2');
  expect(replayJournal(text()).pending.get('v')?.map.title).toBe('On its way');
  await journal.markDropped(PATH, 'v', 4);
  expect(files()).toEqual([]);
  // The new journal starts with a base again.
  await draft(withTitle('After'), 5);
  expect(recordKinds()).toEqual(['base', 'draft']);
});

describe('recovery of this process', () => {
  it('recovers a draft once, after three seconds, if the file does not have it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await draft(withTitle('Left behind'), 1);
    vi.setSystemTime(Date.now() + 3_000);
    expect(await recoveredTitles()).toEqual([]);
    await draft(withTitle('Of a window that writes'), 1, undefined, 'v');
    vi.setSystemTime(Date.now() + 1);
    expect(await recoveredTitles()).toEqual(['Left behind']);
    expect(recordKinds().at(-1)).toBe('dropped');
    vi.setSystemTime(Date.now() + 3_001);
    expect(await recoveredTitles({ revision: 'r5', map: withTitle('Of a window that writes') })).toEqual([]);
    expect(await recoveredTitles()).toEqual([]);
    expect(replayJournal(text()).pending.size).toBe(0);
  });

  it('also works after the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await draft(withTitle('Left behind'), 1);
    vi.setSystemTime(Date.now() - 60_000);
    expect(await recoveredTitles()).toEqual(['Left behind']);
  });
});

describe('recovery of other processes', () => {
  /** Renames the journals of this process to those of another one. */
  const changeOwner = (processId: string) => {
    for (const name of files()) renameSync(join(folder, name), join(folder, name.replace(ownProcessId, processId)));
    journal = openJournal(folder);
    journal.addBase('r0', map);
  };

  it.each([
    ['another computer', foreignProcessId],
    ['an earlier release', '00000000-1'],
  ])('recovers the journal of %s only after a day', async (_, processId) => {
    await draft(withTitle('Over there'), 1);
    changeOwner(processId);
    expect(await recoveredTitles()).toEqual([]);
    const path = join(folder, files()[0] ?? '');
    const then = (Date.now() - DAY + 60_000) / 1000;
    utimesSync(path, then, then);
    expect(await recoveredTitles()).toEqual([]);
    utimesSync(path, then - 120, then - 120);
    expect(await recoveredTitles()).toEqual(['Over there']);
    expect(files()).toEqual([]);
  });

  it('recovers a draft by whatever links the map is reached, also under a key of an earlier release', async () => {
    mkdirSync(join(top, 'maps'));
    symlinkSync('maps', join(top, 'link'));
    const [real, link] = ['maps', 'link'].map((name) => join(top, name, 'a.argmap.json')) as [string, string];
    const earlierKey = createHash('sha256').update(link).digest('hex').slice(0, 16);
    for (const isEarlier of [false, true]) {
      const change = diffMaps(map, withTitle('Typed'));
      await journal.writeDraft(real, { writer: 'w', order: 1, from: 'r0', change });
      changeOwner(endedProcessId);
      const [name = ''] = files();
      if (isEarlier) renameSync(join(folder, name), join(folder, earlierKey + name.slice(16)));
      const found: string[] = [];
      await journal.recover(link, { revision: 'r0', map }, async ({ title }) => void found.push(title));
      expect(found).toEqual(['Typed']);
      expect(files()).toEqual([]);
    }
  });

  it('recovers only journals of the map, and no file that only looks like one', async () => {
    await draft(withTitle('Its own'), 1);
    await journal.writeDraft('/maps/b.argmap.json', {
      writer: 'w',
      order: 1,
      from: 'r0',
      change: diffMaps(map, withTitle('Another')),
    });
    changeOwner(endedProcessId);
    const [name = ''] = files().filter(
      (one) => replayJournal(readFileSync(join(folder, one), 'utf8')).pending.get('w')?.map.title === 'Its own',
    );
    const copy = readFileSync(join(folder, name));
    for (const similarName of [`x${name}`, `${name}x`]) writeFileSync(join(folder, similarName), copy);
    expect(await recoveredTitles()).toEqual(['Its own']);
    expect(files()).toHaveLength(3);
  });

  it('leaves those of running processes alone, and keeps a journal whose maps cannot be kept', async () => {
    await draft(withTitle('Mine'), 1);
    const [name = ''] = files();
    writeFileSync(join(folder, name.replace(/-\w+\.jsonl$/, '-other.jsonl')), readFileSync(join(folder, name)));
    expect(await recoveredTitles()).toEqual([]);
    expect(files()).toHaveLength(2);
    changeOwner(endedProcessId);
    const refused = journal.recover(PATH, null, () => Promise.reject(new Error('not kept')));
    await expect(refused).rejects.toThrow('not kept');
    expect(files()).toHaveLength(2);
  });

  it('finds nothing without a folder', async () => {
    expect(await recoveredTitles()).toEqual([]);
    await journal.move(PATH, '/maps/b.argmap.json');
    await journal.close();
  });
});

describe('a damaged journal', () => {
  const damage = (change: (content: string) => string) => {
    const [name = ''] = files();
    const content = change(readFileSync(join(folder, name), 'utf8'));
    rmSync(join(folder, name));
    writeFileSync(join(folder, name.replace(ownProcessId, endedProcessId)), content);
    journal = openJournal(folder);
    return content;
  };
  const aside = () => (files().includes('aside') ? readdirSync(join(folder, 'aside')) : []);

  it.each([
    ['in its last line', (content: string) => content.replace('Two', 'Twa'), ['One']],
    ['in its middle', (content: string) => content.replace('One', 'Ona'), []],
    ['in its first line', (content: string) => content.replace('"base"', '"bass"'), []],
    ['by zeros before all lines', (content: string) => '\0'.repeat(400) + content, []],
    ['by the loss of its first line', (content: string) => content.slice(content.indexOf('\n') + 1), []],
    ['by a cut', (content: string) => content.slice(0, -20), ['One']],
  ])('%s gives what can be read, and is put aside as it is', async (_, change, titles) => {
    await draft(withTitle('One'), 1);
    await draft(withTitle('Two'), 2);
    const content = damage(change);
    expect(await recoveredTitles()).toEqual(titles);
    expect(files()).toEqual(['aside']);
    const [name = '', ...others] = aside();
    expect(others).toEqual([]);
    expect(readFileSync(join(folder, 'aside', name), 'utf8')).toBe(content);
    expect(await recoveredTitles()).toEqual([]);
    expect(aside()).toHaveLength(1);
  });

  it('that is whole is removed, not put aside', async () => {
    await draft(withTitle('One'), 1);
    damage((content) => content);
    expect(await recoveredTitles()).toEqual(['One']);
    expect(files()).toEqual([]);
  });

  it('or something else in place of one does not block the others', async () => {
    await draft(withTitle('One'), 1);
    damage((content) => content);
    const [name = ''] = files();
    const named = (digit: string) => join(folder, name.replace('2147483647', `214748364${digit}`));
    mkdirSync(named('1'));
    symlinkSync('nowhere', named('2'));
    writeFileSync(named('3'), 'unreadable');
    injectFault(named('3'), { kind: 'EIO', call: 'readFile' });
    expect(await recoveredTitles()).toEqual(['One']);
    stopFaults();
    expect(files()).toHaveLength(3);
  });

  it('whose map cannot be kept does not block the others', async () => {
    await draft(withTitle('One'), 1);
    damage((content) => content);
    const [name = ''] = files();
    writeFileSync(join(folder, name.replace('2147483647', '2147483646')), readFileSync(join(folder, name)));
    let count = 0;
    const refused = journal.recover(PATH, null, async () => {
      if (++count === 1) throw new Error('not kept');
    });
    await expect(refused).rejects.toThrow('not kept');
    expect(count).toBe(2);
    expect(files()).toHaveLength(1);
  });
});

describe('a journal that is removed while its process runs', () => {
  const crash = () => {
    for (const name of files()) {
      const ended = name.replace(ownProcessId, endedProcessId);
      if (ended !== name) renameSync(join(folder, name), join(folder, ended));
    }
    journal = openJournal(folder);
  };

  it.each([
    ['alone', () => rmSync(join(folder, files()[0] ?? ''))],
    ['with its folder', () => rmSync(folder, { recursive: true })],
    ['with the data folder', () => rmSync(top, { recursive: true })],
    ['by being emptied', () => truncateSync(join(folder, files()[0] ?? ''))],
    [
      'by a folder in its place',
      () => {
        const [name = ''] = files();
        rmSync(join(folder, name));
        mkdirSync(join(folder, name));
      },
    ],
  ])('%s is made again with the drafts of all windows', async (_, remove) => {
    await draft(withTitle('One'), 1);
    await draft(withTitle('Of another window'), 1, undefined, 'v');
    remove();
    await draft(withTitle('Two'), 2);
    crash();
    expect((await recoveredTitles()).sort()).toEqual(['Of another window', 'Two']);
  });

  it('is made again when a window drops its draft, and after a disk that was full', async () => {
    await draft(withTitle('One'), 1);
    await draft(withTitle('Of another window'), 1, undefined, 'v');
    rmSync(folder, { recursive: true });
    injectFault(top, { kind: 'ENOSPC', call: 'write' });
    await expect(draft(withTitle('Two'), 2)).rejects.toMatchObject({ code: 'ENOSPC' });
    stopFaults();
    await journal.markDropped(PATH, 'w', 3);
    crash();
    expect(await recoveredTitles()).toEqual(['Of another window']);
  });

  it('holds a save that was on its way', async () => {
    await draft(withTitle('Saved'), 1, 'r1');
    rmSync(folder, { recursive: true });
    await journal.markSaved(PATH, 'w', 'r1');
    journal.addBase('r1', withTitle('Saved'));
    const change = diffMaps(withTitle('Saved'), withTitle('Two'));
    await journal.writeDraft(PATH, { writer: 'w', order: 2, from: 'r1', change });
    crash();
    expect(await recoveredTitles({ revision: 'r1', map: withTitle('Saved') })).toEqual(['Two']);
  });
});

describe('a renamed map', () => {
  const NEW = '/maps/b.argmap.json';

  it('takes its pending edits along, and continues in the same journal', async () => {
    await draft(withTitle('On its way'), 1);
    const [before = ''] = files();
    await journal.move(PATH, NEW);
    const [after = ''] = files();
    expect(after.slice(16)).toBe(before.slice(16));
    expect(after).not.toBe(before);
    await journal.writeDraft(NEW, { writer: 'w', order: 2, from: 'r0', change: diffMaps(map, withTitle('And more')) });
    expect(files()).toEqual([after]);
    expect(recordKinds()).toEqual(['base', 'draft', 'draft']);
    await draft(withTitle('Of a new map under the old name'), 3);
    expect(files()).toHaveLength(2);
  });

  it('takes along what a window sends meanwhile under the old name', async () => {
    await draft(withTitle('Before'), 1);
    const move = journal.move(PATH, '/maps/b.argmap.json');
    await draft(withTitle('Meanwhile'), 2);
    await move;
    const titles: string[] = [];
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4_000 });
    await journal.recover('/maps/b.argmap.json', null, async ({ title }) => void titles.push(title));
    expect(titles).toEqual(['Meanwhile']);
    expect(files()).toHaveLength(1);
  });

  it('takes nothing along when nothing is pending', async () => {
    await draft(withTitle('Saved'), 1, 'r1');
    await journal.markSaved(PATH, 'w', 'r1');
    await journal.move(PATH, NEW);
    expect(files()).toEqual([]);
  });
});

it('a journal that cannot be removed at the end does not fail the close', async () => {
  await draft(withTitle('Saved'), 1, 'r1');
  await journal.markSaved(PATH, 'w', 'r1');
  injectFault(top, { kind: 'EIO', call: 'rm' });
  await journal.close();
  stopFaults();
  expect(files()).toHaveLength(1);
  chmodSync(folder, 0o700);
});

describe('replaying records', () => {
  const base = encodeRecord({ kind: 'base', revision: 'r0', map });
  const line = (
    title: string,
    order: number,
    more: { to?: string; at?: number; from?: string; writer?: string } = {},
  ) =>
    encodeRecord({
      kind: 'draft',
      writer: 'w',
      order,
      from: 'r0',
      at: order,
      change: diffMaps(map, withTitle(title)),
      ...more,
    });
  const saved = (to: string, writer = 'w') => encodeRecord({ kind: 'saved', writer, to });
  const titles = (lost: ReturnType<typeof findLostMaps>) => lost.map((one) => one.map.title);

  it('reads the complete lines up to the first damaged one', () => {
    expect(replayJournal(`${base}\n\n${line('One', 1)}`).pending.get('w')?.map.title).toBe('One');
    const altered = line('Two', 2).replace('Two', 'Twa');
    expect(replayJournal(base + line('One', 1) + altered + line('Three', 3)).pending.get('w')?.map.title).toBe('One');
    expect(
      replayJournal(`${base}${line('One', 1)}${line('Two', 2).replace(' ', '_')}`).pending.get('w')?.map.title,
    ).toBe('One');
    expect(replayJournal('').acknowledged).toBeNull();
  });

  it('ignores edits of unknown revisions and saves of unknown edits', () => {
    expect(replayJournal(base + line('One', 1, { from: 'r7' })).pending.size).toBe(0);
    expect(replayJournal(base + saved('r7')).acknowledged?.revision).toBe('r0');
    const { pending, revisions } = replayJournal(base + line('One', 1, { to: 'r1' }) + saved('r1', 'v'));
    expect([...revisions]).toEqual(['r0', 'r1']);
    expect(pending.get('w')?.map.title).toBe('One');
  });

  it('keeps the newest edit of each writer', () => {
    expect(replayJournal(base + line('Two', 2) + line('One', 1)).pending.get('w')?.map.title).toBe('Two');
    expect(replayJournal(base + line('Two', 2) + line('Also two', 2)).pending.get('w')?.map.title).toBe('Also two');
  });

  it('finds the lost maps in order of time', () => {
    const both = replayJournal(base + line('Late', 9) + line('Early', 3, { writer: 'v' }));
    expect(titles(findLostMaps(both, { revision: 'r0', map }))).toEqual(['Early', 'Late']);
    expect(titles(findLostMaps(both, { revision: 'x', map: withTitle('Late') }))).toEqual(['Early']);
    const done = replayJournal(base + line('Saved', 1, { to: 'r1' }) + saved('r1'));
    expect(titles(findLostMaps(done, { revision: 'r0', map }))).toEqual(['Saved']);
    expect(titles(findLostMaps(done, { revision: 'r1', map: withTitle('Saved') }))).toEqual([]);
    expect(titles(findLostMaps(done, { revision: 'foreign', map: withTitle('Theirs') }))).toEqual([]);
    expect(titles(findLostMaps(done, null))).toEqual(['Saved']);
    // The content before the first save is no loss.
    expect(titles(findLostMaps(replayJournal(base), null))).toEqual([]);
    expect(titles(findLostMaps(replayJournal(''), null))).toEqual([]);
  });
});
