import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { randomEdit } from '../../argument/testing/random-edit';
import { randomMap, seededRandom } from '../../argument/testing/random-map';
import { endedProcessId, runningProcessId } from '../testing/host-folder';
import { type Journal, openJournal } from './journal';
import { replayJournal } from './journal-format';
import { ownProcessId } from './process-id';

const PATH = '/maps/m.argmap.json';
const map = mapOf('Thesis\n  because Reason');
const withTitle = (title: string): ArgumentMap => ({ ...map, title });

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-journal-'));
  journal = openJournal(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = () => readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
const draft = (next: ArgumentMap, order: number, to?: string) =>
  journal.writeDraft(PATH, { writer: 'w', order, from: 'r0', change: diffMaps(map, next), ...(to ? { to } : {}) });

function endProcess(): void {
  for (const name of readdirSync(folder)) {
    renameSync(join(folder, name), join(folder, name.replace(ownProcessId, endedProcessId)));
  }
}

/** Simulates the end of the process and returns the titles that another one recovers. */
async function recoveredAfterCrash(file: { revision: string; map: ArgumentMap } | null): Promise<string[]> {
  endProcess();
  const found: string[] = [];
  await openJournal(folder).recover(PATH, file, async ({ title }) => void found.push(title));
  return found;
}

describe('a journal', () => {
  it('of a random session, cut at any byte, restores every edit that was complete by then, and nothing else', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(seed);
      const start = randomMap(random, 8);
      journal.addBase('r0', start);
      const path = `/maps/${seed}.argmap.json`;
      const maps = [start];
      let now = start;
      for (let count = 1; count <= 12; count++) {
        const edit = randomEdit(now, random);
        const next = edit && applyChange(now, edit.change);
        if (!edit || !next) continue;
        const [from, to] = [`r${maps.length - 1}`, `r${maps.length}`];
        await journal.writeDraft(path, { writer: 'w', order: count, from, to, change: edit.change });
        await journal.markSaved(path, 'w', to);
        maps.push(next);
        now = next;
      }
      const whole = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
      const ends = [...whole.matchAll(/"kind":"saved"[^\n]*\n/g)].map(({ index, 0: row }) => index + row.length);
      for (let cut = 0; cut <= whole.length; cut += 1 + Math.floor(random() * 40)) {
        const { acknowledged } = replayJournal(whole.slice(0, cut));
        // Only the newline may be missing: the checksum shows that the line is complete.
        const sure = ends.filter((end) => end - 1 <= cut).length;
        if (sure > 0) expect(acknowledged?.map, `seed ${seed}, cut at ${cut}`).toEqual(maps[sure]);
        if (acknowledged) expect(maps).toContainEqual(acknowledged.map);
      }
      expect(replayJournal(whole).acknowledged?.map).toEqual(now);
      await journal.close();
      journal = openJournal(folder);
    }
  });

  it('is read up to the first altered line', async () => {
    journal.addBase('r0', map);
    await draft(withTitle('One'), 1);
    await draft(withTitle('Two'), 2);
    const whole = text();
    expect(replayJournal(whole).pending.get('w')?.map.title).toBe('Two');
    expect(replayJournal(whole.replace('Two', 'Twa')).pending.get('w')?.map.title).toBe('One');
    expect(replayJournal(whole.slice(0, -2)).pending.get('w')?.map.title).toBe('One');
  });

  it('continues after a line that was written only in part', async () => {
    journal.addBase('r0', map);
    await draft(withTitle('One'), 1);
    // The remains of a write that failed half-way, after the last good line.
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), `${text()}0123456789abcdef {"kind":"dra`);
    await draft(withTitle('Two'), 2);
    expect(replayJournal(text()).pending.get('w')?.map.title).toBe('Two');
  });

  it('ignores a call that was overtaken', async () => {
    journal.addBase('r0', map);
    await draft(withTitle('Newer'), 2);
    await draft(withTitle('Older'), 1);
    expect(replayJournal(text()).pending.get('w')?.map.title).toBe('Newer');
    await journal.markDropped(PATH, 'w', 1);
    expect(replayJournal(text()).pending.get('w')?.map.title).toBe('Newer');
  });

  it('keeps a draft that was written during a save', async () => {
    journal.addBase('r0', map);
    await draft(withTitle('Saved'), 1, 'r1');
    await draft(withTitle('Written meanwhile'), 2);
    await journal.markSaved(PATH, 'w', 'r1');
    const { acknowledged, pending } = replayJournal(text());
    expect([acknowledged?.map.title, pending.get('w')?.map.title]).toEqual(['Saved', 'Written meanwhile']);
  });

  it('is removed after a clean end, and stays while something is unsaved', async () => {
    journal.addBase('r0', map);
    await draft(withTitle('One'), 1, 'r1');
    await journal.markSaved(PATH, 'w', 'r1');
    await journal.close();
    expect(readdirSync(folder)).toEqual([]);
    journal = openJournal(folder);
    journal.addBase('r0', map);
    await draft(withTitle('One'), 1);
    await journal.close();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('after a crash', () => {
  beforeEach(() => journal.addBase('r0', map));

  it('a draft that was only in the journal is recovered once', async () => {
    await draft(withTitle('Not saved'), 1);
    expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual(['Not saved']);
    expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('nothing is recovered when the file has the edit, though the record of the save is missing', async () => {
    await draft(withTitle('Saved'), 1, 'r1');
    expect(await recoveredAfterCrash({ revision: 'r1', map: withTitle('Saved') })).toEqual([]);
  });

  it('nothing is recovered when others continued from the saved content', async () => {
    await draft(withTitle('Saved'), 1, 'r1');
    await journal.markSaved(PATH, 'w', 'r1');
    expect(await recoveredAfterCrash({ revision: 'theirs', map: withTitle('Theirs') })).toEqual([]);
  });

  it('an acknowledged save is recovered when the file has an earlier content again', async () => {
    await draft(withTitle('Saved'), 1, 'r1');
    await journal.markSaved(PATH, 'w', 'r1');
    expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual(['Saved']);
  });

  it('everything is recovered when the file cannot be read', async () => {
    await draft(withTitle('Saved'), 1, 'r1');
    await journal.markSaved(PATH, 'w', 'r1');
    expect(await recoveredAfterCrash(null)).toEqual(['Saved']);
  });

  it('a dropped draft is not recovered', async () => {
    await draft(withTitle('A mistake'), 1);
    await journal.markDropped(PATH, 'w', 2);
    expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual([]);
  });

  describe('a window that stayed open goes on with the next process', () => {
    const of = (title: string) => ({ revision: `r-${title}`, map: withTitle(title) });
    let next: Journal;

    /** The edit of a window is saved, and another one is not any more when the process ends. */
    const crash = async () => {
      const change = diffMaps(map, withTitle('saved'));
      await journal.writeDraft(PATH, { writer: 'w', order: 1, from: 'r0', to: 'r-saved', change });
      await journal.markSaved(PATH, 'w', 'r-saved');
      await unsaved(journal, 'w', 2, 'half');
      endProcess();
      next = openJournal(folder);
      next.addBase('r-saved', withTitle('saved'));
    };
    const unsaved = (by: Journal, writer: string, order: number, title: string) =>
      by.writeDraft(PATH, {
        writer,
        order,
        from: 'r-saved',
        change: diffMaps(withTitle('saved'), withTitle(title)),
      });
    const save = async (order: number, from: string, title: string) => {
      const change = diffMaps(withTitle(from), withTitle(title));
      const { revision } = of(title);
      await next.writeDraft(PATH, { writer: 'w', order, from: `r-${from}`, to: revision, change });
      next.addBase(revision, withTitle(title));
      await next.markSaved(PATH, 'w', revision);
    };

    beforeEach(() => journal.addBase('r0', map));

    it('and what it has saved since is not covered by what it had before', async () => {
      await crash();
      await save(3, 'saved', 'whole');
      expect(await recoveredAfterCrash(of('whole'))).toEqual([]);
    });

    it('and takes back what it had before', async () => {
      await crash();
      await next.markDropped(PATH, 'w', 3);
      expect(await recoveredAfterCrash(of('saved'))).toEqual([]);
    });

    it('and brings back by undo what the file had earlier', async () => {
      await crash();
      await save(3, 'saved', 'whole');
      next.addBase('r0', map);
      await next.writeDraft(PATH, {
        writer: 'w',
        order: 4,
        from: 'r-whole',
        to: 'r0',
        change: diffMaps(withTitle('whole'), map),
      });
      await next.markSaved(PATH, 'w', 'r0');
      expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual([]);
    });

    it('while the edit of another window that is gone is recovered', async () => {
      journal.addBase('r-saved', withTitle('saved'));
      await unsaved(journal, 'other', 1, 'of another');
      await crash();
      await save(3, 'saved', 'whole');
      expect(await recoveredAfterCrash(of('whole'))).toEqual(['of another']);
    });

    it('and a save that does not go on from what was acknowledged leaves that to be recovered', async () => {
      await crash();
      next.addBase('r0', map);
      await next.writeDraft(PATH, {
        writer: 'w',
        order: 3,
        from: 'r0',
        to: 'r0',
        change: diffMaps(map, map),
      });
      await next.markSaved(PATH, 'w', 'r0');
      expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual(['saved']);
    });
  });

  it('the journal of a running process is left alone', async () => {
    await draft(withTitle('In another window'), 1);
    const [name = ''] = readdirSync(folder);
    renameSync(join(folder, name), join(folder, name.replace(ownProcessId, runningProcessId)));
    const found: string[] = [];
    await openJournal(folder).recover(PATH, { revision: 'r0', map }, async ({ title }) => void found.push(title));
    expect(found).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('the journal follows a map to its new name', async () => {
    await draft(withTitle('Not saved'), 1);
    const to = '/maps/renamed.argmap.json';
    await journal.move(PATH, to);
    expect(await recoveredAfterCrash({ revision: 'r0', map })).toEqual([]);
    const found: string[] = [];
    await openJournal(folder).recover(to, { revision: 'r0', map }, async ({ title }) => void found.push(title));
    expect(found).toEqual(['Not saved']);
  });
});
