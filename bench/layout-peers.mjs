import { spawnSync } from 'node:child_process';

/**
 * The input of every peer: a node for each step with its word, frame and boxes, and one for each root; in px.
 *
 * @typedef {{ id: string, width: number, height: number }} PeerNode
 * @typedef {{ nodes: PeerNode[], edges: [from: string, to: string][] }} PeerGraph
 * @typedef {{ width: number, height: number }} Size
 * @typedef {(graph: PeerGraph) => Promise<Size> | Size} Peer
 */

/**
 * The distances that our own layout keeps, in px: between neighbours in a row and in a column, and from a box to what
 * stands below it and at its right.
 *
 * @typedef {{ beside: number, under: number, below: number, right: number }} Distances
 */

const POINTS = 72;

/**
 * The layouts of others by name. Packages are named by a variable, since they are only there once the bench has
 * installed them.
 *
 * @param {Distances} distances
 * @returns {Promise<Record<'dot down' | 'dot across' | 'elk layered' | 'd3-flextree' | 'dagre', Peer>>}
 */
export async function loadPeers(distances) {
  const { beside, below } = distances;
  const load = (/** @type {string} */ name) => import(name);
  const dot = await loadDot(load, distances);
  const { default: Elk } = await load('elkjs/lib/elk.bundled.js');
  const { flextree } = await load('d3-flextree');
  const dagre = await load('@dagrejs/dagre');
  const elk = new Elk();

  return {
    'dot down': (graph) => dot(graph, 'TB'),
    'dot across': (graph) => dot(graph, 'LR'),
    'elk layered': async ({ nodes, edges }) => {
      const { width, height } = await elk.layout({
        id: 'map',
        layoutOptions: {
          'elk.algorithm': 'layered',
          'elk.direction': 'DOWN',
          'elk.edgeRouting': 'ORTHOGONAL',
          'elk.spacing.nodeNode': String(beside),
          'elk.layered.spacing.nodeNodeBetweenLayers': String(below),
          'elk.padding': '[top=0,left=0,bottom=0,right=0]',
        },
        children: nodes.map((node) => ({ ...node })),
        edges: edges.map(([from, to], at) => ({ id: `e${at}`, sources: [from], targets: [to] })),
      });
      return { width, height };
    },
    'd3-flextree': ({ nodes, edges }) => {
      const sizes = new Map(nodes.map((node) => [node.id, node]));
      /** @type {Map<string, string[]>} */
      const children = new Map();
      for (const [from, to] of edges) children.set(from, [...(children.get(from) ?? []), to]);
      const hasParent = new Set(edges.map(([, to]) => to));
      const roots = nodes.filter(({ id }) => !hasParent.has(id)).map(({ id }) => id);
      const layout = flextree({
        children: (/** @type {string} */ id) => (id === '' ? roots : children.get(id)),
        nodeSize: (/** @type {{ data: string }} */ { data }) => {
          const { width = 0, height = 0 } = sizes.get(data) ?? {};
          return [width + beside, data === '' ? 0 : height + below];
        },
        spacing: 0,
      });
      const tree = layout(layout.hierarchy(''));
      let [left, right, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
      tree.each((/** @type {{ data: string, x: number, y: number }} */ { data, x, y }) => {
        const { width = 0, height = 0 } = sizes.get(data) ?? {};
        if (data === '') return;
        left = Math.min(left, x - width / 2);
        right = Math.max(right, x + width / 2);
        bottom = Math.max(bottom, y + height);
      });
      return { width: right - left, height: bottom };
    },
    dagre: ({ nodes, edges }) => {
      const graph = new dagre.Graph();
      graph.setGraph({ rankdir: 'TB', nodesep: beside, ranksep: below, ranker: 'tight-tree' });
      graph.setDefaultEdgeLabel(() => ({}));
      for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
      for (const [from, to] of edges) graph.setEdge(from, to);
      dagre.layout(graph);
      const { width, height } = graph.graph();
      return { width, height };
    },
  };
}

/**
 * Graphviz: the program if the machine has it, else the same built for the web.
 *
 * @param {(name: string) => Promise<any>} load
 * @param {Distances} distances
 * @returns {Promise<(graph: PeerGraph, direction: 'TB' | 'LR') => Size>}
 */
async function loadDot(load, { beside, under, below, right }) {
  const has = spawnSync('dot', ['-V']).status === 0;
  const wasm = has ? null : await (await load('@hpcc-js/wasm-graphviz')).Graphviz.load();
  return ({ nodes, edges }, direction) => {
    const lines = nodes.map(({ id, width, height }) => `"${id}" [width=${width / POINTS}, height=${height / POINTS}]`);
    lines.push(...edges.map(([from, to]) => `"${from}" -> "${to}"`));
    const [apart, ranks] = direction === 'TB' ? [beside, below] : [under, right];
    const graph = `nodesep=${apart / POINTS}; ranksep=${ranks / POINTS}; rankdir=${direction}; splines=line; pad=0; margin=0`;
    const source = `digraph { ${graph}; node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];\n${lines.join('\n')}\n}`;
    const plain = wasm
      ? wasm.layout(source, 'plain', 'dot')
      : spawnSync('dot', ['-Tplain'], { input: source, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
    const [, , width = Number.NaN, height = Number.NaN] = (plain.split('\n')[0] ?? '').split(' ').map(Number);
    return { width: width * POINTS, height: height * POINTS };
  };
}
