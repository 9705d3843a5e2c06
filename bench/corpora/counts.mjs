/** @typedef {import('../../argument/model/argument-map').ArgumentMap} ArgumentMap */
/** @typedef {import('./inputs.mjs').Input} Input */
/** @typedef {import('./inputs.mjs').Program} Program */

/**
 * The counts of others for a file, and those of what was read of it; the same for a file that was read well.
 *
 * @typedef {{ wanted: string, found: string }} Counts
 */

/** The counts of others that are not ours, with the reason. */
const EXPLAINED = [
  ['demo.argdown', 'the reference parser stops at an argument behind ><'],
  ['lexer-relations.argdown', 'signs that relate to nothing'],
  ['pattern_2.argdown', 'the reference parser stops at a title without an empty line before it'],
  ['pattern_4.argdown', 'the reference parser stops at a title without an empty line before it'],
  ['quadriche.md', 'two paragraphs before lists are claims too'],
  ['kernel swap daemon.md', 'a paragraph before a list is a claim too'],
  ['Teoria del calcolo.md', 'five paragraphs before lists are claims too'],
  ['relazioni binarie.md', 'lines of code are no items'],
  ['configuration-cheatsheet.md', 'lines of code are no items'],
  ['source.opml', 'a row that begins with "and" joins the one before it'],
  ['cyto2.json', 'no SADFace document'],
  ['Compromise (P)RNG Somehow.mup', 'the idea of the document itself is its title'],
  ['1_Compromise (P)RNG Somehow.mup', 'the idea of the document itself is its title'],
  ['2_Compromise (P)RNG Somehow.mup', 'the idea of the document itself is its title'],
];

/**
 * Returns why a file has other counts than others found; undefined for a file that should have the same.
 *
 * @param {string} path
 */
export function explanationOf(path) {
  return EXPLAINED.find(([name = '']) => path.endsWith(`/${name}`))?.[1];
}

/**
 * @param {Input} input
 * @param {ArgumentMap} map
 * @param {Program} program
 * @returns {Counts | null}
 */
export function countsOf(input, map, program) {
  const text = new TextDecoder().decode(input.bytes);
  const { claims, inferences } = map;
  const size = `${claims.length} claims, ${inferences.length} steps`;
  switch (input.corpus) {
    case 'af':
      return { wanted: `${input.nodes} claims, ${input.edges - selfAttacks(text)} steps`, found: size };
    case 'aif':
      return { wanted: String(input.oracle.types.I ?? 0), found: String(claims.length) };
    case 'sadface':
    case 'sadface-cytoscape': {
      const wanted = sadfaceSize(JSON.parse(text));
      return { wanted: `${wanted.claims} claims, ${wanted.steps} steps`, found: size };
    }
    case 'jsoncanvas':
      return { wanted: canvasSize(text), found: size };
    case 'opml':
      return { wanted: `${input.oracle.outlines} claims, ${input.edges} steps`, found: size };
    case 'markdown-outline': {
      const { bullets, headings } = input.oracle;
      const found = claims.length + (map.title === '' ? 0 : 1);
      return { wanted: `${bullets + headings} claims`, found: `${found} claims` };
    }
    case 'argdown': {
      const { statements, arguments: args, relations } = program.ownModel(text);
      const isTitled = (/** @type {string} */ title) => !/^Untitled \d+$/.test(title);
      const titled = [input.oracle.statements, Object.keys(input.oracle.arguments)].map(
        (list) => list.filter(isTitled).length,
      );
      return {
        wanted: [...titled, input.oracle.relations.length].join(),
        found: [statements.size, args.size, relations.length].join(),
      };
    }
    case 'argdown-in-markdown':
      return { wanted: String(input.oracle.argdown_fences), found: String(program.fencesOf(text).length) };
    case 'arggraph':
      return { wanted: arggraphSize(input.oracle), found: size };
    case 'mindmup':
      return { wanted: `${input.oracle.ideas}`, found: `${claims.length}` };
    default:
      return null;
  }
}

/** @param {string} text */
function selfAttacks(text) {
  const pairs = [...text.matchAll(/att\(\s*([^,()]+),\s*([^,()]+)\)|^(\d+)\s+(\d+)$/gm)];
  return pairs.filter(([, from, to, first, second]) => (from ?? first)?.trim() === (to ?? second)?.trim()).length;
}

/** @param {any} file */
function sadfaceSize({ nodes }) {
  const claims = nodes.filter((/** @type {any} */ node) => node.type === 'atom').length;
  return { claims, steps: nodes.length - claims };
}

/** @param {string} text */
function canvasSize(text) {
  const { nodes = [], edges = [] } = JSON.parse(text);
  const claims = new Set(
    nodes.filter((/** @type {any} */ { type }) => type !== 'group').map((/** @type {any} */ { id }) => id),
  );
  const steps = edges.filter((/** @type {any} */ { fromNode, toNode }) => {
    return claims.has(fromNode) && claims.has(toNode) && fromNode !== toNode;
  });
  return `${claims.size} claims, ${steps.length} steps`;
}

/** @param {any} oracle */
function arggraphSize({ adu, edges }) {
  const steps = ['sup', 'exa', 'reb', 'und'].reduce((sum, type) => sum + (edges[type] ?? 0), 0);
  return `${adu} claims, ${steps} steps`;
}
