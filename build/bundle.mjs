import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled, exitOnSetupError, makingLock, SetupError, say } from './setup/ensure.mjs';
import { withLock } from './setup/lock.mjs';
import { BUNDLED_LICENCES, staleTargets, stampOf, targets, top, writeStamp } from './setup/targets.mjs';

/** @typedef {import('./setup/targets.mjs').Target} Target */
/** @typedef {import('vite').InlineConfig} InlineConfig */

/** The program by the name of Electron's own: Playwright looks for that name in a folder. */
const FAKE_ELECTRON = `#!/bin/sh
exec "${process.execPath}" "$(dirname "$0")/electron.js" "$@"
`;

/** Says nothing about files and sizes: only what goes wrong. */
const quiet = /** @type {const} */ ({
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  mode: 'production',
});

/**
 * Bundles what is stale, or everything with `--force`; with `--tests` also what only tests run. Run by `npm run
 * build` and, when something is stale, by ensure.mjs.
 */
async function main() {
  const force = process.argv.includes('--force');
  const forTests = process.argv.includes('--tests');
  await ensureInstalled();
  await withLock(
    makingLock,
    async () => {
      const written = targets.filter((target) => forTests || !target.forTests);
      for (const target of force ? written : staleTargets(forTests)) await make(target);
    },
    () => say('another window is building Counterpoint; waiting for it...'),
  );
}

/** @param {Target} target */
async function make(target) {
  const started = Date.now();
  const stamp = stampOf(target);
  // React reads it while it is bundled. Inherited from a test run it would give its slow, talkative development build.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');

  // Built aside and then moved, so that a build that is cut short never leaves half a program behind.
  const aside = join(top, 'dist', `.making-${target.name}`);
  const finished = join(top, 'dist', target.name);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    for (const config of configsFor(target.name, aside)) await build(config);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw new SetupError(`could not bundle ${target.name}. ${readable(error)}`);
  }
  if (target.name === 'cli') makeRunnable(join(aside, 'main.js'));
  if (target.name === 'electron-fake') writeFileSync(join(aside, 'electron'), FAKE_ELECTRON, { mode: 0o755 });
  rmSync(finished, { recursive: true, force: true, maxRetries: 5 });
  renameSync(aside, finished);
  writeStamp(target, stamp);
  say(`built ${target.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} name
 * @param {string} outDir
 * @returns {InlineConfig[]}
 */
function configsFor(name, outDir) {
  if (name === 'renderer') return [rendererConfig(outDir)];
  if (name === 'cli') return [hostConfig('cli/main.ts', outDir)];
  if (name === 'e2e-host') return [hostConfig('e2e/host-server/serve.ts', outDir)];
  if (name === 'electron-fake') return [nodeConfig(['e2e/electron-fake/electron.ts'], outDir)];
  return [hostConfig('electron/main.ts', outDir), preloadConfig(outDir)];
}

/**
 * The window. No script or style stands inline in the page, so that the strictest content security policy holds.
 * A tab has loaded all that it runs later at the start: after the host has ended, another program may have taken its
 * address. So the page names the scripts that are imported later, and workers are part of a script.
 *
 * @param {string} outDir
 * @returns {InlineConfig}
 */
function rendererConfig(outDir) {
  return {
    ...quiet,
    root: join(top, 'renderer'),
    // The same files are served from a loopback address, from app:// and from any folder in between.
    base: './',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      license: { fileName: BUNDLED_LICENCES },
      // "use client" at the top of React libraries is meant for servers; a warning for each would bury the real ones.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    plugins: [
      { name: 'name-later-scripts', transformIndexHtml: { order: 'post', handler: nameLaterScripts } },
      { name: 'fonts-as-typed', generateBundle: (_, bundle) => changeFonts(bundle) },
    ],
  };
}

/**
 * @param {string} _html
 * @param {import('vite').IndexHtmlTransformContext} context
 * @returns {import('vite').HtmlTagDescriptor[]}
 */
function nameLaterScripts(_html, { bundle = {} }) {
  const later = Object.values(bundle).filter((part) => part.type === 'chunk' && !part.isEntry);
  return later.map(({ fileName }) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
    injectTo: 'head',
  }));
}

/**
 * Removes from the font of the window what it is without in pictures too.
 *
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
async function changeFonts(bundle) {
  const { runnerImport } = await import('vite');
  const { withoutFeature } = /** @type {typeof import('../argument/text/font-features.ts')} */ (
    (await runnerImport(join(top, 'argument/text/font-features.ts'), { configFile: false, root: top })).module
  );
  for (const part of Object.values(bundle))
    if (part.type === 'asset' && part.fileName.endsWith('.ttf'))
      part.source = withoutFeature(/** @type {Uint8Array} */ (part.source), 'calt');
}

/**
 * A program with a host, and the program of the threads in which the host draws pictures.
 *
 * @param {string} entry
 * @param {string} outDir
 */
function hostConfig(entry, outDir) {
  return nodeConfig([entry, 'host/pictures/picture-worker.ts'], outDir);
}

/**
 * Node code: our own modules in one bundle, packages left in node_modules, but for what every command needs at
 * once: zod loaded from there reads fifty files of translations, which costs 45 ms. Chunks lie beside the
 * entries, so that `import.meta.url` means the same folder wherever in the bundle a module ends up.
 *
 * @param {string[]} entries
 * @param {string} outDir
 * @returns {InlineConfig}
 */
function nodeConfig(entries, outDir) {
  return {
    ...quiet,
    root: top,
    ssr: { noExternal: ['zod', 'intl-messageformat', /^@formatjs\//] },
    build: {
      outDir,
      ssr: true,
      license: { fileName: BUNDLED_LICENCES },
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: entries.map((entry) => join(top, entry)),
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/**
 * A sandboxed preload may load nothing but Electron, and only as CommonJS: so everything else goes in.
 *
 * @param {string} outDir
 * @returns {InlineConfig}
 */
function preloadConfig(outDir) {
  return {
    ...quiet,
    root: top,
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: join(top, 'electron/preload.ts'),
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}

/** @param {unknown} error */
function readable(error) {
  const message = error instanceof Error ? error.message : String(error);
  return process.stderr.isTTY ? message : stripVTControlCharacters(message);
}

/** @param {string} file */
function makeRunnable(file) {
  const code = readFileSync(file, 'utf8');
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`);
  chmodSync(file, 0o755);
}

await exitOnSetupError(main);
