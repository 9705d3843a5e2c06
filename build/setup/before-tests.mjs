import { ensureBuilt } from './ensure.mjs';

/** Called before the first test: what runs the built program must not run yesterday's. */
export default () => ensureBuilt();
