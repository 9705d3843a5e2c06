import { isAbsolute } from 'node:path';
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { BRIDGE_CHANNELS, type BridgeResult, hasMapExtension } from '../contract/desktop-bridge';
import { type Host, type HostMethod, isHostMethod } from '../contract/host';
import { HostError } from '../contract/host-error';
import { errorDataOf } from '../host/error-data';
import type { RunningHost } from '../host/host';
import { desktopMessages } from '../messages/desktop-messages';
import { messages } from '../messages/messages';
import { PAGE_ORIGIN } from './page-protocol';
import type { MapWindow } from './windows/map-window';
import type { MapWindows } from './windows/windows';

const refusedResult = (): BridgeResult => ({ error: { code: 'bad-request', message: messages.start.unexpected } });

/** Serves the host to the windows over IPC: calls by allow-listed name from their own pages only, and events. */
export function serveHostOverIpc(
  host: RunningHost,
  windows: MapWindows,
  openDropped: (path: string, window: MapWindow) => void,
): void {
  ipcMain.on(BRIDGE_CHANNELS.dropped, (event, path: unknown) => {
    const window = senderWindow(event, windows);
    if (window && typeof path === 'string' && isAbsolute(path) && hasMapExtension(path)) openDropped(path, window);
  });
  ipcMain.handle(BRIDGE_CHANNELS.call, async (event, method: unknown, args: unknown): Promise<BridgeResult> => {
    const window = senderWindow(event, windows);
    if (!window) return refusedResult();
    if (!isHostMethod(method)) return refusedResult();
    try {
      return { value: await handleCall(host, windows, window, method, args) };
    } catch (error) {
      return { error: errorDataOf(error) };
    }
  });
  host.subscribe((event) => {
    windows.send(event);
    if (event.kind === 'progress') for (const window of windows.all) window.progress(event.done);
  });
}

/** Returns the window of a call, or undefined unless the call comes from the main frame of that window's own page. */
function senderWindow(
  { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
  windows: MapWindows,
): MapWindow | undefined {
  if (senderFrame === null || senderFrame.origin !== PAGE_ORIGIN || senderFrame !== sender.mainFrame) return undefined;
  return windows.findByContents(sender);
}

/** Calls the host and handles what concerns the desktop: which window shows which map, and the progress of pictures. */
async function handleCall(
  host: RunningHost,
  windows: MapWindows,
  window: MapWindow,
  method: HostMethod,
  args: unknown,
): Promise<unknown> {
  const call = () => (host[method] as (args: unknown) => Promise<unknown>)(args);
  switch (method) {
    case 'capabilities': {
      const { first, firstFault, firstFile, firstBytes, ...shell } = await host.capabilities();
      if (window.requestedPath === undefined && window.shownMap !== undefined)
        return { ...shell, first: window.shownMap };
      return { ...shell, ...(await host.whatToShowFirst(window.requestedPath)) };
    }
    case 'open': {
      const { ref, toCopy } = (args ?? {}) as Partial<Parameters<Host['open']>[0]>;
      const other = ref === undefined || toCopy ? undefined : windows.findByMap(ref);
      if (other && other !== window) {
        other.bringToFront();
        throw new HostError('bad-request', desktopMessages.elsewhere);
      }
      return call();
    }
    case 'showing': {
      await call();
      const { ref, unsaved } = args as Parameters<Host['showing']>[0];
      return windows.updateShownMap(window, ref, unsaved);
    }
    case 'settled':
      await call();
      return window.handleFlushed((args as Parameters<Host['settled']>[0]).unsaved);
    case 'render':
      return window.trackRender(call);
    default:
      return call();
  }
}
