import { ensureBuilt } from './ensure.mjs';

/** Playwright calls it before the first test: an end-to-end test of yesterday's program proves nothing. */
export default ensureBuilt;
