/** @typedef {typeof import('./layout-program')} Program */
/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */
/** @typedef {ReturnType<Program['claimTypesetting']>} Typesetting */

/**
 * The boxes that peers get: the distances in a frame and to a step's word in px, and the size of a text set at a width.
 *
 * @typedef {object} Boxes
 * @property {number} word
 * @property {number} frame
 * @property {number} between
 * @property {import('./layout-peers.mjs').Distances} distances
 * @property {(setting: Typesetting, limit: number) => { width: number, height: number }} size
 */

/**
 * The boxes of this program.
 *
 * @param {Program} program
 * @returns {Boxes}
 */
export function ownBoxes({ SPACE, INDICATOR_HEIGHT }) {
  return {
    word: INDICATOR_HEIGHT,
    frame: SPACE.frame,
    between: SPACE.andDown,
    distances: { beside: SPACE.row, under: SPACE.column, below: SPACE.toBus + SPACE.fromBus, right: SPACE.undercutter },
    size: (setting, limit) => setting.variant(limit),
  };
}

const PADDING = 10;
const HEADER = 16;
const LINE = { body: 21, contention: 27 };
const LEAST_WIDTH = 180;

/**
 * Boxes as they usually are, and as ours were until 0.1: a row for number and mark above the text, and as much room
 * around them as programs of this kind leave.
 *
 * @type {Boxes}
 */
export const plainBoxes = {
  word: 20,
  frame: 7,
  between: 20,
  distances: { beside: 20, under: 12, below: 21, right: 28 },
  size: (setting, limit) => {
    const text = setting.content(limit).lines.filter(({ tone }) => tone === 'text');
    const width = Math.max(LEAST_WIDTH, ...text.map((line) => line.width));
    const height = text.length * (setting.context.isTop ? LINE.contention : LINE.body);
    return { width: Math.ceil(width + 1) + 2 * PADDING, height: Math.ceil(height + HEADER + 2 * PADDING - 4) };
  },
};

/**
 * The input of the peers: each step with its word, its frame and its boxes as one node. The text is as wide as we set
 * it, or `width` px in every box.
 *
 * @param {Program} program
 * @param {ArgumentMap} map
 * @param {ReturnType<Program['layoutMap']>} layout
 * @param {Boxes} boxes
 * @param {number} [width]
 * @returns {import('./layout-peers.mjs').PeerGraph}
 */
export function peerGraph(program, map, layout, boxes, width) {
  const { all } = program.buildLayoutTrees(map, program.nodeMeasure);
  const across = new Set(layout.inferences.flatMap(({ inference, ands }) => (isAcross(ands) ? [inference.id] : [])));
  const nodes = all.map((unit) => {
    const sizes = unit.members.map((member) => {
      if (member.kind === 'reference') return member;
      const limit = width ?? layout.arrangement.claims.get(member.claim.id)?.textWidth ?? 288;
      return boxes.size(program.claimTypesetting(map, member.claim, member.isFolded, program.nodeMeasure), limit);
    });
    const widths = sizes.map((size) => size.width);
    const heights = sizes.map((size) => size.height);
    const padding = sizes.length > 1 ? 2 * boxes.frame : 0;
    const isRow = width === undefined && across.has(unit.id);
    const inner = isRow
      ? { width: sum(widths) + unit.andGap * (sizes.length - 1), height: Math.max(...heights) }
      : { width: Math.max(...widths), height: sum(heights) + boxes.between * (sizes.length - 1) };
    return {
      id: unit.id,
      width: Math.max(unit.indicatorWidth, padding + inner.width),
      height: (unit.inference ? boxes.word : 0) + padding + inner.height,
    };
  });
  /** @type {[string, string][]} */
  const edges = all.flatMap((unit) =>
    [...unit.groups.flatMap(({ children }) => children), ...unit.undercutters].map(
      (child) => /** @type {[string, string]} */ ([unit.id, child.id]),
    ),
  );
  return { nodes, edges };
}

/** @param {readonly { height: number }[]} ands */
function isAcross(ands) {
  return ands.some(({ height }) => height > 20);
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
