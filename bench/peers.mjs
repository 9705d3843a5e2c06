import { ensureToolPackages } from '../build/setup/tool-packages.mjs';

/** Installs what Counterpoint is measured against, once: it is no part of the app. */
export function ensurePeers() {
  ensureToolPackages(import.meta.dirname, 'what it is measured against');
}
