import { chooseElectron } from './electron.mjs';
import { ensureBuilt, say } from './ensure.mjs';

/** As before other tests, and says which Electron the desktop tests run on. */
export default async function beforeEndToEnd() {
  await ensureBuilt({ forTests: true });
  say(chooseElectron().words);
}
