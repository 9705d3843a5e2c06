/** @typedef {typeof import('./layout-program')} Program */
/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */
/** @typedef {ReturnType<Program['layoutMap']>} Layout */

const MORE = ' and a few more words than before';

/**
 * Counts what single edits move: a reason is added to each claim of each map, and the text of each claim is made
 * longer, one edit at a time.
 *
 * @param {Pick<Program, 'layoutMap' | 'nodeMeasure'>} program
 * @param {ArgumentMap[]} maps
 * @param {{ width: number, height: number }} target
 */
export function measureCalm({ layoutMap, nodeMeasure }, maps, target) {
  const counts = { edits: 0, rearranged: 0, others: 0, sameSize: 0, samePlace: 0 };
  for (const map of maps) {
    const before = layoutMap(map, { measure: nodeMeasure, target });
    const was = boxesOf(before);
    for (const [at, claim] of map.claims.entries()) {
      const longer = map.claims.map((other, place) => (place === at ? { ...claim, text: claim.text + MORE } : other));
      const grown = { id: 'new', text: 'a reason that is as long as most reasons are' };
      /** @type {ArgumentMap['inferences'][number]} */
      const step = { id: 'new-step', kind: 'reason', premises: ['new'], target: claim.id };
      for (const edited of [
        { ...map, claims: longer },
        { ...map, claims: [...map.claims, grown], inferences: [...map.inferences, step] },
      ]) {
        const after = layoutMap(edited, { measure: nodeMeasure, target, keep: before.arrangement });
        const now = boxesOf(after);
        counts.edits++;
        if (after.arrangement.scale !== before.arrangement.scale) counts.rearranged++;
        const parents = targetsOf(map);
        for (const [id, box] of was) {
          const next = now.get(id);
          if (id === claim.id || !next) continue;
          counts.others++;
          if (next.width === box.width && next.height === box.height) counts.sameSize++;
          const parent = parents.get(id) ?? id;
          if (isSame(relative(box, was.get(parent)), relative(next, now.get(parent)))) counts.samePlace++;
        }
      }
    }
  }
  return {
    edits: counts.edits,
    rearranged: counts.rearranged / counts.edits,
    sameSize: counts.sameSize / counts.others,
    samePlace: counts.samePlace / counts.others,
  };
}

/** @param {Layout} layout */
function boxesOf({ boxes }) {
  return new Map(boxes.map((box) => [box.claim.id, box]));
}

/** The claim that each claim answers first. @param {ArgumentMap} map */
function targetsOf({ inferences }) {
  return new Map(inferences.flatMap(({ premises, target }) => premises.map((premise) => [premise, target])));
}

/**
 * @param {{ x: number, y: number }} box
 * @param {{ x: number, y: number } | undefined} other
 */
function relative(box, other) {
  return other ? { x: box.x - other.x, y: box.y - other.y } : { x: 0, y: 0 };
}

/**
 * @param {{ x: number, y: number }} a
 * @param {{ x: number, y: number }} b
 */
function isSame(a, b) {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;
}
