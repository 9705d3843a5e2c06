import { nodeIsNewEnough } from './node-version.mjs';

// `npm run --silent counterpoint -- arguments`
if (nodeIsNewEnough()) {
  const { runCommandLine } = await import('./setup/command-line.mjs');
  await runCommandLine(process.argv.slice(2));
}
