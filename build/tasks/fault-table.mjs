import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/**
 * Writes the results of a run into the table of a page. Rows of the same name are replaced, the others stay.
 *
 * @param {string} file
 * @param {string} report one JSON object a line
 */
export function writeFaultTable(file, report) {
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
