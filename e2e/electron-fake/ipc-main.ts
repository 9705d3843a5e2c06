import { demand, outside, refusing } from './members';

type Handler = Parameters<Electron.IpcMain['handle']>[1];
type Listener = Parameters<Electron.IpcMain['on']>[1];

const handlers = new Map<string, Handler>();
const listeners = new Map<string, Listener[]>();

const made = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    demand(typeof handler === 'function', `Expected handler to be a function, but found type '${typeof handler}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string) {
    handlers.delete(channel);
  },
  on(channel: string, listener: Listener): Electron.IpcMain {
    demand(typeof listener === 'function', 'The "listener" argument must be of type function');
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return outside(made) as unknown as Electron.IpcMain;
  },
} satisfies Partial<Electron.IpcMain>;

export const ipcMain = refusing(made, 'IpcMain');

/** Returns the result of an `invoke`, or throws the error that Electron would. */
export async function answerInvoke(event: object, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler)
    throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`);
  try {
    return await handler(event as Electron.IpcMainInvokeEvent, ...args);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

/** Returns the error of an `invoke` whose reply no message can carry, or null for another error. */
export function uncloned(error: unknown, channel: string): string | null {
  if (!(error instanceof DOMException && error.name === 'DataCloneError')) return null;
  return `Error invoking remote method '${channel}': Error: An object could not be cloned.`;
}

/** Passes a `send` to the listeners of its channel. */
export function hearSend(event: object, channel: string, args: readonly unknown[]): void {
  for (const listener of listeners.get(channel) ?? []) listener(event as Electron.IpcMainEvent, ...args);
}
