import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_CHANNELS, type BridgeAnswer, type DesktopBridge } from '../contract/desktop-bridge';
import { type HostEvent, isHostMethod } from '../contract/host';

const bridge: DesktopBridge = {
  async call(method, args) {
    if (!isHostMethod(method)) throw new TypeError('no such method');
    return (await ipcRenderer.invoke(BRIDGE_CHANNELS.call, method, args)) as BridgeAnswer;
  },
  subscribe(listener) {
    const onEvent = (_event: unknown, event: HostEvent) => listener(event);
    ipcRenderer.on(BRIDGE_CHANNELS.event, onEvent);
    return () => ipcRenderer.off(BRIDGE_CHANNELS.event, onEvent);
  },
};

contextBridge.exposeInMainWorld('counterpoint', bridge);
