import { Cadical } from 'cadical-wasm';
import type { Solver } from '../argument/evaluation/extensions';

/** Creates a SAT solver (CaDiCaL) that gives up after `timeoutMs`. Call `dispose` to free its memory. */
export async function createSolver(timeoutMs: number): Promise<Solver & { dispose(): void }> {
  const solver = await Cadical.create();
  const deadline = performance.now() + timeoutMs;
  solver.setTerminate(() => performance.now() > deadline);
  return {
    addClause: (literals) => solver.addClause(literals),
    solve: (assumptions) => {
      if (performance.now() > deadline) return null;
      const status = solver.solve({ assumptions });
      return status === 'unknown' ? null : status === 'satisfiable';
    },
    isTrue: (variable) => solver.value(variable),
    dispose: () => solver.dispose(),
  };
}
