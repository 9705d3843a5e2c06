import { defineConfig } from 'vitest/config';

/** The tests that a mutant is shown to; those that run the built program would not see it. */
export default defineConfig({
  test: {
    include: (process.env.COUNTERPOINT_MUTANT_TESTS ?? '').split(','),
    environment: 'node',
    testTimeout: 60_000,
  },
});
