import { nodeIsNewEnough } from './node-version.mjs';

// `npm test` runs everything at a depth that fits into minutes; `npm run test:full [-- PART [RUNS]]` as deep as
// it goes, or one part of that: `laws`, `faults`, `powercut`, `kills` or `desktop`. `--part PART` runs one at the
// usual depth.
if (nodeIsNewEnough()) {
  const { ensureInstalled, exitOnSetupError } = await import('./setup/ensure.mjs');
  await exitOnSetupError(ensureInstalled);
  const [depth, part, runs] = process.argv.slice(2);
  if (depth === '--full') process.env.COUNTERPOINT_DEPTH = 'full';
  if (part === undefined) {
    const { testEverything } = await import('./tasks/tests.mjs');
    await testEverything();
  } else {
    const { testPart } = await import('./tasks/parts.mjs');
    process.exitCode = await testPart(part, runs);
  }
}
