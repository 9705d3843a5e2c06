import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.cache/**', '**/dist/**', '**/out/**', 'e2e/**'],
    environment: 'node',
    // By default one core of two is left to a person.
    maxWorkers: '100%',
    // Whatever the language of the computer is, tests expect English.
    env: { LC_ALL: 'C.UTF-8' },
    // Only for what hangs: a slow or busy computer must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The tests of the command line run the program as it is shipped.
    globalSetup: './build/setup/before-tests.mjs',
  },
});
