import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { top } from '../build/setup/targets.mjs';

// `npm run bench`: every benchmark, one after the other, into bench/RESULTS.md. `-- first layout` for some of them.

const asked = process.argv.slice(2);
const names =
  asked.length > 0 ? asked : ['first', 'layout', 'export', 'canvas', 'growth', 'standing', 'checks', 'anchors'];
const { devDependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
const { dependencies } = JSON.parse(readFileSync(join(top, 'bench', 'package.json'), 'utf8'));
const versions = Object.entries({ '@playwright/test': devDependencies['@playwright/test'], ...dependencies });
const file = join(top, 'bench', 'RESULTS.md');

/** The results in the file of benchmarks that are not run now. */
const known = new Map();
try {
  for (const [, name, text] of readFileSync(file, 'utf8').matchAll(/^## (\w+)\n\n```\n(.*?)\n```$/gms)) {
    known.set(name, text);
  }
} catch {
  // The first time there is none.
}
for (const name of names) {
  process.stderr.write(`bench ${name}...\n`);
  const { status, stdout } = spawnSync(process.execPath, [join(top, 'bench', `${name}.mjs`)], {
    cwd: top,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  if (status !== 0) throw new Error(`bench ${name} ended with ${status}`);
  known.set(name, stdout.trim());
}
const parts = [...known].map(([name, text]) => `## ${name}\n\n\`\`\`\n${text}\n\`\`\`\n`);
writeFileSync(
  file,
  `# Results

Written by \`npm run bench\`. ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. Medians; a
computer that does other things meanwhile gives other numbers, so read the ratios.

Beside: ${versions.map(([name, version]) => `${name} ${version}`).join(', ')}.

${parts.join('\n')}`,
);
