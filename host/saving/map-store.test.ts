import { chmodSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { depth } from '../../argument/testing/depth';
import { mapOf } from '../../argument/testing/map-builder';
import type { HostEvent } from '../../contract/host';
import type { OpenedMap } from '../../contract/stored-maps';
import type { RunningHost } from '../host';
import { type HostFolder, startWithMap } from '../testing/host-folder';

const map = mapOf('Thesis\n  because Reason\n  but Objection\n  because Another');
const textChange = (text: string, from: ArgumentMap = map) => setText(from, { claim: 'c1', text })?.change ?? {};

let folder: HostFolder;
let host: RunningHost;
let opened: OpenedMap;
beforeEach(async () => {
  ({ folder, host, opened } = await startWithMap(map));
});
afterEach(async () => {
  vi.useRealTimers();
  await folder.dispose();
});

const draft = (text: string, order = 1) =>
  host.keepDraft({ ref: opened.ref, revision: opened.revision, change: textChange(text), writer: 'w', order });
const save = async (next: ArgumentMap, from = opened) => {
  const change = diffMaps(from.map, next);
  const answer = await host.applyChange({ ref: from.ref, revision: from.revision, change, writer: 'w', order: 1 });
  return { ...from, map: next, revision: answer.revision };
};
const textOf = (text: ArgumentMap | undefined) => text?.claims[0]?.text;

describe('a draft', () => {
  it('leaves the file unchanged, is offered once after a crash, and becomes a version', async () => {
    const before = statSync(folder.mapPath('a'));
    await draft('Half a sen');
    await draft('Half a sentence', 2);
    expect(statSync(folder.mapPath('a')).mtimeMs).toBe(before.mtimeMs);
    folder.simulateCrash();
    const next = await folder.start();
    const found = await next.open({ ref: opened.ref });
    expect(textOf(found.unsaved?.map)).toBe('Half a sentence');
    expect(await next.open({ ref: opened.ref })).not.toHaveProperty('unsaved');
    const [version] = await next.versions({ ref: opened.ref });
    expect(version).toMatchObject({ reason: 'unsaved', claims: 4 });
    const kept = await next.version({ ref: opened.ref, id: version?.id ?? '' });
    expect(textOf(kept.map)).toBe('Half a sentence');
  });

  it('is not offered when the file has the same text by now', async () => {
    await draft('The same words');
    folder.simulateCrash();
    // Another program writes the same map in other bytes.
    const same = {
      ...map,
      claims: map.claims.map((claim, index) => (index === 0 ? { ...claim, text: 'The same words' } : claim)),
    };
    writeFileSync(folder.mapPath('a'), writeMap(same).replaceAll('\n', '\r\n'));
    expect(await (await folder.start()).open({ ref: opened.ref })).not.toHaveProperty('unsaved');
  });

  it('is not offered while its window is open', async () => {
    await draft('Being written');
    expect(await host.open({ ref: opened.ref })).not.toHaveProperty('unsaved');
  });

  it('becomes a version even when the file is damaged or missing', async () => {
    await draft('Not saved');
    folder.simulateCrash();
    const next = await folder.start();
    writeFileSync(folder.mapPath('a'), '');
    await expect(next.open({ ref: opened.ref })).rejects.toThrow(/empty/);
    expect(await next.versions({ ref: opened.ref })).toHaveLength(1);
    rmSync(folder.mapPath('a'));
    expect(await next.versions({ ref: opened.ref })).toHaveLength(1);
  });
});

it('good ends, however many, leave nothing to be offered, and opening writes no byte', async () => {
  let now = opened;
  for (let count = 0; count < 40; count++) now = await save({ ...now.map, title: `Title ${count}` }, now);
  await host.close();
  const before = statSync(folder.mapPath('a'));
  for (let count = 0; count < depth(5, 25); count++) {
    const next = await folder.start();
    for (let again = 0; again < 40; again++) expect(await next.open({ ref: opened.ref })).not.toHaveProperty('unsaved');
    await next.close();
  }
  const after = statSync(folder.mapPath('a'));
  expect([after.mtimeMs, after.ino, after.size]).toEqual([before.mtimeMs, before.ino, before.size]);
  expect(folder.listFiles(join(folder.dataFolder(), 'journal'))).toEqual([]);
});

describe('versions', () => {
  it('are kept every five minutes, not for every save', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
    let now = opened;
    for (let minute = 0; minute < 30; minute++) {
      vi.setSystemTime(Date.UTC(2026, 0, 1, 0, minute));
      now = await save({ ...now.map, title: `Minute ${minute}` }, now);
    }
    const versions = await host.versions({ ref: opened.ref });
    expect(versions.map(({ at }) => new Date(at).getUTCMinutes())).toEqual([25, 20, 15, 10, 5, 0]);
    const titles = await Promise.all(
      versions.map(async ({ id }) => (await host.version({ ref: opened.ref, id })).map.title),
    );
    expect(titles).toEqual(['Minute 24', 'Minute 19', 'Minute 14', 'Minute 9', 'Minute 4', map.title]);
  });

  it('stay for thirty days, and the last fifty for ever', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
    let now = opened;
    for (let day = 0; day < 70; day++) {
      vi.setSystemTime(Date.UTC(2026, 0, 1 + day));
      now = await save({ ...now.map, title: `Day ${day}` }, now);
    }
    expect(await host.versions({ ref: opened.ref })).toHaveLength(50);
    for (let hour = 0; hour < 40; hour++) {
      vi.setSystemTime(Date.UTC(2026, 2, 20, hour));
      now = await save({ ...now.map, title: `Hour ${hour}` }, now);
    }
    // All of the last thirty days are kept, older ones only up to fifty in all.
    const versions = await host.versions({ ref: opened.ref });
    expect(versions.length).toBeGreaterThanOrEqual(50);
    expect(versions.slice(0, 40).every(({ at }) => at >= Date.UTC(2026, 2, 20))).toBe(true);
  });

  it('are kept before most claims are removed, whatever the time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 2) });
    const work = await save({ ...map, title: 'Work' });
    vi.setSystemTime(Date.UTC(2026, 0, 1));
    const gone = { ...work.map, claims: work.map.claims.slice(0, 1), inferences: [] };
    await save(gone, work);
    const versions = await host.versions({ ref: opened.ref });
    expect(versions.map(({ reason, claims }) => [reason, claims])).toContainEqual(['before', 4]);
  });

  it('that cannot be kept prevent the removal of most claims, but not small edits', async () => {
    writeFileSync(join(folder.dataFolder(), 'versions'), 'in the way');
    const gone = { ...map, claims: map.claims.slice(0, 1), inferences: [] };
    await expect(save(gone)).rejects.toThrow(/nothing was changed/);
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(map));
    await save({ ...map, title: 'Small' });
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toContain('Small');
  });

  it('follow a map to its new name and through the bin, and are deleted with it', async () => {
    await host.keepVersion({ ref: opened.ref, map: { ...map, title: 'Mine' } });
    const { ref } = await host.rename({ ref: opened.ref, title: 'Renamed' });
    expect(await host.versions({ ref })).toHaveLength(1);
    await host.remove({ ref });
    const [gone] = await host.bin();
    const back = await host.restore({ ref: gone?.ref ?? '' });
    expect(await host.versions(back)).toHaveLength(1);
    await host.remove(back);
    const [again] = await host.bin();
    await host.purge({ ref: again?.ref ?? '' });
    expect(folder.listFiles(join(folder.dataFolder(), 'versions'))).toEqual([]);
  });

  it('that were damaged, or do not exist, are not returned', async () => {
    await host.keepVersion({ ref: opened.ref, map });
    const [version] = await host.versions({ ref: opened.ref });
    const kept = join(folder.dataFolder(), 'versions');
    const [own = ''] = folder.listFiles(kept);
    writeFileSync(join(kept, own, `${version?.id}.json.gz`), 'rubbish');
    for (const id of [version?.id ?? '', '../../../etc/passwd', '']) {
      await expect(host.version({ ref: opened.ref, id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('two hosts and another program on one map', () => {
  it('are notified of each other’s saves', async () => {
    const other = await folder.start('data of the other');
    const changed = new Promise<HostEvent>((resolve) =>
      host.subscribe((event) => event.kind === 'changed' && resolve(event)),
    );
    const theirs = await folder.open(other, 'a');
    const answer = await other.applyChange({
      ref: theirs.ref,
      revision: theirs.revision,
      change: textChange('Theirs'),
    });
    expect(await changed).toEqual({ kind: 'changed', ref: opened.ref, revision: answer.revision });
  });

  it('never both save: one of them gets a conflict', async () => {
    const other = await folder.start('data of the other');
    const theirs = await folder.open(other, 'a');
    for (let count = 0, now = opened, seen = theirs; count < 30; count++) {
      const [one, two] = await Promise.all([
        host.applyChange({ ref: now.ref, revision: now.revision, change: textChange(`One ${count}`, now.map) }),
        other.applyChange({ ref: seen.ref, revision: seen.revision, change: textChange(`Two ${count}`, seen.map) }),
      ]);
      expect([one.kind, two.kind].sort()).toEqual(['conflict', 'saved']);
      [now, seen] = [await host.open({ ref: now.ref }), await other.open({ ref: seen.ref })];
      expect(textOf(now.map)).toBe(one.kind === 'saved' ? `One ${count}` : `Two ${count}`);
    }
  });
});

it('the line ends of a file stay as they are, save after save', async () => {
  const asOnWindows = (text: string) => text.replaceAll('\n', '\r\n');
  writeFileSync(folder.mapPath('a'), asOnWindows(writeMap(map)));
  const first = await save({ ...map, title: 'First' }, await host.open({ ref: opened.ref }));
  expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(asOnWindows(writeMap(first.map)));
  const second = await save({ ...map, title: 'Second' }, first);
  expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(asOnWindows(writeMap(second.map)));
  writeFileSync(folder.mapPath('a'), writeMap(map));
  const third = await save({ ...map, title: 'Third' }, await host.open({ ref: opened.ref }));
  expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(third.map));
});

it('an edit of an older revision is a conflict even if it would fit the newer one', async () => {
  const theirs = writeMap({
    ...map,
    claims: map.claims.map((claim, index) => (index === 1 ? { ...claim, text: 'Theirs' } : claim)),
  });
  writeFileSync(folder.mapPath('a'), theirs);
  const { ref, revision } = opened;
  const answer = await host.applyChange({ ref, revision, change: diffMaps(map, { ...map, title: 'Mine' }) });
  expect(answer.kind).toBe('conflict');
  expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(theirs);
});

describe('when the disk fails', () => {
  it('a missing folder leaves the file complete and the draft in the journal', async () => {
    await draft('Kept apart');
    renameSync(folder.library, `${folder.library} away`);
    await expect(save({ ...map, title: 'New' })).rejects.toMatchObject({ code: 'not-found' });
    await draft('Kept apart, though the folder is gone', 2);
    renameSync(`${folder.library} away`, folder.library);
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toBe(writeMap(map));
    folder.simulateCrash();
    const found = await (await folder.start()).open({ ref: opened.ref });
    expect(textOf(found.unsaved?.map)).toBe('Kept apart, though the folder is gone');
  });

  it.skipIf(process.getuid?.() === 0)('a file without write permission opens as read-only', async () => {
    chmodSync(folder.mapPath('a'), 0o400);
    expect(await host.open({ ref: opened.ref })).toMatchObject({ readOnly: 'no-permission' });
  });

  it('a map is saved although the data folder cannot be written', async () => {
    const data = join(folder.top, 'no data');
    writeFileSync(data, 'a file where the folder should be');
    const next = await folder.start('no data');
    const again = await next.open({ ref: (await next.library())[0]?.ref ?? '' });
    const answer = await next.applyChange({ ref: again.ref, revision: again.revision, change: textChange('Saved') });
    expect(answer.kind).toBe('saved');
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toContain('Saved');
  });

  it('a file with a time in the future is saved like any other', async () => {
    const later = new Date(Date.now() + 365 * 24 * 3600 * 1000);
    utimesSync(folder.mapPath('a'), later, later);
    const again = await host.open({ ref: opened.ref });
    await save({ ...again.map, title: 'Saved in the past' }, again);
    expect(readFileSync(folder.mapPath('a'), 'utf8')).toContain('Saved in the past');
  });

  it('a file of 100 MB is refused with a sentence and not changed', async () => {
    writeFileSync(folder.mapPath('a'), Buffer.alloc(100 * 1024 * 1024, 32));
    await expect(host.open({ ref: opened.ref })).rejects.toThrow(/larger than 32 MB/);
    await expect(save({ ...map, title: 'Over it' })).rejects.toThrow(/larger than 32 MB/);
    expect(statSync(folder.mapPath('a')).size).toBe(100 * 1024 * 1024);
  });
});
