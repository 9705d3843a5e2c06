import { ensureOwnPackages } from '../build/ready/own-packages.mjs';

/** Installs what Counterpoint is measured against, once: it is no part of the app. */
export function ensurePeers() {
  ensureOwnPackages(import.meta.dirname, 'what it is measured against');
}
