import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/out/**', 'e2e/**'],
    environment: 'node',
    // The tests of the command line run the program as it is shipped.
    globalSetup: './build/ready/before-tests.mjs',
  },
});
