import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diffMaps } from '../../argument/model/change';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId, runningProcessId } from '../testing/host-folder';
import { titled } from '../testing/journal-folder';
import { dropFromEnded, findEnded, recoverEnded, type SaveByWindow } from './ended-journal';
import { encodeRecord, type JournalRecord, type MapSnapshot } from './journal-format';
import { stateByNumber } from './life-signs';
import { ownProcessId } from './process-id';

const KEY = '0123456789abcdef';
const OTHER_KEY = 'fedcba9876543210';
const DAY = 24 * 60 * 60 * 1000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-ended-'));
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

describe('the journals of ended processes', () => {
  const write = (...names: string[]) => {
    for (const name of names) writeFileSync(at(name), '');
    return names.map(at);
  };

  it('are those of the map, under any of its keys, and nothing else', async () => {
    const wanted = write(`${KEY}.${endedProcessId}-a1.jsonl`, `${KEY}.${endedProcessId}-b2.jsonl`);
    const earlier = write(`${OTHER_KEY}.${endedProcessId}-a1.jsonl`);
    write(`${KEY}.${runningProcessId}-a1.jsonl`, `${KEY}.jsonl`, `${KEY}.${endedProcessId}-a1.jsonl.tmp`, 'notes.txt');
    expect(await findEnded(folder, [KEY], stateByNumber)).toEqual(wanted);
    expect(await findEnded(folder, [KEY, OTHER_KEY], stateByNumber)).toEqual([...wanted, ...earlier]);
    expect(await findEnded(folder, ['0000000000000000'], stateByNumber)).toEqual([]);
  });

  it('are none without their folder', async () => {
    expect(await findEnded(at('missing'), [KEY], stateByNumber)).toEqual([]);
  });

  it('are never those of this process, though its sign of life is gone', async () => {
    write(`${KEY}.${ownProcessId}-a1.jsonl`);
    expect(await findEnded(folder, [KEY], async () => 'ended')).toEqual([]);
  });

  it('are those of another computer once they are more than a day old', async () => {
    const [path = ''] = write(`${KEY}.${foreignProcessId}-a1.jsonl`);
    const written = Date.UTC(2026, 0, 1);
    utimesSync(path, written / 1000, written / 1000);
    vi.useFakeTimers({ toFake: ['Date'], now: written + DAY });
    expect(await findEnded(folder, [KEY], stateByNumber)).toEqual([]);
    vi.setSystemTime(written + DAY + 1);
    expect(await findEnded(folder, [KEY], stateByNumber)).toEqual([path]);
    // One whose age cannot be told does not keep the others from being found.
    injectFault(path, { kind: 'EIO', call: 'stat' });
    expect(await findEnded(folder, [KEY], stateByNumber)).toEqual([]);
    expect(stopFaults().wasInjected).toBe(true);
  });
});

const base = (title: string): JournalRecord => ({ kind: 'base', ...titled(title) });
const draft = (title: string, from: string, more: { writer?: string; to?: string } = {}): JournalRecord => {
  const change = diffMaps(titled(from).map, titled(title).map);
  return { kind: 'draft', writer: 'w', order: 1, at: 1, from, change, ...more };
};
const saved = (to: string, writer = 'w'): JournalRecord => ({ kind: 'saved', writer, to });
/** Returns the records of a save of one window: from one title to another. */
const save = (from: string, to: string) => [draft(to, from, { to }), saved(to)];

const NAME = `${KEY}.${endedProcessId}-a1.jsonl`;
const writeJournal = (...records: JournalRecord[]) => writeFileSync(at(NAME), records.map(encodeRecord).join(''));
const text = () => readFileSync(at(NAME), 'utf8');
const recovered = async (file: MapSnapshot | null) => {
  const titles: string[] = [];
  await recoverEnded(at(NAME), file, async ({ title }) => void titles.push(title));
  return titles;
};

