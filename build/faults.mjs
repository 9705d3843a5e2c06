import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { nodeIsNewEnough } from './node-version.mjs';

// `npm run test:faults -- --runs N`: what `npm test` does to saving a few hundred times, N times. The table of what was
// run, how often and with what result goes into docs/reliability.md.
if (nodeIsNewEnough()) {
  const { ensureBuilt, orSayWhy } = await import('./ready/ensure.mjs');
  const { top } = await import('./ready/pieces.mjs');
  const { LONG_LIMIT, run } = await import('./steps/step.mjs');
  await orSayWhy(ensureBuilt);
  const at = process.argv.indexOf('--runs');
  const runs = at > 0 ? String(process.argv[at + 1]) : '10000';
  const only = process.argv.slice(2).filter((arg, index, all) => !arg.startsWith('--') && all[index - 1] !== '--runs');
  const report = join(top, '.cache/faults.jsonl');
  mkdirSync(join(top, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...(only.length > 0 ? only : ['host/fault-injection/', 'host/web/hostile']),
    '--testTimeout=0',
  ];
  const given = { COUNTERPOINT_FAULT_RUNS: runs, COUNTERPOINT_FAULT_REPORT: report };
  const { code } = await run(vitest, 'inherit', given, LONG_LIMIT);
  process.exitCode = code;
  if (code === 0) intoDocs(join(top, 'docs/reliability.md'), readFileSync(report, 'utf8'));
}

/**
 * Rows of this run take the place of those of the same name; the others stay.
 *
 * @param {string} file
 * @param {string} report
 */
function intoDocs(file, report) {
  const [before = '', table = '', after = ''] = readFileSync(file, 'utf8').split(
    /(?<=<!-- results -->\n)|(?=<!-- end -->)/,
  );
  const rows = new Map(
    table.split('\n').flatMap((row) => (/^\| [^|-]/.test(row) ? [[row.split('|')[1]?.trim(), row]] : [])),
  );
  rows.delete('what');
  for (const line of report.trim().split('\n')) {
    const { what, runs, result } = /** @type {{ what: string, runs: number, result: string }} */ (JSON.parse(line));
    const when = new Date().toISOString().slice(0, 10);
    rows.set(
      what,
      `| ${what} | ${runs.toLocaleString('en')} | ${result} | ${when}, Node ${process.version}, ${cpus().length} cores |`,
    );
  }
  const head = '| what | how often | result | when and where |\n|---|---:|---|---|\n';
  writeFileSync(file, `${before}${head}${[...rows.values()].join('\n')}\n${after}`);
}
