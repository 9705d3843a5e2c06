import { nodeIsNewEnough } from './node-version.mjs';

// `npm run check`: what can be said of the code without running it.
if (nodeIsNewEnough()) {
  const { ensureInstalled, orSayWhy } = await import('./ready/ensure.mjs');
  const { checkEverything } = await import('./steps/checks.mjs');
  const { inWords, sum } = await import('./steps/tally.mjs');
  await orSayWhy(ensureInstalled);
  const total = sum(await checkEverything());
  process.stdout.write(`${inWords(total)}\n`);
  if (total.failed > 0) process.exitCode = 1;
}
