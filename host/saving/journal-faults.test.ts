import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { breakDisk, mendDisk } from '../testing/broken-disk.mjs';
import { ghost } from '../testing/host-folder';
import { type Journal, openJournal } from './journal';
import { type KnownMap, lineOf, lostIn, replay } from './journal-lines';
import { ownMark } from './process-id';

const PATH = '/maps/a.argmap.json';
const DAY = 24 * 60 * 60 * 1000;
const map = mapOf('Thesis\n  because Reason');
const titled = (title: string): ArgumentMap => ({ ...map, title });

let top: string;
let folder: string;
let journal: Journal;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-journal-'));
  folder = join(top, 'journal');
  journal = openJournal(folder);
  journal.knows('r0', map);
});
afterEach(() => {
  mendDisk();
  vi.useRealTimers();
  rmSync(top, { recursive: true, force: true });
});

const draft = (next: ArgumentMap, order: number, to?: string, writer = 'w') =>
  journal.write(PATH, { writer, order, from: 'r0', change: diffMaps(map, next), ...(to ? { to } : {}) });
const files = () => readdirSync(folder).sort();
const text = () =>
  files()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
const kinds = () =>
  text()
    .trim()
    .split('\n')
    .map((row) => (JSON.parse(row.slice(17)) as { kind: string }).kind);

async function harvested(file: KnownMap | null = { revision: 'r0', map }): Promise<string[]> {
  const found: string[] = [];
  await journal.harvest(PATH, file, async (lost) => void found.push(lost.title));
  return found;
}

