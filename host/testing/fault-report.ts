import { appendFileSync } from 'node:fs';

/** How many runs were asked for, or a number for `npm test` where none were. */
export function faultRuns(short: number): number {
  return Number(process.env.COUNTERPOINT_FAULT_RUNS ?? short);
}

/** Says what was run and how it went; a long run collects it for docs/reliability.md. */
export function reportFaults(what: string, runs: number, result: string): void {
  const file = process.env.COUNTERPOINT_FAULT_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify({ what, runs, result })}\n`);
  else process.stdout.write(`${what}: ${runs} · ${result}\n`);
}
