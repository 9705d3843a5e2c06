import { linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HistoryEntry, openEditor, undo } from '../../argument/editor/editor-state';

import { writeMap } from '../../argument/formats/native';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { pickIndex, pickOne, type Random } from '../../argument/testing/random-map';
import type { Host } from '../../contract/host';
import type { LibraryEntry, MapRef, OpenedMap } from '../../contract/stored-maps';
import {
  type Acknowledged,
  editIn,
  haveSameContent,
  judgeEdits,
  type Lack,
  numberedMap,
  save,
  type WorkBeforeCut,
} from './work-before-cut';

const STEPS = 60;
const SOURCE = 'the source';

type Step = (count: number) => Promise<Acknowledged | null>;

/** The place of a map that is renamed, deleted, restored, renamed, and so on. */
function movedPlace(steps: number): string {
  return `moved ${Math.floor((steps + 2) / 3)} in the ${steps % 3 === 2 ? 'bin' : 'library'}`;
}

/** The place of a map that is created, deleted, deleted permanently; then comes another one, and so on. */
function passingPlace(steps: number): string {
  return steps % 3 === 0 ? '' : `passing ${Math.ceil(steps / 3)} in the ${steps % 3 === 1 ? 'library' : 'bin'}`;
}

/**
 * Edits and drafts of two maps, of which one is saved by renaming and one in place; a map that is moved with its
 * article and its versions; maps that come and go; versions of all; undo steps.
 */
export const mixedWork: WorkBeforeCut = {
  name: 'mixed work',
  share: 1,
  prepare(target) {
    const library = join(target, 'maps');
    mkdirSync(library);
    for (const name of ['by renaming', 'in place']) {
      writeFileSync(join(library, `${name}.argmap.json`), writeMap(numberedMap(0, 3000)));
    }
    writeFileSync(join(library, 'moved 0.argmap.json'), writeMap({ ...mapOf('Thesis'), title: 'moved 0' }));
    // A second name makes it be saved in place.
    linkSync(join(library, 'in place.argmap.json'), join(target, 'its second name'));
  },

  async work(host, target, random, acknowledge) {
    const steps = await stepsOf(host, random);
    // Undo steps are written a while later; the work goes on until then.
    for (let count = 1; count <= STEPS || !hasHistory(target); count++) {
      const done = await pickOne(random, steps)(count);
      if (done) acknowledge(done);
    }
  },

  async judge(host, target, acknowledged) {
    const { moved = 0, passing = 0, article = 0 } = acknowledged;
    const lacks: Lack[] = [];
    const refs = new Map<string, MapRef>();
    const found: string[] = [];
    const judgeEntry = async ({ ref, name, title, fault }: LibraryEntry, place: string) => {
      if (fault) return lacks.push({ kind: 'unreadable', what: `${name}: ${fault}` });
      const isEdited = title.startsWith('edit');
      refs.set(isEdited ? name : (title.split(' ')[0] ?? ''), ref);
      if (!isEdited) return found.push(`${title} in the ${place}`);
      return lacks.push(...(await judgeEdits(host, ref, acknowledged)), ...(await judgeHistory(host, ref)));
    };
    // Versions are looked at first: an edit could add another one.
    const entries = await host.library();
    for (const entry of entries) await judgeEntry(entry, 'library');
    for (const entry of await host.bin()) await judgeEntry(entry, 'bin');

    for (const name of ['by renaming', 'in place']) {
      if (!refs.has(name)) lacks.push({ kind: 'nowhere', what: name });
    }
    const [movedPlaces, passingPlaces] = ['moved', 'passing'].map((name) =>
      found.filter((place) => place.startsWith(name)).join(' and '),
    );
    if (![moved, moved + 1].some((count) => movedPlaces === movedPlace(count))) {
      const kind = movedPlaces === '' ? 'nowhere' : 'behind';
      lacks.push({ kind, what: `after ${moved} moves: ${movedPlaces}` });
    }
    if (![passing, passing + 1].some((count) => passingPlaces === passingPlace(count))) {
      lacks.push({ kind: 'behind', what: `after ${passing} steps of passing maps: ${passingPlaces}` });
    }
    const movedRef = refs.get('moved');
    if (movedRef !== undefined) {
      const kept = (await host.article({ ref: movedRef, source: SOURCE }))?.text;
      if (Number(kept?.split(' ')[1] ?? 0) < article) lacks.push({ kind: 'behind', what: `article ${kept}` });
    }
    lacks.push(...(await judgeVersions(host, refs, acknowledged)));
    if (!haveSameContent(join(target, 'maps', 'in place.argmap.json'), join(target, 'its second name'))) {
      lacks.push({ kind: 'behind', what: 'the second name' });
    }
    return lacks;
  },
};

