import { defineConfig } from '@playwright/test';
import { findChromium } from './build/ready/chromium.mjs';

// `npm test` has looked for a Chromium already and names it here; by hand it is looked for once, not again by each worker.
const executablePath = findChromium();
if (executablePath) process.env.COUNTERPOINT_CHROMIUM = executablePath;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './build/ready/before-tests.mjs',
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
  projects: [{ name: 'browser' }],
});
