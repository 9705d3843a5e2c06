import { extname } from 'node:path';
import type { AttackGraph } from '../argument/evaluation/attack-graph';
import { evaluateMap } from '../argument/evaluation/evaluate';
import { explainStatus } from '../argument/evaluation/explain';
import { extensionsOf, SEMANTICS, type Semantics } from '../argument/evaluation/extensions';
import {
  GRAPH_FORMATS,
  type GraphFormat,
  type GraphResult,
  readAttackGraph,
} from '../argument/formats/attack-graph-text';
import type { ArgumentMap } from '../argument/model/argument-map';
import { forestOf, numberOf } from '../argument/model/forest';
import { indexOf } from '../argument/model/map-index';
import { inOneLine } from '../argument/model/one-line';
import { createSolver } from '../host/sat-solver';
import { readMapFileBytes } from '../host/saving/map-file';
import { strings } from '../messages/messages';
import { oneOf, onlyMap, parseCommand } from './arguments';
import { Complaint, wrongUsage } from './complaint';
import { nameInWords, readMapArgument } from './map-input';
import { print, printJson } from './output';

const words = strings.standing;
const LIMIT_SECONDS = 60;

/** `counterpoint evaluate`: what stands in a map, or the extensions of an argumentation framework. */
export async function evaluate(args: string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    semantics: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = onlyMap(positionals);
  const semantics = oneOf('semantics', values.semantics, SEMANTICS) ?? 'grounded';
  const seconds = values.limit === undefined ? LIMIT_SECONDS : Number(values.limit);
  if (!(seconds > 0)) throw wrongUsage(words.badLimit(values.limit ?? ''));
  const format = GRAPH_FORMATS.find((ending) => extname(file).toLowerCase() === `.${ending}`);
  if (format) {
    const graph = await readGraph(file, format);
    const extensions = await extensionsIn(graph, semantics, seconds);
    if (values.json) printJson({ semantics, extensions });
    else print(extensions.map((names) => `[${names.join(', ')}]\n`).join(''));
    return;
  }
  if (semantics !== 'grounded') throw wrongUsage(words.onlyGrounded);
  const { map } = await readMapArgument(file);
  if (values.json) printJson({ semantics, labels: Object.fromEntries(evaluateMap(map)) });
  else print(standingInWords(map));
}

async function extensionsIn(graph: AttackGraph, semantics: Semantics, seconds: number): Promise<string[][]> {
  const solver = await createSolver(seconds * 1000);
  try {
    const found = extensionsOf(graph, semantics, solver);
    if (!found) throw new Complaint(words.notSettled(seconds), 1);
    return found.map((extension) => extension.map((at) => graph.names[at] ?? ''));
  } finally {
    solver.dispose();
  }
}

async function readGraph(file: string, format: GraphFormat): Promise<AttackGraph> {
  const text = new TextDecoder().decode(await readMapFileBytes(file));
  const read = readAttackGraph(text, format);
  if (!read.ok) throw new Complaint(problemInWords(nameInWords(file), read), 1);
  return read.graph;
}

/** What is wrong with a line of a framework. */
function problemInWords(name: string, { line, problem, about }: Exclude<GraphResult, { ok: true }>): string {
  const kind = problem === 'form' && about === '' ? 'missing' : problem;
  return words.notGraph(name, line, words.graphProblems[kind](about));
}

/** A line for each claim in the order of the map: how it stands, and why. */
function standingInWords(map: ArgumentMap): string {
  const standings = evaluateMap(map);
  const { claims } = indexOf(map);
  const quoted = (id: string) => words.quoted(numberOf(map, id), claims.get(id)?.text.replace(/\s+/g, ' ') ?? '');
  const lines = [...forestOf(map).positions.keys()].map((id) => {
    const { kind, claimIds, isInference } = explainStatus(map, standings, id);
    const [first, ...others] = claimIds;
    const said = first === undefined ? '' : quoted(first);
    const all =
      others.length > 0
        ? words.together(
            said,
            others.map((other) => numberOf(map, other)),
          )
        : said;
    const because = words.because[kind](all, isInference ? 'step' : 'claim');
    const sentence = words.sentence(words.standings[standings.get(id) ?? 'open'], because);
    return `${quoted(id)}\n    ${sentence}.`;
  });
  return `${inOneLine(map.title)}\n\n${lines.join('\n')}\n`;
}
