import { extname } from 'node:path';
import type { AttackGraph } from '../../argument/evaluation/attack-graph';
import { evaluateMap } from '../../argument/evaluation/evaluate';
import { explainStatus } from '../../argument/evaluation/explain';
import { extensionsOf, SEMANTICS, type Semantics } from '../../argument/evaluation/extensions';
import {
  GRAPH_FORMATS,
  type GraphFormat,
  type GraphResult,
  readAttackGraph,
} from '../../argument/formats/attack-graph-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { collapseSpaces, oneLine } from '../../argument/model/one-line';
import { forestOf, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { createSolver } from '../../host/sat-solver';
import { readMapFileBytes } from '../../host/saving/map-file';
import { messages } from '../../messages/messages';
import { CliError, usageError } from '../cli-error';
import { displayName, readMapArgument } from '../map-input';
import { print, printJson } from '../output';
import { parseChoice, parseCommandArguments, singleMapName } from '../parse-arguments';

const words = messages.evaluation;
const DEFAULT_LIMIT_SECONDS = 60;

/** Runs `counterpoint evaluate`: prints the status of each claim, or the extensions of an argumentation framework. */
export async function evaluate(args: string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, {
    semantics: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = singleMapName(positionals);
  const semantics = parseChoice('semantics', values.semantics, SEMANTICS) ?? 'grounded';
  const seconds = values.limit === undefined ? DEFAULT_LIMIT_SECONDS : Number(values.limit);
  if (!(seconds > 0)) throw usageError(words.badLimit({ value: values.limit ?? '' }));
  const format = GRAPH_FORMATS.find((ending) => extname(file).toLowerCase() === `.${ending}`);
  if (format) {
    const graph = await readGraph(file, format);
    const extensions = await findExtensions(graph, semantics, seconds);
    if (values.json) printJson({ semantics, extensions });
    else print(extensions.map((names) => `[${names.join(', ')}]\n`).join(''));
    return;
  }
  if (semantics !== 'grounded') throw usageError(words.onlyGrounded);
  const { map } = await readMapArgument(file);
  if (values.json) printJson({ semantics, labels: Object.fromEntries(evaluateMap(map)) });
  else print(formatEvaluation(map));
}

async function findExtensions(graph: AttackGraph, semantics: Semantics, seconds: number): Promise<string[][]> {
  const solver = await createSolver(seconds * 1000);
  try {
    const found = extensionsOf(graph, semantics, solver);
    if (!found) throw new CliError(words.notSettled({ seconds }), 1);
    return found.map((extension) => extension.map((index) => graph.names[index] ?? ''));
  } finally {
    solver.dispose();
  }
}

async function readGraph(file: string, format: GraphFormat): Promise<AttackGraph> {
  const text = new TextDecoder().decode(await readMapFileBytes(file));
  const read = readAttackGraph(text, format);
  if (!read.ok) throw new CliError(describeProblem(displayName(file), read), 1);
  return read.graph;
}

/** Returns a sentence about the invalid line of a framework. */
function describeProblem(name: string, { line, problem, about }: Exclude<GraphResult, { ok: true }>): string {
  const kind = problem === 'form' && about === '' ? 'missing' : problem;
  return words.notGraph({ name, line, problem: words.graphProblems[kind]({ about }) });
}

/** Returns the claims of a map in its order, each with its status and the reason for it. */
function formatEvaluation(map: ArgumentMap): string {
  const statuses = evaluateMap(map);
  const { claims } = indexOf(map);
  const quoted = (id: string) =>
    words.quoted({ number: numberOf(map, id), text: collapseSpaces(claims.get(id)?.text ?? '') });
  const lines = [...forestOf(map).positions.keys()].map((id) => {
    const { kind, claimIds, isInference } = explainStatus(map, statuses, id);
    const [first, ...others] = claimIds;
    const firstQuoted = first === undefined ? '' : quoted(first);
    const grounds =
      others.length > 0
        ? words.together({ first: firstQuoted, others: others.map((other) => numberOf(map, other)) })
        : firstQuoted;
    const because = words.because[kind]({ by: grounds, via: isInference ? 'step' : 'claim' });
    const sentence = words.sentence({ standing: words.standings[statuses.get(id) ?? 'open'], because });
    return `${quoted(id)}\n    ${sentence}.`;
  });
  return `${oneLine(map.title)}\n\n${lines.join('\n')}\n`;
}
