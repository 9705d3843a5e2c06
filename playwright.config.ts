import { defineConfig } from '@playwright/test';
import { findChromium } from './build/setup/chromium.mjs';
import { chooseElectron } from './build/setup/electron.mjs';
import type { ShellOption } from './e2e/counterpoint';

// `npm test` has looked for a Chromium already and names it here; by hand it is looked for once, not again by each worker.
const executablePath = findChromium();
if (executablePath) process.env.COUNTERPOINT_CHROMIUM = executablePath;

// Whatever the language of the computer is, tests expect English.
process.env.LC_ALL = 'C.UTF-8';

// The double of Electron has no windows of its own making on Windows; there the real one is needed.
const canDesktop = chooseElectron().isReal || process.platform !== 'win32';

export default defineConfig<ShellOption>({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './build/setup/before-end-to-end.mjs',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 18 * 60_000,
  // One set for every system: what is kept is words, and pictures in the bundled typeface.
  snapshotPathTemplate: '{testDir}/kept/{arg}{ext}',
  updateSnapshots: 'none',
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // Boxes go to their new places at once, so that a test meets them where they are; what moves has a test of its own.
    contextOptions: { reducedMotion: 'reduce' },
    headless: true,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [
    { name: 'browser', testIgnore: '**/desktop*.spec.ts' },
    // The desktop shell's own specs, and the browser's but for what says itself why it cannot be asked of the desktop.
    ...(canDesktop
      ? [
          {
            name: 'desktop',
            grepInvert: /@browser/,
            use: { shell: 'desktop' as const },
          },
        ]
      : []),
  ],
});