describe('the journal of an ended process', () => {
  it('gives what the file does not have, and is removed', async () => {
    writeJournal(base('start'), ...save('start', 'saved'), draft('typed', 'saved'));
    expect(await recovered(titled('saved'))).toEqual(['typed']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that another process has taken over meanwhile is no error', async () => {
    expect(await recovered(titled('start'))).toEqual([]);
    await dropFromEnded(at(NAME), 'w', null);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be read now stays, as does a folder in its place', async () => {
    writeJournal(base('start'), draft('typed', 'start'));
    injectFault(folder, { kind: 'EIO', call: 'readFile' });
    expect(await recovered(titled('start'))).toEqual([]);
    await dropFromEnded(at(NAME), 'w', null);
    stopFaults();
    expect(await recovered(titled('start'))).toEqual(['typed']);
    mkdirSync(at(NAME));
    expect(await recovered(titled('start'))).toEqual([]);
    await dropFromEnded(at(NAME), 'w', null);
    expect(readdirSync(folder)).toEqual([NAME]);
  });
});

describe('when a window goes on with the next process', () => {
  const goOn = (from: string, title: string, writer = 'w') => {
    const content: SaveByWindow = { from, ...titled(title) };
    return dropFromEnded(at(NAME), writer, content);
  };

  it('and saves on top of what it had saved, the journal is over', async () => {
    writeJournal(base('start'), ...save('start', 'saved'));
    await goOn('saved', 'more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('and saves on top of a save whose record is missing, the journal is over', async () => {
    writeJournal(base('start'), ...save('start', 'saved'), draft('written', 'saved', { to: 'written' }));
    await goOn('written', 'more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('and takes back an edit of a file that was never saved, the journal is over', async () => {
    writeJournal(base('start'), draft('typed', 'start'));
    await dropFromEnded(at(NAME), 'w', null);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a journal that a power cut has emptied is over', async () => {
    writeJournal();
    await goOn('start', 'more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('the edit of another window stays, whatever the file goes back to', async () => {
    const records = [base('start'), ...save('start', 'saved'), draft('typed', 'saved')];
    const ofOther = draft('of another', 'saved', { writer: 'v' });
    for (const file of ['more', 'saved', 'start']) {
      writeJournal(...records, ofOther);
      await goOn('saved', 'more');
      expect(await recovered(titled(file)), file).toEqual(['of another']);
      // It was read to its end, so that nothing of it has to be put aside.
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('what it had saved stays to be recovered if it has saved on top of something else', async () => {
    writeJournal(base('start'), ...save('start', 'saved'));
    const before = text();
    await goOn('elsewhere', 'more');
    expect(text()).toBe(before);
    expect(await recovered(titled('start'))).toEqual(['saved']);
  });

  it('what it had saved stays to be recovered if it has only taken back an edit', async () => {
    writeJournal(base('start'), ...save('start', 'saved'), draft('typed', 'saved'));
    await dropFromEnded(at(NAME), 'w', null);
    expect(await recovered(titled('saved'))).toEqual([]);
    writeJournal(base('start'), ...save('start', 'saved'), draft('typed', 'saved'));
    await dropFromEnded(at(NAME), 'w', null);
    expect(await recovered(titled('start'))).toEqual(['saved']);
  });

  it('a journal in which it has nothing stays as it is', async () => {
    writeJournal(base('start'), draft('of another', 'start', { writer: 'v' }));
    const before = text();
    await dropFromEnded(at(NAME), 'w', null);
    expect(text()).toBe(before);
    expect(await recovered(titled('start'))).toEqual(['of another']);
  });

  it('a journal that cannot be read to its end stays as it is', async () => {
    writeJournal(base('start'), draft('typed', 'start'));
    writeFileSync(at(NAME), `${text()}torn`);
    const before = text();
    await dropFromEnded(at(NAME), 'w', null);
    await goOn('start', 'more');
    expect(text()).toBe(before);
  });
});
