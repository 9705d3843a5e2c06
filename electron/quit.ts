import { app, powerMonitor } from 'electron';
import type { RunningHost } from '../host/host';
import type { WindowPreferencesStore } from './window-preferences';
import type { MapWindows } from './windows';

/**
 * However the app is told to end (Quit, the last window, log-off, a signal): every window saves first, then the writes that
 * are under way are finished, and only then it ends. A person who is asked and wants a window kept keeps the app.
 */
export function installGracefulQuit(windows: MapWindows, host: RunningHost, preferences: WindowPreferencesStore): void {
  let canQuit = false;
  let isQuitting = false;

  const saveAndQuit = async () => {
    if (isQuitting) return;
    isQuitting = true;
    try {
      for (const window of windows.all) if (!(await window.flushBeforeClose())) return;
      // What was written in a window while another one was asked.
      for (const window of windows.all) if (window.unsaved && !(await window.flushBeforeClose())) return;
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
    // On a Mac an app without a window is still there, in the menu bar and in the dock.
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
      // The second time of asking ends it at once.
      if (signalReceived) return app.exit(1);
      signalReceived = true;
      app.quit();
    });
  }
}
