import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { top } from '../build/setup/targets.mjs';

/**
 * Bundles a program of this folder, as the product is bundled, and returns its exports.
 *
 * @param {string} name the name of its file, without the ending
 */
export async function bundledProgram(name) {
  // Inside the repository, so that packages are found from it.
  const outDir = join(top, '.cache/bench', name);
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    root: top,
    build: { outDir, ssr: join(top, `bench/${name}.ts`), target: 'node20', minify: false },
  });
  return import(pathToFileURL(join(outDir, `${name}.js`)).href);
}
