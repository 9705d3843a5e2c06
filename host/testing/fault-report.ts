import { appendFileSync } from 'node:fs';
import { depth, isFull } from '../../argument/testing/depth';

/** Every call is tried, in every way. */
export const isWhole = isFull || process.env.COUNTERPOINT_FAULT_RUNS !== undefined;

/** The number of runs: in `npm test`, in `npm run test:full`, or as `npm run test:full -- faults RUNS` sets it. */
export function faultRuns(short: number, full: number): number {
  return Number(process.env.COUNTERPOINT_FAULT_RUNS ?? depth(short, full));
}

/** Reports the result of a fault test; a full run collects it for docs/reliability.md. */
export function reportFaults(subject: string, runs: number, result: string): void {
  const file = process.env.COUNTERPOINT_FAULT_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify({ what: subject, runs, result })}\n`);
  else process.stdout.write(`${subject}: ${runs} · ${result}\n`);
}
