import { defineConfig } from 'vitest/config';

const NO_TESTS = ['**/node_modules/**', '**/.cache/**', '**/dist/**', '**/out/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      // Tests that break the file system need processes of their own; the others share theirs, which saves a minute.
      { extends: true, test: { name: 'host', include: ['host/**/*.test.ts'], exclude: NO_TESTS } },
      {
        extends: true,
        test: { name: 'others', include: ['**/*.test.{ts,tsx}'], exclude: [...NO_TESTS, 'host/**'], isolate: false },
      },
    ],
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
