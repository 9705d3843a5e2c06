import { isAbsolute } from 'node:path';
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { BRIDGE_CHANNELS, type BridgeAnswer, mayHoldMap } from '../contract/desktop-bridge';
import { type Host, type HostMethod, isHostMethod } from '../contract/host';
import { HostError } from '../contract/host-error';
import type { RunningHost } from '../host/host';
import { desktopStrings } from '../messages/en/desktop';
import { strings } from '../messages/messages';
import type { MapWindow } from './map-window';
import { PAGE_ORIGIN } from './page-protocol';
import type { Desk } from './windows';

const refused = (): BridgeAnswer => ({ error: { code: 'bad-request', message: strings.start.unexpected } });

/** Carries the host to the windows: calls from their own pages only, by allow-listed name, and the events. */
export function carryHost(host: RunningHost, desk: Desk, openDropped: (path: string) => void): void {
  ipcMain.on(BRIDGE_CHANNELS.dropped, (event, path: unknown) => {
    if (senderOf(event, desk) && typeof path === 'string' && isAbsolute(path) && mayHoldMap(path)) openDropped(path);
  });
  ipcMain.handle(BRIDGE_CHANNELS.call, async (event, method: unknown, args: unknown): Promise<BridgeAnswer> => {
    const window = senderOf(event, desk);
    if (!window) return refused();
    if (!isHostMethod(method)) return refused();
    try {
      return { value: await answer(host, desk, window, method, args) };
    } catch (error) {
      if (error instanceof HostError) return { error: error.toData() };
      return { error: { code: 'internal', message: strings.start.unexpected } };
    }
  });
  host.subscribe((event) => {
    desk.send(event);
    if (event.kind === 'progress') for (const window of desk.all) window.progress(event.done);
  });
}

/** The window of a call, if it came from that window's own page and not from a frame or page that got in somehow. */
function senderOf({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent, desk: Desk): MapWindow | undefined {
  if (senderFrame === null || senderFrame.origin !== PAGE_ORIGIN || senderFrame !== sender.mainFrame) return undefined;
  return desk.withContents(sender);
}

/** What the host answers, and what the desktop makes of it: which window shows what, and how far a picture is. */
async function answer(
  host: RunningHost,
  desk: Desk,
  window: MapWindow,
  method: HostMethod,
  args: unknown,
): Promise<unknown> {
  const call = () => (host[method] as (args: unknown) => Promise<unknown>)(args);
  switch (method) {
    case 'capabilities': {
      const { first, firstFault, ...shell } = await host.capabilities();
      if (window.asked === undefined && window.shown !== undefined) return { ...shell, first: window.shown };
      return { ...shell, ...(await host.firstMap(window.asked)) };
    }
    case 'open': {
      const { ref, toCopy } = (args ?? {}) as Partial<Parameters<Host['open']>[0]>;
      const there = ref === undefined || toCopy ? undefined : desk.withMap(ref);
      if (there && there !== window) {
        there.bringToFront();
        throw new HostError('bad-request', desktopStrings.elsewhere);
      }
      return call();
    }
    case 'showing': {
      await call();
      const { ref, unsaved } = args as Parameters<Host['showing']>[0];
      return desk.showing(window, ref, unsaved);
    }
    case 'settled':
      await call();
      return window.settled((args as Parameters<Host['settled']>[0]).unsaved);
    case 'render':
      return window.drawing(call);
    default:
      return call();
  }
}
