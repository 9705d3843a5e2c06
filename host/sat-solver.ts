import { Cadical } from 'cadical-wasm';
import type { Solver } from '../argument/evaluation/extensions';

/** A SAT solver (CaDiCaL) that gives up after so many ms. Its memory is freed by `dispose`. */
export async function createSolver(limit: number): Promise<Solver & { dispose(): void }> {
  const solver = await Cadical.create();
  const end = performance.now() + limit;
  solver.setTerminate(() => performance.now() > end);
  return {
    addClause: (literals) => solver.addClause(literals),
    solve: (assumptions) => {
      if (performance.now() > end) return null;
      const status = solver.solve({ assumptions });
      return status === 'unknown' ? null : status === 'satisfiable';
    },
    isTrue: (variable) => solver.value(variable),
    dispose: () => solver.dispose(),
  };
}
