import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */
/** @typedef {import('../argument/model/inference').Inference} Inference */
/**
 * @typedef {object} Nodeset
 * @property {{ nodeID: string, text?: string, type: string }[]} nodes
 * @property {{ fromID: string, toID: string }[]} edges
 */

/**
 * The real maps of a folder of AIF files: of one file of each family the largest group of claims that inferences and
 * conflicts join, and beside it all its groups together.
 *
 * @param {string} folder
 * @param {(map: ArgumentMap) => boolean} isSound
 * @returns {{ trees: ArgumentMap[], forests: ArgumentMap[] }}
 */
export function corpusMaps(folder, isSound) {
  const index = join(folder, 'index.csv');
  if (!existsSync(index)) return { trees: [], forests: [] };
  const [header = '', ...rows] = readFileSync(index, 'utf8').trim().split('\n');
  const column = (/** @type {string} */ name) => header.split(',').indexOf(name);
  /** @type {Map<string, ArgumentMap>} */
  const families = new Map();
  for (const row of rows) {
    const fields = fieldsOf(row);
    const [path = '', family = ''] = [fields[column('path')], fields[column('family')]];
    if (fields[column('format')] !== 'aif' || fields[column('role')] !== 'input' || families.has(family)) continue;
    const read = JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const map = mapOfAif(read.AIF ?? read, path, isSound);
    if (map.claims.length > 0) families.set(family, map);
  }
  const forests = [...families.values()];
  return { trees: forests.map(largestGroup), forests };
}

/** @param {string} row */
function fieldsOf(row) {
  return [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field.replace(/^"|"$/g, ''));
}

/**
 * I-nodes are claims; RA- and CA-nodes are steps, all the premises of one of them together.
 *
 * @param {Nodeset} nodeset
 * @param {string} title
 * @param {(map: ArgumentMap) => boolean} isSound
 * @returns {ArgumentMap}
 */
export function mapOfAif({ nodes, edges }, title, isSound) {
  const types = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]));
  const isScheme = (/** @type {string} */ id) => types.get(id) === 'RA' || types.get(id) === 'CA';
  const claims = nodes.filter(({ type }) => type === 'I').map(({ nodeID, text = '' }) => ({ id: nodeID, text }));
  /** @type {ArgumentMap} */
  let map = { format: 'counterpoint/1', title, sources: [], claims, inferences: [] };
  for (const { nodeID: id, type } of nodes.filter(({ nodeID }) => isScheme(nodeID))) {
    const sources = edges.filter(({ toID, fromID }) => toID === id && types.get(fromID) === 'I');
    const premises = [...new Set(sources.map(({ fromID }) => fromID))];
    const target = edges.find(({ fromID, toID }) => fromID === id && (types.get(toID) === 'I' || isScheme(toID)))?.toID;
    if (premises.length === 0 || target === undefined) continue;
    const kind = type === 'RA' ? /** @type {const} */ ('reason') : /** @type {const} */ ('objection');
    map = { ...map, inferences: [...map.inferences, { id, kind, premises, target }] };
  }
  map = withoutDangling(map);
  while (!isSound(map) && map.inferences.length > 0) {
    map = withoutDangling({ ...map, inferences: withoutOneFault(map, isSound) });
  }
  return withoutLooseClaims(map);
}

/**
 * @param {ArgumentMap} map
 * @param {(map: ArgumentMap) => boolean} isSound
 * @returns {Inference[]}
 */
function withoutOneFault(map, isSound) {
  /** @type {Inference[]} */
  const kept = [];
  for (const step of map.inferences) {
    if (isSound({ ...map, inferences: [...kept, step] })) kept.push(step);
  }
  return kept;
}

/**
 * @param {ArgumentMap} map
 * @returns {ArgumentMap}
 */
function withoutDangling(map) {
  const ids = new Set([...map.claims, ...map.inferences].map(({ id }) => id));
  const inferences = map.inferences.filter(({ target }) => ids.has(target));
  return inferences.length === map.inferences.length ? map : withoutDangling({ ...map, inferences });
}

/**
 * @param {ArgumentMap} map
 * @returns {ArgumentMap}
 */
function withoutLooseClaims(map) {
  const joined = new Set(map.inferences.flatMap(({ target, premises }) => [target, ...premises]));
  return { ...map, claims: map.claims.filter(({ id }) => joined.has(id)) };
}

/**
 * @param {ArgumentMap} map
 * @returns {ArgumentMap}
 */
function largestGroup(map) {
  /** @type {Map<string, string>} */
  const parent = new Map();
  const find = (/** @type {string} */ id) => {
    let top = id;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    return top;
  };
  for (const { id, premises, target } of map.inferences) {
    for (const other of [target, ...premises]) parent.set(find(other), find(id));
  }
  /** @type {Map<string, ArgumentMap['claims'][number][]>} */
  const groups = new Map();
  for (const claim of map.claims) groups.set(find(claim.id), [...(groups.get(find(claim.id)) ?? []), claim]);
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const [first] = largest;
  const group = find(first?.id ?? '');
  return { ...map, claims: largest, inferences: map.inferences.filter(({ id }) => find(id) === group) };
}

/**
 * A map as lessons have them: two to five answers to a claim, some of them linked, undercut or shared.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {ArgumentMap}
 */
export function generatedMap(count, seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const words = 'the office would make it easier for schools to say what they have long known about peace'.split(' ');
  const claims = Array.from({ length: count }, (_, at) => {
    const length = 6 + Math.floor(random() * 16);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
    return { id: `c${at}`, text };
  });
  /** @type {ArgumentMap['inferences'][number][]} */
  const inferences = [];
  let next = 1;
  for (let at = 0; next < count; at++) {
    const answers = at === 0 ? 4 : Math.floor(random() * 5) + (next <= at + 1 ? 1 : 0);
    for (let answer = 0; answer < answers && next < count; answer++) {
      const premises = [`c${next++}`];
      if (random() < 0.15 && next < count) premises.push(`c${next++}`);
      const [last] = inferences.slice(-1);
      const undercuts = last && random() < 0.08;
      inferences.push({
        id: `i${inferences.length}`,
        kind: undercuts || random() < 0.4 ? 'objection' : 'reason',
        premises,
        target: undercuts ? last.id : `c${at}`,
      });
    }
  }
  return { format: 'counterpoint/1', title: `${count} claims`, sources: [], claims, inferences };
}
