import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../../build/setup/targets.mjs';
import { ms } from '../figures.mjs';

/** @typedef {{ name: string, times: (number | null)[], slopes: (number | null)[] }} Curve */

const PAGE = join(top, 'docs/performance.md');
const MARK = '<!-- growth -->';

/**
 * Puts the times into their table in the documentation.
 *
 * @param {readonly number[]} sizes
 * @param {readonly Curve[]} curves
 */
export function putIntoPage(sizes, curves) {
  const head = ['', ...sizes.map((size) => size.toLocaleString('en')), 'slopes'];
  const lines = curves.map(({ name, times, slopes }) => [
    name,
    ...times.map((time) => (time === null ? '' : ms(time))),
    slopes.map((slope) => (slope === null ? '–' : slope.toFixed(2))).join(' '),
  ]);
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  const table = [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const [before = '', , after = ''] = readFileSync(PAGE, 'utf8').split(MARK);
  writeFileSync(PAGE, `${before}${MARK}\n${table}\n${MARK}${after}`);
}
