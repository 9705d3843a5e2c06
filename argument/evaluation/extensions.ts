import { type AttackGraph, groupByKey } from './attack-graph';
import { groundedLabels, LABEL } from './grounded';

/** The semantics of extensions that can be computed (P. M. Dung, 1995). */
export const SEMANTICS = ['grounded', 'complete', 'preferred', 'stable'] as const;

/** One of {@link SEMANTICS}. */
export type Semantics = (typeof SEMANTICS)[number];

/** An incremental SAT solver. Variables are numbers from 1; a negative number is a negation. */
export interface Solver {
  addClause(literals: readonly number[]): void;
  /**
   * Returns true if there is a model under the assumed literals, which hold for this call only;
   * null on timeout.
   */
  solve(assumed: readonly number[]): boolean | null;
  /** Returns the value of a variable in the model that was found last. */
  isTrue(variable: number): boolean;
}

/** The extensions of a framework, each a list of arguments in ascending order; null on timeout. */
export type Extensions = readonly (readonly number[])[] | null;

/** Returns the unique grounded extension of a framework. */
function groundedExtension(graph: AttackGraph): readonly number[] {
  const found: number[] = [];
  groundedLabels(graph).forEach((label, index) => {
    if (label === LABEL.in) found.push(index);
  });
  return found;
}

/**
 * Returns all extensions of a framework. The grounded one needs no solver. The others are the
 * models of the clauses for complete labellings (two variables an argument, in and out, as in F.
 * Cerutti, M. Giacomin and M. Vallati, How we designed winning algorithms for abstract
 * argumentation, Artificial Intelligence 2019), found one by one; preferred ones are grown until
 * they are maximal. There may be exponentially many.
 */
export function extensionsOf(graph: AttackGraph, semantics: Semantics, solver: Solver): Extensions {
  if (semantics === 'grounded') return [groundedExtension(graph)];
  const count = graph.names.length;
  addLabellingClauses(graph, solver);
  if (semantics === 'stable') for (let index = 0; index < count; index++) solver.addClause([isIn(index), isOut(index)]);
  const found: (readonly number[])[] = [];
  let next = 2 * count + 1;
  for (;;) {
    const isFound = solver.solve([]);
    if (isFound === null) return null;
    if (!isFound) return found;
    let extension: readonly number[] = readModel(count, solver);
    if (semantics === 'preferred') {
      const maximal = growToMaximal(extension, count, solver, () => next++);
      if (maximal === null) return null;
      extension = maximal;
    }
    found.push(extension);
    const inside = new Set(extension);
    const others = range(count).filter((index) => !inside.has(index));
    // Exclude this set from further models; for preferred extensions also its subsets.
    const block = others.map(isIn);
    if (semantics !== 'preferred') block.push(...extension.map((index) => -isIn(index)));
    solver.addClause(block);
  }
}

/**
 * Returns a maximal complete extension that contains a given one, by repeatedly asking for a larger
 * one. Null on timeout.
 */
function growToMaximal(
  start: readonly number[],
  count: number,
  solver: Solver,
  newVariable: () => number,
): readonly number[] | null {
  let extension = start;
  for (;;) {
    const inside = new Set(extension);
    const others = range(count).filter((index) => !inside.has(index));
    if (others.length === 0) return extension;
    // The clause holds only while its switch variable is assumed, so it has no effect later.
    const asked = newVariable();
    solver.addClause([-asked, ...others.map(isIn)]);
    const isLarger = solver.solve([asked, ...extension.map(isIn)]);
    if (isLarger === null) return null;
    if (!isLarger) return extension;
    extension = readModel(count, solver);
  }
}

/**
 * Adds the clauses of a complete labelling: in if and only if all attackers are out; out if and
 * only if an attacker is in.
 */
function addLabellingClauses(graph: AttackGraph, solver: Solver): void {
  const count = graph.names.length;
  const attackers = groupByKey(count, graph.to, graph.from);
  for (let index = 0; index < count; index++) {
    const own = [...attackers.items.subarray(attackers.starts[index], attackers.starts[index + 1])];
    solver.addClause([-isIn(index), -isOut(index)]);
    for (const attacker of own) {
      solver.addClause([-isIn(index), isOut(attacker)]);
      solver.addClause([-isIn(attacker), isOut(index)]);
    }
    solver.addClause([isIn(index), ...own.map((attacker) => -isOut(attacker))]);
    solver.addClause([-isOut(index), ...own.map(isIn)]);
  }
  groundedLabels(graph).forEach((label, index) => {
    if (label === LABEL.in) solver.addClause([isIn(index)]);
    if (label === LABEL.out) solver.addClause([isOut(index)]);
  });
}

function isIn(argument: number): number {
  return 2 * argument + 1;
}

function isOut(argument: number): number {
  return 2 * argument + 2;
}

function readModel(count: number, solver: Solver): number[] {
  return range(count).filter((index) => solver.isTrue(isIn(index)));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