/** Returns the steps of the work, some more often than others. */
async function stepsOf(host: Host, random: Random): Promise<Step[]> {
  const entries = await host.library();
  const refOf = (title: string) => entries.find(({ name }) => name === title)?.ref ?? '';
  const open = await Promise.all(['by renaming', 'in place'].map((name) => host.open({ ref: refOf(name) })));
  const pasts = open.map((): HistoryEntry[] => []);
  let movedRef = refOf('moved 0');
  let [moved, passing] = [0, 0];
  const binRef = async (start: string) => (await host.bin()).find(({ title }) => title.startsWith(start))?.ref ?? '';
  const pickMap = () => pickIndex(random, open.length);

  const edit: Step = async (count) => {
    const at = pickMap();
    const opened = open[at] as OpenedMap;
    const next = numberedMap(count, pickIndex(random, 9000));
    open[at] = await save(host, opened, next, count);
    pasts[at]?.push({ change: diffMaps(opened.map, next), before: null, after: null });
    const { ref, revision } = open[at];
    await host.keepHistory({ ref, revision, past: pasts[at] ?? [], future: [] });
    return { [opened.name]: count };
  };
  const draft: Step = async (count) => {
    const { ref, name, revision, map } = open[pickMap()] as OpenedMap;
    const change = diffMaps(map, numberedMap(count, pickIndex(random, 9000)));
    await host.keepDraft({ ref, revision, change, writer: 'window', order: count });
    return { [name]: count };
  };
  const move: Step = async () => {
    if (moved % 3 === 0) ({ ref: movedRef } = await host.rename({ ref: movedRef, title: `moved ${moved / 3 + 1}` }));
    else if (moved % 3 === 1) await host.remove({ ref: movedRef });
    else ({ ref: movedRef } = await host.restore({ ref: await binRef('moved') }));
    return { moved: ++moved };
  };
  let passingRef = '';
  const pass: Step = async () => {
    const title = `passing ${passing / 3 + 1}`;
    if (passing % 3 === 0) ({ ref: passingRef } = await host.create({ map: { ...mapOf('Thesis'), title } }));
    else if (passing % 3 === 1) await host.remove({ ref: passingRef });
    else await host.purge({ ref: await binRef('passing') });
    return { passing: ++passing };
  };
  const keepVersion: Step = async (count) => {
    const isOfMoved = random() < 0.5 && moved % 3 !== 2;
    const { ref, name } = isOfMoved ? { ref: movedRef, name: 'moved' } : (open[pickMap()] as OpenedMap);
    await host.keepVersion({ ref, map: numberedMap(count, pickIndex(random, 9000)) });
    return { [`version ${count} of ${name}`]: 1 };
  };
  const keepArticle: Step = async (count) => {
    if (moved % 3 === 2) return null;
    await host.keepArticle({ ref: movedRef, source: SOURCE, text: `article ${count} ${'x'.repeat(2000)}` });
    return { article: count };
  };
  return [edit, edit, edit, draft, draft, move, move, pass, keepVersion, keepArticle];
}

function hasHistory(target: string): boolean {
  try {
    return readdirSync(join(target, 'data', 'history')).some((name) => name.endsWith('.json'));
  } catch {
    return false;
  }
}

/** Takes all kept undo steps back. */
async function judgeHistory(host: Host, ref: MapRef): Promise<Lack[]> {
  const { name, map, history } = await host.open({ ref });
  if (history === undefined || history === 'outdated') return [];
  let state = openEditor(map, null, history);
  for (const _ of history.past) state = undo(state) ?? state;
  return state.past.length === 0 ? [] : [{ kind: 'behind', what: `the undo steps of ${name}` }];
}

async function judgeVersions(
  host: Host,
  refs: ReadonlyMap<string, MapRef>,
  acknowledged: Acknowledged,
): Promise<Lack[]> {
  const lacks: Lack[] = [];
  for (const [name, ref] of refs) {
    const kept = new Set<number | null>();
    for (const { id } of await host.versions({ ref })) kept.add(editIn((await host.version({ ref, id })).map));
    for (const key of Object.keys(acknowledged)) {
      const [, count, of] = /^version (\d+) of (.*)$/.exec(key) ?? [];
      if (of === name && !kept.has(Number(count))) lacks.push({ kind: 'behind', what: key });
    }
  }
  return lacks;
}
