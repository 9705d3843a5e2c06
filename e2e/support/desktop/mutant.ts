import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../test-host';

/** A mutation of the built main or preload: a text and its replacement. */
export interface Mutation {
  readonly file: 'main.js' | 'preload.cjs';
  readonly from: string | RegExp;
  readonly to: string;
}

/**
 * Makes a mutant of the built desktop app. Returns its folder. `around` runs before and after main.
 * @throws Error if a mutation does not match exactly once: a mutant that equals the app would prove
 * nothing
 */
export function makeMutant(
  name: string,
  mutations: readonly Mutation[],
  around: { before?: string; after?: string } = {},
): string {
  // Inside the repository, where Node finds the packages that it needs.
  const folder = join(PROJECT, '.cache', 'mutants', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(PROJECT, 'dist', 'electron'), join(folder, 'dist', 'electron'), { recursive: true });
  for (const same of ['dist/renderer', 'maps']) symlinkSync(join(PROJECT, same), join(folder, same), 'junction');
  const { version, productName } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    version: string;
    productName: string;
  };
  const described = { name: `mutant-${name}`, productName, version, type: 'module', main: 'main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(described));
  const { before = '', after = '' } = around;
  writeFileSync(join(folder, 'before.js'), before);
  writeFileSync(join(folder, 'main.js'), `import './before.js';\nimport './dist/electron/main.js';\n${after}\n`);
  for (const { file, from, to } of mutations) {
    const path = join(folder, 'dist', 'electron', file);
    const text = readFileSync(path, 'utf8');
    const found = typeof from === 'string' ? text.split(from).length - 1 : [...text.matchAll(from)].length;
    if (found !== 1) throw new Error(`${name}: ${String(from)} is in ${file} ${found} times`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return folder;
}