describe('a line', () => {
  it('is synced before it is acknowledged, and with the first one the folder; what only settles is not waited for', async () => {
    breakDisk(top);
    await draft(titled('One'), 1, 'r1');
    expect(mendDisk().calls.filter((name) => name !== 'readFile')).toEqual([
      'mkdir',
      'open',
      'write',
      'datasync',
      'open',
      'sync',
    ]);
    breakDisk(top);
    await draft(titled('Two'), 2);
    expect(mendDisk().calls).toEqual(['open', 'write', 'datasync']);
    breakDisk(top);
    await journal.saved(PATH, 'w', 'r1');
    expect(mendDisk().calls).toEqual(['open', 'write']);
    expect(kinds()).toEqual(['base', 'draft', 'draft', 'saved']);
  });

  it('is for nobody else to read', async () => {
    await draft(titled('One'), 1);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, files()[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('that the disk took in part is cut off before the next one', async () => {
    await draft(titled('One'), 1);
    const size = text().length;
    for (const fault of [
      { kind: 'EIO', call: 'datasync', times: 1 },
      { kind: 'nothing', call: 'write', times: 1 },
    ] as const) {
      breakDisk(top, fault);
      await expect(draft(titled('Not this one, which is long'), 2)).rejects.toThrow();
      mendDisk();
    }
    breakDisk(top);
    await draft(titled('Two'), 3);
    expect(mendDisk().calls).toContain('truncate');
    expect(kinds()).toEqual(['base', 'draft', 'draft']);
    expect(text().length).toBeGreaterThan(size);
    expect(replay(text()).pending.get('w')?.map.title).toBe('Two');
  });

  it('from a content that is not known is refused, and only the last contents are known', async () => {
    const from = (revision: string) =>
      journal.write(PATH, { writer: 'w', order: 1, from: revision, change: diffMaps(map, titled('x')) });
    await expect(from('never')).rejects.toThrow('not known');
    for (let at = 1; at <= 7; at++) journal.knows(`r${at}`, map);
    expect(journal.isKnown('r0')).toBe(true);
    journal.knows('r0', map);
    journal.knows('r8', map);
    expect(['r0', 'r1', 'r2'].map((revision) => journal.isKnown(revision))).toEqual([true, false, true]);
    await expect(from('r1')).rejects.toThrow('not known');
    await from('r0');
  });
});

describe('what was overtaken', () => {
  it('on its way is not written, but a save is, to be acknowledged', async () => {
    await draft(titled('Newer'), 5);
    await draft(titled('Older'), 4);
    expect(kinds()).toEqual(['base', 'draft']);
    await draft(titled('An older save'), 3, 'r1');
    expect(kinds()).toEqual(['base', 'draft', 'draft']);
    await journal.saved(PATH, 'w', 'r1');
    const { acknowledged, pending } = replay(text());
    expect([acknowledged?.map.title, pending.get('w')?.map.title]).toEqual(['An older save', 'Newer']);
    await draft(titled('Of the same order'), 5);
    expect(replay(text()).pending.get('w')?.map.title).toBe('Of the same order');
  });

  it('of another writer is another one', async () => {
    await draft(titled('Mine'), 5);
    await draft(titled('Theirs'), 1, undefined, 'v');
    expect([...replay(text()).pending.values()].map((lost) => lost.map.title)).toEqual(['Mine', 'Theirs']);
    await journal.dropped(PATH, 'v', 1);
    await journal.dropped(PATH, 'v', 1);
    expect(kinds()).toEqual(['base', 'draft', 'draft', 'dropped']);
    expect([...replay(text()).pending.keys()]).toEqual(['w']);
  });

  it('a content that is in the file is one to start from, without being written again', async () => {
    await draft(titled('One'), 1, 'r1');
    await journal.saved(PATH, 'w', 'r1');
    journal.knows('r1', titled('One'));
    await journal.write(PATH, { writer: 'w', order: 2, from: 'r1', change: diffMaps(titled('One'), titled('Two')) });
    expect(kinds()).toEqual(['base', 'draft', 'saved', 'draft']);
    expect(replay(text()).pending.get('w')?.map.title).toBe('Two');
    // Somebody else's content was never one here.
    await journal.saved(PATH, 'w', 'r9');
    journal.knows('r9', map);
    await journal.write(PATH, { writer: 'w', order: 3, from: 'r9', change: diffMaps(map, titled('Three')) });
    expect(kinds().filter((kind) => kind === 'base')).toHaveLength(2);
  });
});

it('a large journal begins anew when nothing is on its way, and not before', async () => {
  const large = titled('x'.repeat(600_000));
  await draft(large, 1, 'r1');
  await journal.saved(PATH, 'w', 'r1');
  expect(files()).toHaveLength(1);
  await draft(large, 2, 'r2');
  await draft(titled('On its way'), 3, undefined, 'v');
  await journal.saved(PATH, 'w', 'r2');
  expect(replay(text()).pending.get('v')?.map.title).toBe('On its way');
  await journal.dropped(PATH, 'v', 4);
  expect(files()).toEqual([]);
  // It says again what it starts from.
  await draft(titled('After'), 5);
  expect(kinds()).toEqual(['base', 'draft']);
});

describe('a harvest in the process itself', () => {
  it('takes what waits for more than three seconds, whose window is gone, once, when the file has it not', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await draft(titled('Left behind'), 1);
    vi.setSystemTime(Date.now() + 3_000);
    expect(await harvested()).toEqual([]);
    await draft(titled('Of a window that writes'), 1, undefined, 'v');
    vi.setSystemTime(Date.now() + 1);
    expect(await harvested()).toEqual(['Left behind']);
    expect(kinds().at(-1)).toBe('dropped');
    vi.setSystemTime(Date.now() + 3_001);
    expect(await harvested({ revision: 'r5', map: titled('Of a window that writes') })).toEqual([]);
    expect(await harvested()).toEqual([]);
    expect(replay(text()).pending.size).toBe(0);
  });

  it('takes it also after the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await draft(titled('Left behind'), 1);
    vi.setSystemTime(Date.now() - 60_000);
    expect(await harvested()).toEqual(['Left behind']);
  });
});

describe('a harvest of others', () => {
  /** Makes what this process has written that of another one. */
  const give = (mark: string) => {
    for (const name of files()) renameSync(join(folder, name), join(folder, name.replace(ownMark, mark)));
    journal = openJournal(folder);
    journal.knows('r0', map);
  };

  it('takes what another computer has left only after a day', async () => {
    await draft(titled('Over there'), 1);
    give('00000000-1');
    expect(await harvested()).toEqual([]);
    const path = join(folder, files()[0] ?? '');
    const then = (Date.now() - DAY + 60_000) / 1000;
    utimesSync(path, then, then);
    expect(await harvested()).toEqual([]);
    utimesSync(path, then - 120, then - 120);
    expect(await harvested()).toEqual(['Over there']);
    expect(files()).toEqual([]);
  });

  it('takes those of the map alone, and nothing that only looks like a journal', async () => {
    await draft(titled('Its own'), 1);
    await journal.write('/maps/b.argmap.json', {
      writer: 'w',
      order: 1,
      from: 'r0',
      change: diffMaps(map, titled('Another')),
    });
    give(ghost);
    const [name = ''] = files().filter(
      (one) => replay(readFileSync(join(folder, one), 'utf8')).pending.get('w')?.map.title === 'Its own',
    );
    const copy = readFileSync(join(folder, name));
    for (const like of [`x${name}`, `${name}x`]) writeFileSync(join(folder, like), copy);
    expect(await harvested()).toEqual(['Its own']);
    expect(files()).toHaveLength(3);
  });

  it('leaves its own and a living one’s alone; a journal that is not kept stays', async () => {
    await draft(titled('Mine'), 1);
    const [name = ''] = files();
    writeFileSync(join(folder, name.replace(/-\w+\.jsonl$/, '-other.jsonl')), readFileSync(join(folder, name)));
    expect(await harvested()).toEqual([]);
    expect(files()).toHaveLength(2);
    give(ghost);
    const refused = journal.harvest(PATH, null, () => Promise.reject(new Error('not kept')));
    await expect(refused).rejects.toThrow('not kept');
    expect(files()).toHaveLength(2);
  });

  it('without a folder finds nothing', async () => {
    expect(await harvested()).toEqual([]);
    await journal.moved(PATH, '/maps/b.argmap.json');
    await journal.close();
  });
});

describe('a map that gets another name', () => {
  const NEW = '/maps/b.argmap.json';

  it('takes along what is on its way, and goes on in the same journal', async () => {
    await draft(titled('On its way'), 1);
    const [before = ''] = files();
    await journal.moved(PATH, NEW);
    const [after = ''] = files();
    expect(after.slice(16)).toBe(before.slice(16));
    expect(after).not.toBe(before);
    await journal.write(NEW, { writer: 'w', order: 2, from: 'r0', change: diffMaps(map, titled('And more')) });
    expect(files()).toEqual([after]);
    expect(kinds()).toEqual(['base', 'draft', 'draft']);
    await draft(titled('Of a new map under the old name'), 3);
    expect(files()).toHaveLength(2);
  });

  it('takes along nothing where nothing is on its way', async () => {
    await draft(titled('Saved'), 1, 'r1');
    await journal.saved(PATH, 'w', 'r1');
    await journal.moved(PATH, NEW);
    expect(files()).toEqual([]);
  });
});

it('a journal that cannot be taken away at the end is no fault', async () => {
  await draft(titled('Saved'), 1, 'r1');
  await journal.saved(PATH, 'w', 'r1');
  breakDisk(top, { kind: 'EIO', call: 'rm' });
  await journal.close();
  mendDisk();
  expect(files()).toHaveLength(1);
  chmodSync(folder, 0o700);
});

describe('what lines come to', () => {
  const base = lineOf({ kind: 'base', revision: 'r0', map });
  const line = (
    title: string,
    order: number,
    more: { to?: string; at?: number; from?: string; writer?: string } = {},
  ) =>
    lineOf({ kind: 'draft', writer: 'w', order, from: 'r0', at: order, change: diffMaps(map, titled(title)), ...more });
  const saved = (to: string, writer = 'w') => lineOf({ kind: 'saved', writer, to });
  const titles = (lost: ReturnType<typeof lostIn>) => lost.map((one) => one.map.title);

  it('is that of the whole lines, whatever stands between them', () => {
    expect(replay(`${base}\n\n${line('One', 1)}`).pending.get('w')?.map.title).toBe('One');
    const altered = line('Two', 2).replace('Two', 'Twa');
    expect(replay(base + line('One', 1) + altered + line('Three', 3)).pending.get('w')?.map.title).toBe('One');
    expect(replay(`${base}${line('One', 1)}${line('Two', 2).replace(' ', '_')}`).pending.get('w')?.map.title).toBe(
      'One',
    );
    expect(replay('').acknowledged).toBeNull();
  });

  it('leaves out edits of what is not there and saves of what was never made', () => {
    expect(replay(base + line('One', 1, { from: 'r7' })).pending.size).toBe(0);
    expect(replay(base + saved('r7')).acknowledged?.revision).toBe('r0');
    const { pending, contents } = replay(base + line('One', 1, { to: 'r1' }) + saved('r1', 'v'));
    expect([...contents]).toEqual(['r0', 'r1']);
    expect(pending.get('w')?.map.title).toBe('One');
  });

  it('is the newest of each writer', () => {
    expect(replay(base + line('Two', 2) + line('One', 1)).pending.get('w')?.map.title).toBe('Two');
    expect(replay(base + line('Two', 2) + line('Also two', 2)).pending.get('w')?.map.title).toBe('Also two');
  });

  it('is lost in the order in which it was, where the file has it not', () => {
    const both = replay(base + line('Late', 9) + line('Early', 3, { writer: 'v' }));
    expect(titles(lostIn(both, { revision: 'r0', map }))).toEqual(['Early', 'Late']);
    expect(titles(lostIn(both, { revision: 'x', map: titled('Late') }))).toEqual(['Early']);
    const done = replay(base + line('Saved', 1, { to: 'r1' }) + saved('r1'));
    expect(titles(lostIn(done, { revision: 'r0', map }))).toEqual(['Saved']);
    expect(titles(lostIn(done, { revision: 'r1', map: titled('Saved') }))).toEqual([]);
    expect(titles(lostIn(done, { revision: 'foreign', map: titled('Theirs') }))).toEqual([]);
    expect(titles(lostIn(done, null))).toEqual(['Saved']);
    // What the file was before anything was saved is no loss.
    expect(titles(lostIn(replay(base), null))).toEqual([]);
    expect(titles(lostIn(replay(''), null))).toEqual([]);
  });
});
