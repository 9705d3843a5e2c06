/** @typedef {import('../../argument/model/argument-map').ArgumentMap} ArgumentMap */

/** The kinds of steps of AIF files, in the order in which they are told. */
export const STEP_KINDS = /** @type {const} */ ([
  'one to one',
  'without a premise',
  'without a target',
  'on themselves',
  'on a step that is left out',
  'several, one for each target',
  'other',
]);

/** @typedef {(typeof STEP_KINDS)[number]} StepKind */

/**
 * Returns the number of steps of each kind of a node set. One is read one to one if the map has a step of its id with
 * its premises and its target.
 *
 * @param {any} file
 * @param {ArgumentMap} map
 * @returns {Map<StepKind, number>}
 */
export function stepKinds({ nodes, edges }, map) {
  /** @type {Map<string, string>} */
  const types = new Map(nodes.map((/** @type {any} */ node) => [String(node.nodeID), node.type]));
  const isStep = (/** @type {string} */ id) => /^[RC]A$/.test(types.get(id) ?? '');
  const premises = new Map();
  const targets = new Map();
  for (const { fromID, toID } of edges) {
    const [from, to] = [String(fromID), String(toID)];
    if (types.get(from) === 'I' && isStep(to)) add(premises, to, from);
    if (isStep(from) && (types.get(to) === 'I' || isStep(to))) add(targets, from, to);
  }
  const read = new Map(map.inferences.map((step) => [step.id, step]));
  /** @type {Map<StepKind, number>} */
  const counts = new Map();
  for (const id of types.keys()) {
    if (!isStep(id)) continue;
    const [own, to, step] = [premises.get(id) ?? new Set(), targets.get(id) ?? new Set(), read.get(id)];
    const isSame = step && step.premises.length === own.size && step.premises.every((premise) => own.has(premise));
    /** @type {StepKind} */
    let kind = 'other';
    if (isSame && to.size === 1 && to.has(step.target)) kind = 'one to one';
    else if (own.size === 0) kind = 'without a premise';
    else if (to.size === 0) kind = 'without a target';
    else if ([...to].every((target) => own.has(target) || target === id)) kind = 'on themselves';
    else if ([...to].every((target) => isStep(target) && !read.has(target))) kind = 'on a step that is left out';
    else if (isSame && to.has(step.target)) kind = 'several, one for each target';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** @param {Map<string, Set<string>>} sets @param {string} key @param {string} value */
function add(sets, key, value) {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
