import { type BrowserWindow, ipcMain } from 'electron';
import { BRIDGE_CHANNELS, type BridgeAnswer } from '../contract/desktop-bridge';
import { type HostWithEvents, isHostMethod } from '../contract/host';
import { HostError } from '../contract/host-error';
import { strings } from '../contract/strings';
import { PAGE_ORIGIN } from './page-protocol';

/** Carries the host to one window: calls from its own page only, by allow-listed name, and the events. */
export function carryHost(host: HostWithEvents, window: BrowserWindow): void {
  ipcMain.handle(BRIDGE_CHANNELS.call, async (event, method: unknown, args: unknown): Promise<BridgeAnswer> => {
    const { senderFrame } = event;
    if (senderFrame === null || senderFrame.origin !== PAGE_ORIGIN || senderFrame !== window.webContents.mainFrame) {
      return { error: { code: 'bad-request', message: strings.start.unexpected } };
    }
    if (!isHostMethod(method)) return { error: { code: 'bad-request', message: strings.start.unexpected } };
    try {
      return { value: await (host[method] as (args: unknown) => Promise<unknown>)(args) };
    } catch (error) {
      if (error instanceof HostError) return { error: error.toData() };
      return { error: { code: 'internal', message: strings.start.unexpected } };
    }
  });
  const unsubscribe = host.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(BRIDGE_CHANNELS.event, event);
  });
  window.once('closed', () => {
    unsubscribe();
    ipcMain.removeHandler(BRIDGE_CHANNELS.call);
  });
}
