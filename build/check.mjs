import { nodeIsNewEnough } from './node-version.mjs';

// `npm run check`: what can be said of the code without running it.
if (nodeIsNewEnough()) {
  const { ensureInstalled, exitOnSetupError } = await import('./setup/ensure.mjs');
  const { checkEverything } = await import('./tasks/checks.mjs');
  const { formatSummary, sum } = await import('./tasks/summary.mjs');
  await exitOnSetupError(ensureInstalled);
  const total = sum(await checkEverything());
  process.stdout.write(`${formatSummary(total)}\n`);
  if (total.failed > 0) process.exitCode = 1;
}
