import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuses } from '../package/fuses.mjs';
import { top } from '../setup/targets.mjs';

const read = (path: string) => readFileSync(join(top, path), 'utf8');
const lines = read('docs/security.md').split('\n');
const items = lines
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.trim()));

test('all twenty items of the checklist are there, in order, each with a test', () => {
  expect(items.map(([number]) => Number(number?.replace('|', '')))).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
  for (const [number, , held, tests] of items) {
    expect(held, number).not.toBe('');
    expect(testsIn(tests ?? ''), number).not.toEqual([]);
  }
});

test('every test that is named there exists under that name', () => {
  for (const { file, name } of items.flatMap(([, , , tests]) => testsIn(tests ?? ''))) {
    // The guards of a spec are listed in a support file of the same name.
    const guards = file.replace('e2e/specs/', 'e2e/support/').replace('.spec.ts', '.ts');
    const files = [file, guards].filter((path) => existsSync(join(top, path)));
    expect(files.map(read).join('\n'), `${file}: ${name}`).toContain(`'${name}'`);
  }
});

test('the fuses are as the page says', () => {
  const said = lines.flatMap((line) => {
    const [, name = '', state] = /^\| (\w+) \| (on|off) \|/.exec(line) ?? [];
    return name ? [[name, state === 'on']] : [];
  });
  expect(Object.fromEntries(said)).toEqual(fuses);
});

test('our Electron is not older than the last hole that matters here', () => {
  // CVE-2026-70601: a page could get at the isolated world through a function that answers with a promise, as ours do.
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  expect(Number.parseInt(devDependencies.electron ?? '', 10)).toBeGreaterThanOrEqual(43);
});

test('what the workflows use from elsewhere is one commit, with the version that it is', () => {
  const folder = join(top, '.github/workflows');
  const uses = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/uses: (.*)/g)].map(([, used = '']) => used),
  );
  expect(uses.length).toBeGreaterThan(10);
  for (const used of uses.filter((one) => !one.startsWith('./')))
    expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

function testsIn(cell: string): { file: string; name: string }[] {
  return [...cell.matchAll(/`([^`]+\.ts)`: “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }));
}
