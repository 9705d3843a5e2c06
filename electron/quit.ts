import { app, powerMonitor } from 'electron';
import type { RunningHost } from '../host/host';
import type { OpenDeskMemory } from './window-preferences';
import type { Desk } from './windows';

/**
 * However the app is told to end (Quit, the last window, log-off, a signal): every window saves first, then the writes that
 * are under way are finished, and only then it ends. A person who is asked and wants a window kept keeps the app.
 */
export function leaveInOrder(desk: Desk, host: RunningHost, memory: OpenDeskMemory): void {
  let mayLeave = false;
  let leaving = false;

  const leave = async () => {
    if (leaving) return;
    leaving = true;
    try {
      for (const window of desk.all) if (!(await window.settle())) return;
      // What was written in a window while another one was asked.
      for (const window of desk.all) if (window.unsaved && !(await window.settle())) return;
      await host.close();
      for (const window of desk.all) window.letGo();
      await memory.settled();
      mayLeave = true;
      app.quit();
    } finally {
      leaving = false;
    }
  };

  app.on('before-quit', (event) => {
    if (mayLeave) return;
    event.preventDefault();
    void leave();
  });
  app.on('window-all-closed', () => {
    // On a Mac an app without a window is still there, in the menu bar and in the dock.
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void desk.open());
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
  let told = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The second time of asking ends it at once.
      if (told) return app.exit(1);
      told = true;
      app.quit();
    });
  }
}
