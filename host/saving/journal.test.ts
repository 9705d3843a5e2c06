import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { randomEdit } from '../../argument/testing/random-edit';
import { randomMap, seededRandom } from '../../argument/testing/random-map';
import { ghost } from '../testing/host-folder';
import { type Journal, openJournal } from './journal';
import { replay } from './journal-lines';
import { ownMark } from './process-id';

const PATH = '/maps/m.argmap.json';
const map = mapOf('Thesis\n  because Reason');
const titled = (title: string): ArgumentMap => ({ ...map, title });

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-journal-'));
  journal = openJournal(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = () => readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
const draft = (next: ArgumentMap, order: number, to?: string) =>
  journal.write(PATH, { writer: 'w', order, from: 'r0', change: diffMaps(map, next), ...(to ? { to } : {}) });

/** The process of the journal ends, and another one finds what it left. */
async function afterCrash(file: { revision: string; map: ArgumentMap } | null): Promise<string[]> {
  for (const name of readdirSync(folder)) {
    renameSync(join(folder, name), join(folder, name.replace(ownMark, ghost)));
  }
  const found: string[] = [];
  await openJournal(folder).harvest(PATH, file, async ({ title }) => void found.push(title));
  return found;
}

describe('a journal', () => {
  it('of a random session, cut at any byte, gives back every edit that was whole by then, and nothing else', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(seed);
      const start = randomMap(random, 8);
      journal.knows('r0', start);
      const path = `/maps/${seed}.argmap.json`;
      const maps = [start];
      let now = start;
      for (let count = 1; count <= 12; count++) {
        const edit = randomEdit(now, random);
        const next = edit && applyChange(now, edit.change);
        if (!edit || !next) continue;
        const [from, to] = [`r${maps.length - 1}`, `r${maps.length}`];
        await journal.write(path, { writer: 'w', order: count, from, to, change: edit.change });
        await journal.saved(path, 'w', to);
        maps.push(next);
        now = next;
      }
      const whole = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
      const ends = [...whole.matchAll(/"kind":"saved"[^\n]*\n/g)].map(({ index, 0: row }) => index + row.length);
      for (let cut = 0; cut <= whole.length; cut += 1 + Math.floor(random() * 40)) {
        const { acknowledged } = replay(whole.slice(0, cut));
        // The end of the line itself may be missing: its checksum tells that it is whole.
        const sure = ends.filter((end) => end - 1 <= cut).length;
        if (sure > 0) expect(acknowledged?.map, `seed ${seed}, cut at ${cut}`).toEqual(maps[sure]);
        if (acknowledged) expect(maps).toContainEqual(acknowledged.map);
      }
      expect(replay(whole).acknowledged?.map).toEqual(now);
      await journal.close();
      journal = openJournal(folder);
    }
  });

  it('is read up to the first line that was altered', async () => {
    journal.knows('r0', map);
    await draft(titled('One'), 1);
    await draft(titled('Two'), 2);
    const whole = text();
    expect(replay(whole).pending.get('w')?.map.title).toBe('Two');
    expect(replay(whole.replace('Two', 'Twa')).pending.get('w')?.map.title).toBe('One');
    expect(replay(whole.slice(0, -2)).pending.get('w')?.map.title).toBe('One');
  });

  it('goes on behind a line that the disk took only in part', async () => {
    journal.knows('r0', map);
    await draft(titled('One'), 1);
    // What a write that failed half-way leaves behind its last good line.
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), `${text()}0123456789abcdef {"kind":"dra`);
    await draft(titled('Two'), 2);
    expect(replay(text()).pending.get('w')?.map.title).toBe('Two');
  });

  it('is not thrown back by a call that was overtaken', async () => {
    journal.knows('r0', map);
    await draft(titled('Newer'), 2);
    await draft(titled('Older'), 1);
    expect(replay(text()).pending.get('w')?.map.title).toBe('Newer');
    await journal.dropped(PATH, 'w', 1);
    expect(replay(text()).pending.get('w')?.map.title).toBe('Newer');
  });

  it('keeps what was written while a save was under way', async () => {
    journal.knows('r0', map);
    await draft(titled('Saved'), 1, 'r1');
    await draft(titled('Written meanwhile'), 2);
    await journal.saved(PATH, 'w', 'r1');
    const { acknowledged, pending } = replay(text());
    expect([acknowledged?.map.title, pending.get('w')?.map.title]).toEqual(['Saved', 'Written meanwhile']);
  });

  it('is gone after a good end, and stays when something was not saved', async () => {
    journal.knows('r0', map);
    await draft(titled('One'), 1, 'r1');
    await journal.saved(PATH, 'w', 'r1');
    await journal.close();
    expect(readdirSync(folder)).toEqual([]);
    journal = openJournal(folder);
    journal.knows('r0', map);
    await draft(titled('One'), 1);
    await journal.close();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('after a crash', () => {
  beforeEach(() => journal.knows('r0', map));

  it('what was only in the journal is found once', async () => {
    await draft(titled('Not saved'), 1);
    expect(await afterCrash({ revision: 'r0', map })).toEqual(['Not saved']);
    expect(await afterCrash({ revision: 'r0', map })).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('nothing is found when the file has it, though the end of the save was not written', async () => {
    await draft(titled('Saved'), 1, 'r1');
    expect(await afterCrash({ revision: 'r1', map: titled('Saved') })).toEqual([]);
  });

  it('nothing is found when others went on from what was saved', async () => {
    await draft(titled('Saved'), 1, 'r1');
    await journal.saved(PATH, 'w', 'r1');
    expect(await afterCrash({ revision: 'theirs', map: titled('Theirs') })).toEqual([]);
  });

  it('what was acknowledged is found when the file went back to what it was before', async () => {
    await draft(titled('Saved'), 1, 'r1');
    await journal.saved(PATH, 'w', 'r1');
    expect(await afterCrash({ revision: 'r0', map })).toEqual(['Saved']);
  });

  it('everything is found when the file cannot be read any more', async () => {
    await draft(titled('Saved'), 1, 'r1');
    await journal.saved(PATH, 'w', 'r1');
    expect(await afterCrash(null)).toEqual(['Saved']);
  });

  it('what was undone again is not found', async () => {
    await draft(titled('A mistake'), 1);
    await journal.dropped(PATH, 'w', 2);
    expect(await afterCrash({ revision: 'r0', map })).toEqual([]);
  });

  it('what a living process is writing is left to it', async () => {
    await draft(titled('In another window'), 1);
    const [name = ''] = readdirSync(folder);
    renameSync(join(folder, name), join(folder, name.replace(ownMark, ownMark.replace(/\d+$/, String(process.ppid)))));
    const found: string[] = [];
    await openJournal(folder).harvest(PATH, { revision: 'r0', map }, async ({ title }) => void found.push(title));
    expect(found).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('the journal follows a map to its new name', async () => {
    await draft(titled('Not saved'), 1);
    const to = '/maps/renamed.argmap.json';
    await journal.moved(PATH, to);
    expect(await afterCrash({ revision: 'r0', map })).toEqual([]);
    const found: string[] = [];
    await openJournal(folder).harvest(to, { revision: 'r0', map }, async ({ title }) => void found.push(title));
    expect(found).toEqual(['Not saved']);
  });
});
