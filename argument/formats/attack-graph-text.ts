import type { AttackGraph } from '../evaluation/attack-graph';

/** The formats of argumentation frameworks that can be read, by file extension. */
export const GRAPH_FORMATS = ['apx', 'tgf', 'af'] as const;

/** One of {@link GRAPH_FORMATS}. */
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** The framework, or the line (counted from 1) that could not be read, and why. */
export type GraphResult =
  | { readonly ok: true; readonly graph: AttackGraph }
  | { readonly ok: false; readonly line: number; readonly problem: GraphErrorKind; readonly about: string };

/**
 * The kinds of error in a line: malformed, an unknown argument, one that is defined twice, or too
 * many arguments.
 */
export type GraphErrorKind = 'form' | 'unknown' | 'twice' | 'number';

/**
 * Reads an argumentation framework: ASPARTIX facts (`arg(a).` `att(a,b).`), the trivial graph
 * format (names, `#`, pairs), or the format of the ICCMA competitions since 2023 (`p af 3`, then
 * pairs of numbers from 1). Never throws.
 */
export function readAttackGraph(text: string, format: GraphFormat): GraphResult {
  const reader = new GraphReader();
  const read = { apx: readAspartix, tgf: readTgf, af: readIccma }[format];
  try {
    read(text.replace(/^\ufeff/, ''), reader);
    return { ok: true, graph: reader.graph() };
  } catch (error) {
    if (!(error instanceof GraphSyntaxError)) throw error;
    return { ok: false, line: error.line, problem: error.kind, about: error.about };
  }
}

class GraphSyntaxError {
  constructor(
    readonly line: number,
    readonly kind: GraphErrorKind,
    readonly about: string,
  ) {}
}

class GraphReader {
  private readonly indices = new Map<string, number>();
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  add(name: string, line: number): void {
    if (this.indices.has(name)) throw new GraphSyntaxError(line, 'twice', name);
    this.indices.set(name, this.indices.size);
  }

  attack(from: string, to: string, line: number): void {
    this.from.push(this.indexOf(from, line));
    this.to.push(this.indexOf(to, line));
  }

  graph(): AttackGraph {
    return { names: [...this.indices.keys()], from: Int32Array.from(this.from), to: Int32Array.from(this.to) };
  }

  private indexOf(name: string, line: number): number {
    const place = this.indices.get(name);
    if (place === undefined) throw new GraphSyntaxError(line, 'unknown', name);
    return place;
  }
}

const NAME = String.raw`[^\s(),%"]+|"[^"\n]*"`;
const FACT = new RegExp(String.raw`\s*(?:arg\(\s*(${NAME})\s*\)|att\(\s*(${NAME})\s*,\s*(${NAME})\s*\))\s*\.`, 'y');

/** Reads facts, which may be in any order and several on a line; `%` begins a comment. */
function readAspartix(text: string, reader: GraphReader): void {
  const attacks: [string, string, number][] = [];
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    const line = (whole.split('%', 1)[0] ?? '').trimEnd();
    FACT.lastIndex = 0;
    while (FACT.lastIndex < line.length) {
      const began = FACT.lastIndex;
      const fact = FACT.exec(line);
      if (!fact) throw new GraphSyntaxError(index + 1, 'form', line.slice(began).trim());
      const [, argument, from, to] = fact;
      if (argument !== undefined) reader.add(argument, index + 1);
      else attacks.push([from ?? '', to ?? '', index + 1]);
    }
  }
  for (const [from, to, line] of attacks) reader.attack(from, to, line);
}

function readTgf(text: string, reader: GraphReader): void {
  let isNaming = true;
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    const [first, second, third] = whole.trim().split(/\s+/);
    if (!first) continue;
    if (isNaming && first === '#') isNaming = false;
    // Any text after a name is a label of the argument or the attack.
    else if (isNaming) reader.add(first, index + 1);
    else if (second === undefined || third?.startsWith('#'))
      throw new GraphSyntaxError(index + 1, 'form', whole.trim());
    else reader.attack(first, second, index + 1);
  }
}

function readIccma(text: string, reader: GraphReader): void {
  let isBegun = false;
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) continue;
    const count = /^p\s+af\s+(\d+)$/.exec(line)?.[1];
    if (!isBegun) {
      if (count === undefined) throw new GraphSyntaxError(index + 1, 'form', line);
      if (Number(count) > MAX_ARGUMENTS) throw new GraphSyntaxError(index + 1, 'number', count);
      for (let name = 1; name <= Number(count); name++) reader.add(String(name), index + 1);
      isBegun = true;
      continue;
    }
    const pair = /^(\d+)\s+(\d+)$/.exec(line);
    if (!pair) throw new GraphSyntaxError(index + 1, 'form', line);
    reader.attack(pair[1] ?? '', pair[2] ?? '', index + 1);
  }
  if (!isBegun) throw new GraphSyntaxError(1, 'form', '');
}

/** A limit, so that a file of one line cannot fill the memory. */
const MAX_ARGUMENTS = 10_000_000;
