import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../setup/targets.mjs';

// `npm run audit -- age`: whether our Electron still gets security fixes. Only the last three majors do.
const SUPPORTED = 3;
const { devDependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
const ours = devDependencies.electron;
const { stdout, status } = spawnSync('npm', ['view', 'electron', 'dist-tags.latest'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const newest = stdout.trim();
if (status !== 0 || !/^\d+\./.test(newest)) throw new Error('npm could not tell which Electron is the newest');
const behind = Number.parseInt(newest, 10) - Number.parseInt(ours, 10);
process.stdout.write(`Electron ${ours} is ours, ${newest} is the newest\n`);
if (behind >= SUPPORTED) {
  process.stdout.write(`${behind} majors behind: there are no security fixes for it any more\n`);
  process.exitCode = 1;
}
