import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm run audit [-- electron | age | workflows]`: what other tools say of the desktop app and of the workflows. All of
// them run, whatever one of them finds.
const audits = { electron: 'electron.mjs', age: 'electron-age.mjs', workflows: 'workflows.mjs' };
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(audits)) {
  if (!Object.hasOwn(audits, name)) throw new Error(`there is no audit "${name}": ${Object.keys(audits).join(', ')}`);
  const file = join(import.meta.dirname, audits[/** @type {keyof typeof audits} */ (name)]);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
