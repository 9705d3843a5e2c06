import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_CHANNELS, type BridgeResult, type DesktopBridge, hasMapExtension } from '../contract/desktop-bridge';
import { type HostEvent, isHostMethod } from '../contract/host';

/** What of the page's window and its events is used here; the shell has no types of a page otherwise. */
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

// A file from the disk is opened where it lies. Where that is goes to main and never to the page, which sees only that it
// has been seen to. What a page makes up, or drags out of itself, lies nowhere.
window.addEventListener('drop', (event) => {
  const file = event.isTrusted ? event.dataTransfer?.files[0] : undefined;
  const path = file && hasMapExtension(file.name) ? webUtils.getPathForFile(file) : '';
  if (path === '') return;
  event.preventDefault();
  ipcRenderer.send(BRIDGE_CHANNELS.dropped, path);
});
