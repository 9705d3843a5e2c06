import { type ArgumentMap, emptyMap } from '../../../model/argument-map';
import type { Claim } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { type GraphFormat, readAttackGraph } from '../../attack-graph-text';
import type { Format, Problem, ReadResult } from '../format';

/** Argumentation frameworks: arguments and attacks. The texts of claims are comments or labels. */
function framework(
  id: GraphFormat,
  name: string,
  recognises: (text: string) => boolean,
  write: (map: ArgumentMap) => string,
): Format {
  return {
    id,
    name,
    suffixes: [`.${id}`],
    holds: new Set(['shared-claims', 'deep-branches', 'several-trees']),
    recognises,
    read: (text) => read(text, id),
    write,
  };
}

/** The facts of ASPARTIX: `arg(a).`, `att(a,b).` */
export const apx = framework('apx', 'ASPARTIX', beginsWith(/^\s*(?:%[^\n]*\n\s*)*(?:arg|att)\s*\(/), (map) => {
  const { names, attacks } = numbered(map, 'a');
  return linesOf([
    ...map.claims.map(({ text }, index) => `arg(${names[index]}). % ${text}`),
    ...attacks.map(([from, to]) => `att(${from},${to}).`),
  ]);
});

/** The trivial graph format: names with labels, `#`, pairs of names. */
export const tgf = framework('tgf', 'Trivial Graph Format', hasLabelsAndHash, (map) => {
  const { names, attacks } = numbered(map, '');
  return linesOf([
    ...map.claims.map(({ text }, index) => `${names[index]} ${text}`),
    '#',
    ...attacks.map(([from, to]) => `${from} ${to}`),
  ]);
});

/** The format of the ICCMA competitions: `p af 3`, pairs of numbers. */
export const af = framework('af', 'ICCMA', beginsWith(/^\s*(?:#[^\n]*\n\s*)*p af \d/), (map) => {
  const { names, attacks } = numbered(map, '');
  return linesOf([
    `p af ${map.claims.length}`,
    ...map.claims.map(({ text }, index) => `# ${names[index]} ${text}`),
    ...attacks.map(([from, to]) => `${from} ${to}`),
  ]);
});

function beginsWith(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text.slice(0, 10_000));
}

/** Returns true for lines that begin with a name, and a line with a hash below them. */
function hasLabelsAndHash(text: string): boolean {
  const end = text.search(/^#[ \t\r]*\n/m);
  return end > 0 && !/^(?:\s|#|$)/m.test(text.slice(0, end - 1));
}

function linesOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Returns names for the claims of a map, and the attacks between them, each once. */
function numbered(map: ArgumentMap, prefix: string): { names: string[]; attacks: [string, string][] } {
  const names = map.claims.map((_, index) => `${prefix}${index + 1}`);
  const nameOf = new Map(map.claims.map(({ id }, index) => [id, names[index] as string]));
  const attacks = map.inferences.flatMap(({ premises, target }): [string, string][] =>
    premises.map((premise) => [nameOf.get(premise) ?? '', nameOf.get(target) ?? '']),
  );
  return { names, attacks };
}

/** The text behind an argument, by its name: a comment or a label. */
const TEXTS: Readonly<Record<GraphFormat, RegExp>> = {
  apx: /^[ \t]*arg\(\s*([^\s(),%"]+|"[^"\n]*")\s*\)\s*\.[ \t]*%(.*)$/gm,
  tgf: /^[ \t]*(\S+)[ \t](.*)$/gm,
  af: /^[ \t]*#[ \t]*(\d+)[ \t](.*)$/gm,
};

function read(file: string, format: GraphFormat): ReadResult {
  const result = readAttackGraph(file, format);
  if (!result.ok)
    return {
      map: null,
      problems: [{ kind: 'syntax', place: { line: result.line, column: 1 }, about: result.about }],
    };
  const { names, from, to } = result.graph;
  const labelled = format === 'tgf' ? (file.split(/^[ \t]*#/m, 1)[0] ?? '') : file;
  const found = labelled.replace(/\r\n?/g, '\n').matchAll(TEXTS[format]);
  const texts = new Map([...found].map(([, name, text = '']) => [name, text.trim()]));
  const claims = names.map((name, index): Claim => {
    return { id: `c${index + 1}`, text: texts.get(name) || unquoted(name) };
  });
  const problems: Problem[] = [];
  const inferences: Inference[] = [];
  from.forEach((attacker, index) => {
    const [premise, target] = [claims[attacker], claims[to[index] ?? -1]];
    if (!premise || !target) return;
    if (premise === target) problems.push({ kind: 'circle', about: names[attacker] ?? '' });
    else
      inferences.push({
        id: `i${inferences.length + 1}`,
        kind: 'objection',
        premises: [premise.id],
        target: target.id,
      });
  });
  return { map: { ...emptyMap(''), claims, inferences }, problems };
}

function unquoted(name: string): string {
  return name.replace(/^"(.*)"$/, '$1');
}
