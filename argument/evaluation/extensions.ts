import { type AttackGraph, groupByKey } from './attack-graph';
import { groundedLabels, LABEL } from './grounded';

/** What a set of arguments must be to be accepted together, after Dung (1995). */
export const SEMANTICS = ['grounded', 'complete', 'preferred', 'stable'] as const;

/** One of {@link SEMANTICS}. */
export type Semantics = (typeof SEMANTICS)[number];

/** A SAT solver that is given clauses one after the other. Variables are numbers from 1; a negative one is a negation. */
export interface Solver {
  addClause(literals: readonly number[]): void;
  /** Whether there is a model, with some literals assumed for this time only; null when the time is up. */
  solve(assumed: readonly number[]): boolean | null;
  /** Whether a variable is true in the model that was found last. */
  isTrue(variable: number): boolean;
}

/** The extensions of a framework, each a list of arguments in rising order; null when they were not settled in time. */
export type Extensions = readonly (readonly number[])[] | null;

/** The one grounded extension of a framework. */
function groundedExtension(graph: AttackGraph): readonly number[] {
  const found: number[] = [];
  groundedLabels(graph).forEach((label, at) => {
    if (label === LABEL.in) found.push(at);
  });
  return found;
}

/**
 * All extensions of a framework. Grounded needs no solver. The others are the models of the clauses for complete
 * labellings (two variables an argument, in and out, as in F. Cerutti, M. Giacomin and M. Vallati, How we designed
 * winning algorithms for abstract argumentation, Artificial Intelligence 2019), found one by one; preferred ones are
 * grown until nothing can be added. There may be exponentially many.
 */
export function extensionsOf(graph: AttackGraph, semantics: Semantics, solver: Solver): Extensions {
  if (semantics === 'grounded') return [groundedExtension(graph)];
  const count = graph.names.length;
  addLabellingClauses(graph, solver);
  if (semantics === 'stable') for (let at = 0; at < count; at++) solver.addClause([isIn(at), isOut(at)]);
  const found: (readonly number[])[] = [];
  let next = 2 * count + 1;
  for (;;) {
    const isFound = solver.solve([]);
    if (isFound === null) return null;
    if (!isFound) return found;
    let extension: readonly number[] = readModel(count, solver);
    if (semantics === 'preferred') {
      const grown = growToMaximal(extension, count, solver, () => next++);
      if (grown === null) return null;
      extension = grown;
    }
    found.push(extension);
    const inside = new Set(extension);
    const others = range(count).filter((at) => !inside.has(at));
    // What comes next is another set; of preferred ones no subset of this.
    const block = others.map(isIn);
    if (semantics !== 'preferred') block.push(...extension.map((at) => -isIn(at)));
    solver.addClause(block);
  }
}

/** The largest complete extension around one, by asking again and again for one that has all of it and more. */
function growToMaximal(
  start: readonly number[],
  count: number,
  solver: Solver,
  newVariable: () => number,
): readonly number[] | null {
  let extension = start;
  for (;;) {
    const inside = new Set(extension);
    const others = range(count).filter((at) => !inside.has(at));
    if (others.length === 0) return extension;
    // The clause holds only while its switch is assumed, so that it does not stay.
    const asked = newVariable();
    solver.addClause([-asked, ...others.map(isIn)]);
    const isLarger = solver.solve([asked, ...extension.map(isIn)]);
    if (isLarger === null) return null;
    if (!isLarger) return extension;
    extension = readModel(count, solver);
  }
}

/** In exactly when all attackers are out; out exactly when an attacker is in. */
function addLabellingClauses(graph: AttackGraph, solver: Solver): void {
  const count = graph.names.length;
  const attackers = groupByKey(count, graph.to, graph.from);
  for (let at = 0; at < count; at++) {
    const own = [...attackers.items.subarray(attackers.starts[at], attackers.starts[at + 1])];
    solver.addClause([-isIn(at), -isOut(at)]);
    for (const attacker of own) {
      solver.addClause([-isIn(at), isOut(attacker)]);
      solver.addClause([-isIn(attacker), isOut(at)]);
    }
    solver.addClause([isIn(at), ...own.map((attacker) => -isOut(attacker))]);
    solver.addClause([-isOut(at), ...own.map(isIn)]);
  }
  groundedLabels(graph).forEach((label, at) => {
    if (label === LABEL.in) solver.addClause([isIn(at)]);
    if (label === LABEL.out) solver.addClause([isOut(at)]);
  });
}

function isIn(argument: number): number {
  return 2 * argument + 1;
}

function isOut(argument: number): number {
  return 2 * argument + 2;
}

function readModel(count: number, solver: Solver): number[] {
  return range(count).filter((at) => solver.isTrue(isIn(at)));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
