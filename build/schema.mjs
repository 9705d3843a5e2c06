import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeIsNewEnough } from './node-version.mjs';
import { ensureInstalled, exitOnSetupError, say } from './setup/ensure.mjs';
import { top } from './setup/targets.mjs';

// `npm run schema`: writes maps/argument-map.schema.json from the zod schema, the one place where the format is
// defined.
if (nodeIsNewEnough()) {
  await exitOnSetupError(ensureInstalled);
  const { runnerImport } = await import('vite');
  /** @type {{ module: { mapJsonSchema: () => unknown } }} */
  const { module } = await runnerImport(join(top, 'argument/formats/native-schema.ts'), {
    root: top,
    configFile: false,
    logLevel: 'error',
  });
  const file = 'maps/argument-map.schema.json';
  writeFileSync(join(top, file), `${JSON.stringify(module.mapJsonSchema(), null, 2)}\n`);
  say(`wrote ${file}`);
}
