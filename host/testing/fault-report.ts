import { appendFileSync } from 'node:fs';

/** How many runs were asked for, or a number for `npm test` where none were. */
export function faultRuns(defaultRuns: number): number {
  return Number(process.env.COUNTERPOINT_FAULT_RUNS ?? defaultRuns);
}

/** Reports the result of a fault test; a full run collects it for docs/reliability.md. */
export function reportFaults(subject: string, runs: number, result: string): void {
  const file = process.env.COUNTERPOINT_FAULT_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify({ what: subject, runs, result })}\n`);
  else process.stdout.write(`${subject}: ${runs} · ${result}\n`);
}
