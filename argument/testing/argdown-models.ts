import {
  ArgdownApplication,
  DataPlugin,
  type IArgument,
  type IEquivalenceClass,
  type IInference,
  ModelPlugin,
  ParserPlugin,
} from '@argdown/core';
import { conclusionOf, definitionOf, type Node, nodesOf } from '../formats/interchange/argdown/nodes';
import { parse } from '../formats/interchange/argdown/parse';
import type { Element, InferenceLine } from '../formats/interchange/argdown/syntax';

/** The findings of a parser in an Argdown text. Without a title, a statement or an argument is called "?". */
export interface ArgdownModel {
  /** The texts of the titled statements, null for those of which there is the title alone. */
  readonly statements: ReadonlyMap<string, string | null>;
  readonly untitled: number;
  /** The numbers of premises and conclusions of the titled arguments. */
  readonly arguments: ReadonlyMap<string, string>;
  /** The relations, sorted: their kind and their ends. */
  readonly relations: readonly string[];
}

const isStrict = (text: string) => /^\s*===\n[^=]*mode: strict/.test(text);
const isUntitled = (title: string | null | undefined) => !title || /^Untitled \d+$/.test(title);
const nameOf = (title: string | null | undefined, kind: string) =>
  kind === 'statement' ? `[${isUntitled(title) ? '?' : title}]` : `<${isUntitled(title) ? '?' : title}>`;
const collapsed = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** Returns what the reference parser finds. Throws for a text with an error. */
export function referenceModel(text: string): ArgdownModel {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), 'parse');
  app.addPlugin(new DataPlugin(), 'model');
  app.addPlugin(new ModelPlugin(), 'model');
  const request = {
    process: ['parse', 'model'],
    input: text,
    throwExceptions: true,
    data: { frontMatterSettingsMode: 'ignore' },
    model: { removeTagsFromText: true, mode: isStrict(text) ? 'strict' : 'loose' },
  };
  const found = app.run(request as never) as unknown as {
    parserErrors: { message: string }[];
    statements: Record<string, IEquivalenceClass>;
    arguments: Record<string, IArgument>;
    relations: { relationType: string; from: End; to: End }[];
  };
  if (found.parserErrors.length > 0) throw new Error(found.parserErrors[0]?.message);
  type End = IEquivalenceClass | IArgument | IInference;
  const endOf = (end: End) => {
    if (end.type === 'inference') return `--${nameOf(end.argumentTitle, 'argument')}`;
    return nameOf(end.title, end.type === 'argument' ? 'argument' : 'statement');
  };
  const statements = Object.values(found.statements).filter(({ title }) => !isUntitled(title));
  const titled = Object.values(found.arguments).filter(({ title }) => !isUntitled(title));
  return {
    statements: new Map(
      statements.map(({ title, members }) => {
        const last = members.findLast(({ isReference }) => !isReference);
        return [title ?? '', last ? collapsed(last.text ?? '') : null];
      }),
    ),
    untitled: Object.keys(found.statements).length - statements.length,
    arguments: new Map(
      titled.map(({ title, pcs }) => {
        const conclusions = pcs.filter(({ role }) => role !== 'premise').length;
        return [title ?? '', `${pcs.length - conclusions} ${conclusions}`];
      }),
    ),
    relations: found.relations
      .map(({ relationType, from, to }) => `${endOf(from)} ${relationType} ${endOf(to)}`)
      .sort(),
  };
}

/** Returns what our parser finds, in the terms of the reference parser. */
export function ownModel(text: string): ArgdownModel {
  const document = parse(text);
  const nodes = nodesOf(document);
  const strict = isStrict(text);
  const relations = new Map<string, string>();
  const argumentOf = (inference: InferenceLine) => nodes.ofInference.get(inference) ?? null;
  const endOf = (end: Element | InferenceLine) => (end.kind === 'inference' ? end : (nodes.of.get(end) as Node));
  const numbers = new Map(nodes.list.map((node, index) => [node as Node | null, index]));
  const numberOf = (end: Node | InferenceLine) =>
    end.kind === 'inference' ? `i${numbers.get(argumentOf(end))}` : `${numbers.get(end)}`;
  for (const relation of document.relations) {
    let [from, to] = [endOf(relation.from), endOf(relation.to)];
    if (from.kind === 'argument' && conclusionOf(from)) from = endOf(conclusionOf(from) as Element);
    // The reference parser drops what an argument says of its own conclusion.
    if (from === to) continue;
    const inference = to.kind === 'argument' ? to.structure?.items.at(-1)?.inference : undefined;
    if (relation.sign === 'undercut' && inference) to = inference;
    const isStatements = from.kind === 'statement' && to.kind === 'statement';
    let type = relation.sign === 'contradiction' ? 'contradictory' : (relation.sign as string);
    if (strict && isStatements) type = type === 'support' ? 'entails' : type === 'attack' ? 'contrary' : type;
    const ends = [numberOf(from), numberOf(to)];
    const isSymmetric = type === 'contradictory' || type === 'contrary';
    const key = `${type} ${(isSymmetric ? ends.sort() : ends).join(' ')}`;
    const shown = (end: Node | InferenceLine) =>
      end.kind === 'inference' ? `--${nameOf(argumentOf(end)?.title, 'argument')}` : nameOf(end.title, end.kind);
    if (!relations.has(key)) relations.set(key, `${shown(from)} ${type} ${shown(to)}`);
  }
  const statements = nodes.list.filter(({ kind }) => kind === 'statement');
  const titled = statements.filter(({ title }) => !isUntitled(title));
  const args = nodes.list.filter(({ kind, title }) => kind === 'argument' && !isUntitled(title));
  return {
    statements: new Map(titled.map((node) => [node.title ?? '', definitionOf(node)?.text ?? null])),
    untitled: statements.length - titled.length,
    arguments: new Map(
      args.map(({ title, structure }) => {
        const items = structure?.items ?? [];
        const conclusions = items.filter(({ inference }) => inference).length;
        return [title ?? '', `${items.length - conclusions} ${conclusions}`];
      }),
    ),
    relations: [...relations.values()].sort(),
  };
}
