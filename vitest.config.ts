import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/out/**', 'e2e/**'],
    environment: 'node',
    // Far longer than any takes: a computer that is busy with other things is no fault of ours.
    testTimeout: 60_000,
    // The tests of the command line run the program as it is shipped.
    globalSetup: './build/ready/before-tests.mjs',
  },
});
