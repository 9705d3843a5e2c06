import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { AppUpdater } from 'electron-updater';

/** What packaging writes when it is told of a feed. */
const FEED_FILE = 'app-update.yml';

/**
 * Looks for a newer version once a start, where packaging named a feed; else it asks nobody. `allSaved` tells whether
 * every edit is on the disk.
 */
export async function keepUpToDate(
  app: App,
  allSaved: () => boolean,
  resources = process.resourcesPath,
): Promise<void> {
  if (!app.isPackaged || !existsSync(join(resources, FEED_FILE))) return;
  // Loaded late: most starts need none of it.
  const { default: updater } = await import('electron-updater');
  await followFeed(updater.autoUpdater, app, allSaved);
}

/**
 * A newer version is fetched in the background and waits. It never ends the program: it is put in place after a person has
 * quit, and not while an edit is unsaved; then the next quit is its time.
 */
export async function followFeed(updater: AppUpdater, app: Pick<App, 'on'>, allSaved: () => boolean): Promise<void> {
  updater.autoDownload = true;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  app.on('will-quit', () => {
    updater.autoInstallOnAppQuit = allSaved();
  });
  // No network, no feed, a damaged file: the version that is here goes on working.
  updater.on('error', () => undefined);
  const found = await updater.checkForUpdates().catch(() => null);
  await found?.downloadPromise?.catch(() => undefined);
}
