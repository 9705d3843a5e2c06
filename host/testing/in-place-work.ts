import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMap } from '../../argument/formats/native';
import { pickIndex, type Random } from '../../argument/testing/random-map';
import type { OpenedMap } from '../../contract/stored-maps';
import { haveSameContent, judgeEdits, type Lack, numberedMap, save, type WorkBeforeCut } from './work-before-cut';

const STEPS = 40;
const NAMES = ['first', 'second', 'third'];

const libraryIn = (target: string) => join(target, 'maps');
const secondName = (target: string, name: string) => join(target, `second name of ${name}`);

/** Returns a length of 50 to 100,000 letters; of as many letters as digits, all are as likely. */
function someLength(random: Random): number {
  return Math.floor(50 * 2 ** (random() * 11));
}

/** Saves of maps with a second name, so that all are in place. The maps grow and shrink. */
export const inPlaceWork: WorkBeforeCut = {
  name: 'saves in place',
  share: 0.5,
  prepare(target) {
    mkdirSync(libraryIn(target));
    for (const [index, name] of NAMES.entries()) {
      const file = join(libraryIn(target), `${name}.argmap.json`);
      writeFileSync(file, writeMap(numberedMap(0, 50 * 20 ** index)));
      linkSync(file, secondName(target, name));
    }
  },

  async work(host, _target, random, acknowledge) {
    const open = await Promise.all((await host.library()).map(({ ref }) => host.open({ ref })));
    for (let count = 1; count <= STEPS; count++) {
      const at = pickIndex(random, open.length);
      const saved = await save(host, open[at] as OpenedMap, numberedMap(count, someLength(random)), count);
      open[at] = saved;
      acknowledge({ [saved.name]: count });
    }
  },

  async judge(host, target, acknowledged) {
    const lacks: Lack[] = [];
    const entries = await host.library();
    for (const name of NAMES) {
      const entry = entries.find((one) => one.name === name);
      if (!entry) lacks.push({ kind: 'nowhere', what: name });
      else if (entry.fault) lacks.push({ kind: 'unreadable', what: `${name}: ${entry.fault}` });
      else lacks.push(...(await judgeEdits(host, entry.ref, acknowledged)));
      if (!haveSameContent(join(libraryIn(target), `${name}.argmap.json`), secondName(target, name))) {
        lacks.push({ kind: 'behind', what: `${name} by its second name` });
      }
    }
    return lacks;
  },
};
