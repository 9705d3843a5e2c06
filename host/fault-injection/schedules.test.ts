import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { pickIndex, pickOne, seededRandom } from '../../argument/testing/random-map';
import type { OpenedMap } from '../../contract/host';
import type { RunningHost } from '../host';
import { faultRuns, reportFaults } from '../testing/fault-report';
import { HostFolder } from '../testing/host-folder';

const runs = faultRuns(50, 1000);
const MEMORY_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : undefined;
const start = mapOf('Thesis\n  because Reason');

afterAll(() =>
  reportFaults('random schedules of two hosts and another program on one map', runs, '0 silent overwrites'),
);

/**
 * Every writer adds a line of its own to the title and relies on the acknowledgements. So an
 * unnoticed overwrite shows as a missing line: one that was acknowledged and that no later reader
 * removed.
 */
it(`${runs} random schedules of two hosts and a program without locks keep every acknowledged edit`, async () => {
  const folder = new HostFolder(MEMORY_FOLDER);
  const hosts = [await folder.start('one'), await folder.start('two')];
  for (let seed = 1; seed <= runs; seed++) await runSchedule(folder, hosts, seed);
  await folder.dispose();
}, 0);

async function runSchedule(folder: HostFolder, hosts: readonly RunningHost[], seed: number): Promise<void> {
  const random = seededRandom(seed);
  const file = folder.mapPath('a');
  writeFileSync(file, writeMap({ ...start, title: '' }));
  const acknowledged: string[] = [];
  let count = 0;
  const tick = () => new Promise((resolve) => setImmediate(resolve));

  const window = async (host: RunningHost, name: string) => {
    let seen: OpenedMap = await folder.open(host, 'a');
    for (let edits = 0; edits < 4; edits++) {
      for (let wait = pickIndex(random, 4); wait > 0; wait--) await tick();
      const line = `${name}${count++}`;
      const next: ArgumentMap = { ...seen.map, title: `${seen.map.title} ${line}` };
      const change = diffMaps(seen.map, next);
      const answer = await host.applyChange({ ref: seen.ref, revision: seen.revision, change });
      if (answer.kind === 'saved') acknowledged.push(line);
      seen = { ...seen, map: answer.kind === 'saved' ? next : answer.map, revision: answer.revision };
    }
  };
  const program = async () => {
    for (let edits = 0; edits < 3; edits++) {
      for (let wait = pickIndex(random, 30); wait > 0; wait--) await tick();
      // Reads and writes at once, in place or by rename, without a lock.
      const line = `p${count++}`;
      const map = JSON.parse(readFileSync(file, 'utf8')) as ArgumentMap;
      const text = writeMap({ ...map, title: `${map.title} ${line}` });
      if (pickOne(random, [true, false])) writeFileSync(file, text);
      else {
        writeFileSync(`${file}.other`, text);
        renameSync(`${file}.other`, file);
      }
      acknowledged.push(line);
    }
  };
  const [one, two] = hosts;
  if (!one || !two) throw new Error('two hosts are needed');
  await Promise.all([window(one, 'a'), window(two, 'b'), program()]);
  const { title } = JSON.parse(readFileSync(file, 'utf8')) as ArgumentMap;
  expect(new Set(title.trim().split(' ')), `seed ${seed}`).toEqual(new Set(acknowledged));
}
