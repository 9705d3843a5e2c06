import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { AppUpdater } from 'electron-updater';

/** The file that packaging writes when a feed is configured. */
const FEED_FILE = 'app-update.yml';

/**
 * Looks for a newer version once at the start, if packaging configured a feed. `allSaved` returns
 * whether every edit is on the disk.
 */
export async function keepUpToDate(
  app: App,
  allSaved: () => boolean,
  resources = process.resourcesPath,
): Promise<void> {
  if (!app.isPackaged || !existsSync(join(resources, FEED_FILE))) return;
  // Loaded on demand, since most starts need none of it.
  const { default: updater } = await import('electron-updater');
  await followFeed(updater.autoUpdater, app, allSaved);
}

/**
 * Downloads a newer version in the background. It never ends the program: the version is installed
 * when the user quits, or at a later quit if edits are unsaved then.
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
  // No network, no feed, a damaged file: the installed version continues to work.
  updater.on('error', () => undefined);
  const found = await updater.checkForUpdates().catch(() => null);
  await found?.downloadPromise?.catch(() => undefined);
}
