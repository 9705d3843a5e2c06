import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { pickIndex, type Random, seededRandom } from '../../argument/testing/random-map';
import { faultRuns, reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';

const actions = faultRuns(60, 3000);
const map: ArgumentMap = { ...mapOf('Thesis'), title: 'Plan' };

let folder: string;
let hosts: HostProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-schedules-'));
  hosts = [];
});
afterEach(async () => {
  await Promise.all(hosts.map((running) => running.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

/** Does one random thing to the only map. Returns the line that was saved, if one was. */
async function act({ host }: HostProcess, random: Random, line: string): Promise<string | undefined> {
  const [entry] = await host.library();
  if (!entry) {
    const [gone] = await host.bin();
    if (gone) await host.restore({ ref: gone.ref });
    return;
  }
  const { ref } = entry;
  const dice = random();
  if (dice < 0.2) await host.remove({ ref });
  else if (dice < 0.3) await host.rename({ ref, title: `Plan ${pickIndex(random, 5)}` });
  else {
    const { map: now, revision } = await host.open({ ref });
    const [thesis] = now.claims;
    if (!thesis) throw new Error('the map lost its claim');
    const next = { ...now, claims: [{ ...thesis, text: `${thesis.text} ${line}` }] };
    const { kind } = await host.applyChange({ ref, revision, change: diffMaps(now, next) });
    if (kind === 'saved') return line;
  }
}

// In a synced folder, maps are overwritten in place.
it.each(['maps', 'Nextcloud'])(
  'two hosts that save and move one map in the folder %s lose no save',
  async (name) => {
    const library = join(folder, name);
    mkdirSync(library);
    writeFileSync(join(library, 'Plan.argmap.json'), writeMap(map));
    for (const data of ['one', 'two'])
      hosts.push(await HostProcess.start(library, join(folder, data), { args: ['--port', '0'] }));
    const saved: string[] = [];
    await Promise.all(
      hosts.map(async (running, index) => {
        const random = seededRandom(index + 1);
        for (let count = 0; count < actions; count++) {
          // A map that the other one has moved or changed meanwhile is refused.
          const line = await act(running, random, `${index}-${count}.`).catch(() => undefined);
          if (line !== undefined) saved.push(line);
        }
      }),
    );
    const files = [library, join(library, '.counterpoint-bin')].flatMap((place) =>
      readdirSync(place)
        .filter((one) => one.endsWith('.argmap.json'))
        .map((one) => join(place, one)),
    );
    expect(files).toHaveLength(1);
    const text = readFileSync(files[0] ?? '', 'utf8');
    expect(saved.filter((line) => !text.includes(` ${line}`))).toEqual([]);
    expect(saved.length).toBeGreaterThan(actions / 4);
    reportFaults(`saves and moves of one map by two hosts, in the folder ${name}`, saved.length, '0 saves lost');
  },
  0,
);
