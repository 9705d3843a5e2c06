import { nodeIsNewEnough } from './node-version.mjs';

// `npm test`
if (nodeIsNewEnough()) {
  const { ensureInstalled, orSayWhy } = await import('./ready/ensure.mjs');
  await orSayWhy(ensureInstalled);
  const { testEverything } = await import('./steps/tests.mjs');
  await testEverything();
}
