import { app, powerMonitor } from 'electron';
import type { RunningHost } from '../host/host';
import type { WindowPreferencesStore } from './windows/window-preferences';
import type { MapWindows } from './windows/windows';

/**
 * Quits gracefully, whatever ends the app (Quit, the last window, log-off, a signal): saves every
 * window, waits for the host's writes, then quits. The app stays open when the user keeps a window
 * open.
 */
export function installGracefulQuit(windows: MapWindows, host: RunningHost, preferences: WindowPreferencesStore): void {
  let canQuit = false;
  let isQuitting = false;

  const saveAndQuit = async () => {
    if (isQuitting) return;
    isQuitting = true;
    try {
      for (const window of windows.all) if (!(await window.saveOrAskBeforeClose())) return;
      // Edits made in one window while another one was asking.
      for (const window of windows.all) if (window.unsaved && !(await window.saveOrAskBeforeClose())) return;
      await host.close();
      for (const window of windows.all) window.closeNow();
      await preferences.settled();
      canQuit = true;
      app.quit();
    } finally {
      isQuitting = false;
    }
  };

  app.on('before-quit', (event) => {
    if (canQuit) return;
    event.preventDefault();
    void saveAndQuit();
  });
  app.on('window-all-closed', () => {
    // On macOS an app without windows stays in the menu bar and the dock.
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void windows.open());
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
  let signalReceived = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second signal ends the app at once.
      if (signalReceived) return app.exit(1);
      signalReceived = true;
      app.quit();
    });
  }
}
