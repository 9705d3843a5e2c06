/**
 * @typedef {object} Mutant
 * @property {string} status
 * @property {string} mutatorName
 * @property {string} replacement
 * @property {{ start: { line: number } }} location
 */

/** @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report */

const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/**
 * A row of a table for each file: how many mutants there were, and how many of them a test noticed.
 *
 * @param {Report} report
 */
export function scoresIn({ files }) {
  return Object.entries(files).map(([name, { mutants }]) => {
    const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
    const all = noticed + mutants.filter(({ status }) => MISSED.has(status)).length;
    return `| ${name} | ${all} | ${noticed} | ${((100 * noticed) / Math.max(1, all)).toFixed(0)} % |`;
  });
}

/**
 * Lists the mutants that no test has noticed, by place.
 *
 * @param {Report} report
 */
export function survivorsIn({ files }) {
  return Object.entries(files).flatMap(([name, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => MISSED.has(status))
      .map(({ location, mutatorName, replacement }) => {
        const { line } = location.start;
        return `${name}:${line} ${mutatorName}: ${lines[line - 1]?.trim()} -> ${replacement.replace(/\s+/g, ' ')}`;
      });
  });
}
