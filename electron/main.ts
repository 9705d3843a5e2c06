import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, session } from 'electron';
import { strings } from '../contract/strings';
import { createHost, type RunningHost } from '../host/host';
import { contentSecurityPolicy } from '../host/page-policy';
import { carryHost } from './ipc';
import { setNativeMenu } from './menu';
import { PAGE_ORIGIN, registerPageScheme, servePage } from './page-protocol';
import { saveWithDialog } from './save-dialog';
import { keepUpToDate } from './updates';

const DIST = join(import.meta.dirname, '..');

registerPageScheme();
app.enableSandbox();
void begin();

async function begin(): Promise<void> {
  await app.whenReady();
  try {
    await openWindow();
  } catch (error) {
    dialog.showErrorBox(strings.app, error instanceof Error ? error.message : strings.start.unexpected);
    app.exit(1);
  }
}

async function openWindow(): Promise<void> {
  const { library, data, map } = givenArguments();
  servePage(join(DIST, 'renderer'), contentSecurityPolicy());
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    // Copy image is the only thing that asks.
    decide(permission === 'clipboard-sanitized-write'),
  );

  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: strings.app,
    webPreferences: {
      preload: join(DIST, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  setNativeMenu(window);

  const host = await createHost({
    shell: 'desktop',
    version: app.getVersion(),
    library,
    data,
    ...(map === undefined ? {} : { open: map }),
    saveAs: (name, bytes) => saveWithDialog(window, name, bytes),
  });
  carryHost(host, window);
  closeInOrder(host);
  // A window goes only when its edits are on the disk.
  void keepUpToDate(app, () => BrowserWindow.getAllWindows().length === 0);
  await window.loadURL(`${PAGE_ORIGIN}/`);
}

/** The folders that the command line hands over; without it, a person's own documents and the system's data folder. */
function givenArguments(): { library: string; data: string; map?: string } {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    options: { library: { type: 'string' }, data: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { library, data } = values;
  const [map] = positionals;
  return {
    library: typeof library === 'string' ? library : join(app.getPath('documents'), strings.app),
    data: typeof data === 'string' ? data : app.getPath('userData'),
    ...(map === undefined ? {} : { map: resolve(map) }),
  };
}

/** Writes that are under way are finished before the program ends. */
function closeInOrder(host: RunningHost): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
