import type { DesktopBridge } from '../../contract/desktop-bridge';
import { HOST_METHODS, type HostEvent } from '../../contract/host';
import { HostError, type HostErrorCode } from '../../contract/host-error';
import type { HostConnection } from './host-connection';

/** Returns the host over Electron's bridge. It lives as long as the window and is always connected. */
export function connectDesktopHost(bridge: DesktopBridge): HostConnection {
  const methods = Object.fromEntries(
    HOST_METHODS.map((method) => [
      method,
      async (args: unknown) => {
        const answer = await bridge.call(method, args ?? {});
        if ('error' in answer) throw new HostError(answer.error.code as HostErrorCode, answer.error.message);
        return answer.value;
      },
    ]),
  );
  return {
    ...methods,
    subscribe: (listener: (event: HostEvent) => void) => bridge.subscribe(listener),
    onConnection: (watcher: (connected: boolean) => void) => {
      watcher(true);
      return () => undefined;
    },
  } as unknown as HostConnection;
}
