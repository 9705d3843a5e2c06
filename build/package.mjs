import { nodeIsNewEnough } from './node-version.mjs';

// `npm run dist [-- --linux | --mac | --win | --dir]`: installers for the desktop, into out/.
if (nodeIsNewEnough()) {
  const { ensureBuilt, ensureInstalled, orSayWhy } = await import('./ready/ensure.mjs');
  const { run } = await import('./steps/step.mjs');
  await orSayWhy(ensureInstalled);
  await orSayWhy(ensureBuilt);
  const builder = [
    'node_modules/electron-builder/cli.js',
    '--config',
    'build/electron-builder.json',
    '--publish',
    'never',
  ];
  const { code } = await run([...builder, ...process.argv.slice(2)], 'inherit');
  process.exitCode = code;
}
