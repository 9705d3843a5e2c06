import { join } from 'node:path';
import { nodeIsNewEnough } from './node-version.mjs';

// `npm run dist [-- --linux | --mac | --win | --dir]`: installers for the desktop, into out/.
if (nodeIsNewEnough()) {
  const { ensureBuilt, ensureInstalled, exitOnSetupError, SetupError } = await import('./setup/ensure.mjs');
  const { top } = await import('./setup/targets.mjs');
  const { run } = await import('./tasks/task.mjs');
  await exitOnSetupError(ensureInstalled);
  await exitOnSetupError(ensureBuilt);
  const { writeIcons } = await import('./package/icons.mjs');
  await writeIcons(join(top, 'dist/icons'));
  const builder = [
    'node_modules/electron-builder/cli.js',
    '--config',
    'build/electron-builder.json',
    '--publish',
    'never',
  ];
  // The address where the packaged app looks for newer versions. Without it, it looks nowhere.
  const { COUNTERPOINT_FEED: feed } = process.env;
  if (feed) {
    await exitOnSetupError(async () => {
      if (!URL.canParse(feed) || new URL(feed).protocol !== 'https:')
        throw new SetupError('COUNTERPOINT_FEED has to be an address that begins with https://.');
    });
    // A folder for each: their lists of versions have the same names.
    builder.push('--config.publish.provider=generic', `--config.publish.url=${feed}/\${os}-\${arch}`);
  }
  const { code } = await run([...builder, ...process.argv.slice(2)], 'inherit');
  process.exitCode = code;
  if (code === 0) {
    const { wrongFuses } = await import('./package/fuses.mjs');
    const { packedIn } = await import('./package/programs.mjs');
    const programs = packedIn(join(top, 'out'));
    const wrong = (await Promise.all(programs.map(wrongFuses))).flat();
    for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
    if (wrong.length > 0 || programs.length === 0) process.exitCode = 1;
  }
}
