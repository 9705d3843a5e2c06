import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeIsNewEnough } from './node-version.mjs';
import { ensureInstalled, exitOnSetupError, say } from './setup/ensure.mjs';
import { top } from './setup/targets.mjs';

// `node build/keyboard.mjs`: writes docs/keyboard.md from the command table, the one place where keys are defined.
if (nodeIsNewEnough()) {
  await exitOnSetupError(ensureInstalled);
  const { runnerImport } = await import('vite');
  /** @type {{ module: { keyboardPage: () => string } }} */
  const { module } = await runnerImport(join(top, 'build/keyboard-page.ts'), {
    root: top,
    configFile: false,
    logLevel: 'error',
  });
  const file = 'docs/keyboard.md';
  writeFileSync(join(top, file), module.keyboardPage());
  say(`wrote ${file}`);
}
