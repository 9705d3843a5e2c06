import { nodeIsNewEnough } from './node-version.mjs';

// `npm run test:laws [-- RUNS]`: the laws of the commands on far more random edits than `npm test` has time for.
if (nodeIsNewEnough()) {
  const { ensureInstalled, orSayWhy } = await import('./ready/ensure.mjs');
  const { LONG_LIMIT, run } = await import('./steps/step.mjs');
  await orSayWhy(ensureInstalled);
  const runs = process.argv[2] ?? process.env.COUNTERPOINT_LAW_RUNS ?? '100000';
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '.laws.test.', '--testTimeout=0'];
  const { code } = await run(vitest, 'inherit', { COUNTERPOINT_LAW_RUNS: runs }, LONG_LIMIT);
  process.exitCode = code;
}
