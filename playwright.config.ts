import { defineConfig } from '@playwright/test';
import { findChromium } from './build/setup/chromium.mjs';
import { chooseElectron } from './build/setup/electron.mjs';
import type { ShellOption } from './e2e/support/fixtures';

// `npm test` has looked for a Chromium and names it here; by hand it is looked for once, not by each worker.
const executablePath = findChromium({ forTests: true });
if (executablePath) process.env.COUNTERPOINT_CHROMIUM = executablePath;

// Whatever the language of the computer is, tests expect English.
process.env.LC_ALL = 'C.UTF-8';

// `npm run test:full`, which this project's tests know by the same name.
const isFull = process.env.COUNTERPOINT_DEPTH === 'full';

// The double of Electron has no windows of its own making on Windows; there the real one is needed.
const canDesktop = chooseElectron().isReal || process.platform !== 'win32';

// The headless shell would hint letters, which makes text narrower than in a window.
const CHROMIUM_ARGS = ['--font-render-hinting=none'];

export default defineConfig<ShellOption>({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  globalSetup: './build/setup/before-end-to-end.mjs',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // For what hangs: a slow or busy computer must not fail a test. The run as a whole has no limit.
  timeout: 240_000,
  // One set for every system: what is kept is words, and pictures in the bundled typeface.
  snapshotPathTemplate: 'e2e/kept/{arg}{ext}',
  updateSnapshots: 'none',
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    // Boxes go to their new places at once, so that a test meets them where they are; what moves has a test of its own.
    contextOptions: { reducedMotion: 'reduce' },
    headless: true,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    // Recording every state of the page costs an eighth of the time; `--trace on` gives it for a test that fails.
    trace: isFull ? { mode: 'retain-on-failure', screenshots: false } : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: 'browser', testIgnore: '**/specs/desktop/**' },
    // The desktop shell's own specs and those of the browser's that meet the shell (@desktop). The full run repeats all
    // others on the desktop too, except those that say why they cannot (@browser).
    ...(canDesktop
      ? [
          {
            name: 'desktop',
            use: { shell: 'desktop' as const },
            ...(isFull ? { grepInvert: /@browser/ } : { grep: /desktop[\\/][^ ]*\.spec\.ts|@desktop/ }),
          },
        ]
      : []),
  ],
});
