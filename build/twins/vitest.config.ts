import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { guards } from './guards.mjs';

const guard = guards.find(({ name }) => name === process.env.COUNTERPOINT_TWIN);
if (!guard) throw new Error(`there is no guard "${process.env.COUNTERPOINT_TWIN}"`);
const { file, from, to, test } = guard;

/** The tests of one guard, over sources in which it is not. */
export default defineConfig({
  plugins: [
    {
      name: 'counterpoint-twin',
      enforce: 'pre',
      transform: (code, id) => (id === join(process.cwd(), file) ? code.replace(from, () => to) : undefined),
    },
  ],
  test: { include: [test], environment: 'node', testTimeout: 20_000, bail: 1 },
});
