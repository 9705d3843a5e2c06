import { app, dialog, powerMonitor } from 'electron';
import type { RunningHost } from '../host/host';
import { endsWithin, hungDiskWords } from './hung-disk';
import type { WindowPreferencesStore } from './windows/window-preferences';
import type { MapWindows } from './windows/windows';

/** The time that the last writes get before the user is asked. It doubles with each *Wait*. */
const CLOSE_TIMEOUT_MS = 5_000;
/** Terminal, npm and command line all pass on a Ctrl+C: what comes so soon after another signal is the same. */
const SAME_SIGNAL_MS = 1_000;
/** The time that a disk gets to answer, once everything is saved. */
const ANSWER_TIMEOUT_MS = 2_000;

/**
 * Quits gracefully, whatever ends the app (Quit, the last window, log-off, a signal): saves every
 * window, waits for the host's writes, then quits. The app stays open when the user keeps a window
 * open. A disk that never answers does not keep it open, once the user knows what is not saved.
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
      const answering = host.whenDisksAnswer();
      const isClosed = await closeOrAsk();
      for (const window of windows.all) window.closeNow();
      // The position of a window is not worth a question.
      const isSettled = await endsWithin(preferences.settled(), ANSWER_TIMEOUT_MS);
      const isAnswered = await endsWithin(answering, ANSWER_TIMEOUT_MS);
      if (!isClosed || !isSettled || !isAnswered) return endAtOnce();
      canQuit = true;
      app.quit();
    } finally {
      isQuitting = false;
    }
  };

  /** Closes the host. Returns false if it has to be left as it is, to which the user has agreed. */
  const closeOrAsk = async (): Promise<boolean> => {
    const closing = host.close();
    for (let limit = CLOSE_TIMEOUT_MS; !(await endsWithin(closing, limit)); limit *= 2) {
      if (windows.leftWrites.areAllKnown || !(await confirmWait())) return false;
    }
    return true;
  };

  const confirmWait = async (): Promise<boolean> => {
    const { message, detail, wait, quit } = hungDiskWords(windows.leftWrites.unknown());
    const buttons = [wait, quit];
    const options = { type: 'warning' as const, message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true };
    const { response } = await dialog.showMessageBox(options);
    return response === 0;
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
  let firstSignal: number | undefined;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      // A second signal ends the app at once.
      if (firstSignal !== undefined && now - firstSignal > SAME_SIGNAL_MS) return endAtOnce();
      firstSignal ??= now;
      app.quit();
    });
  }
}

/**
 * Ends this process without waiting for the calls to the disk that are in progress: Node waits for
 * them when it exits, and would keep an app without windows that each later start is passed to.
 */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}
