import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, exitOnSetupError } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { ensureToolPackages } from '../setup/tool-packages.mjs';
import { readFindings, triaged, untriaged } from './findings.mjs';

// `npm run audit -- electron`: Electronegativity over the built desktop app. It is no longer maintained and reads older
// JavaScript only, hence the built files; the checks that it lacks are in build/rules and in the tests.
await exitOnSetupError(ensureInstalled);
await exitOnSetupError(ensureBuilt);
ensureToolPackages(import.meta.dirname, 'what the desktop app is looked over with');

const staged = mkdtempSync(join(tmpdir(), 'counterpoint-audit-'));
try {
  for (const part of ['package.json', 'dist/electron', 'dist/renderer']) {
    cpSync(join(top, part), join(staged, part), { recursive: true });
  }
  const { version } = JSON.parse(readFileSync(join(top, 'node_modules/electron/package.json'), 'utf8'));
  const report = join(staged, 'report.csv');
  const program = join(import.meta.dirname, 'node_modules/@doyensec/electronegativity/dist/index.js');
  // It ends with 0 whatever it finds, so what counts is the report.
  const asked = ['--input', staged, '--relative', '--output', report, '--electron-version', version];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...asked], { encoding: 'utf8', cwd: staged });
  const said = `${stdout}${stderr}`;
  const unread = said.split('\n').filter((line) => /error|cannot parse|unexpected token/i.test(line));
  const findings = readFindings(readFileSync(report, 'utf8'));
  const open = [...unread, ...untriaged(findings)];
  for (const { issue, file, reason } of triaged) process.stdout.write(`judged  ${issue} (${file}): ${reason}\n`);
  for (const sentence of open) process.stdout.write(`OPEN    ${sentence}\n`);
  process.stdout.write(`${findings.length} findings, ${open.length} untriaged\n`);
  if (open.length > 0) process.exitCode = 1;
} finally {
  rmSync(staged, { recursive: true, force: true });
}
