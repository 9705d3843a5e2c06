import { nodeIsNewEnough } from './node-version.mjs';

// `npm start [-- arguments]`. Imported late: an old Node must be told so before it meets code it cannot read.
if (nodeIsNewEnough()) {
  const { runCommandLine } = await import('./setup/command-line.mjs');
  await runCommandLine(['open', ...process.argv.slice(2)]);
}
