import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_CHANNELS, type BridgeResult, type DesktopBridge, hasMapExtension } from '../contract/desktop-bridge';
import { type HostEvent, isHostMethod } from '../contract/host';

/** The part of the page's window and its events that is used here; the shell has no DOM types. */
interface DropEvent {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: ArrayLike<File> } | null;
  preventDefault(): void;
}
declare const window: { addEventListener(type: 'drop', listener: (event: DropEvent) => void): void };

const bridge: DesktopBridge = {
  async call(method, args) {
    if (!isHostMethod(method)) throw new TypeError('no such method');
    return (await ipcRenderer.invoke(BRIDGE_CHANNELS.call, method, args)) as BridgeResult;
  },
  subscribe(listener) {
    const onEvent = (_event: unknown, event: HostEvent) => listener(event);
    ipcRenderer.on(BRIDGE_CHANNELS.event, onEvent);
    return () => ipcRenderer.off(BRIDGE_CHANNELS.event, onEvent);
  },
};

contextBridge.exposeInMainWorld('counterpoint', bridge);

// Opens a file dropped from the disk at its own place. Its path goes to the main process and never
// to the page, which only sees that the event was handled. A file that the page made or dragged has
// no path.
window.addEventListener('drop', (event) => {
  // The page makes maps of several files.
  const files = event.isTrusted ? (event.dataTransfer?.files ?? []) : [];
  const file = files.length === 1 ? files[0] : undefined;
  const path = file && hasMapExtension(file.name) ? webUtils.getPathForFile(file) : '';
  if (path === '') return;
  event.preventDefault();
  ipcRenderer.send(BRIDGE_CHANNELS.dropped, path);
});
