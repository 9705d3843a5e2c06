import type { Codec } from '../codec';

/** The settings shared by both sides of the context bridge. */
interface BridgeSetting {
  /** The names of the two events that cross between the worlds; no other code knows them. */
  readonly toPage: string;
  readonly toPreload: string;
}

type Encoded = unknown;

/** One side of the bridge. */
export interface BridgeSide {
  /** Exposes a value to the other side under a name. */
  expose(name: string, value: unknown): void;
}

/**
 * Returns one side of contextBridge; its source runs both in the page's world and in the preload's.
 * A DOM event is dispatched synchronously across worlds, and its `detail` is cloned between them,
 * so functions are called by number.
 */
export function bridgeSide(
  sends: string,
  hears: string,
  onExposed: (name: string, value: unknown) => void,
): BridgeSide {
  type Message =
    | { kind: 'expose'; name: string; value: Encoded }
    | { kind: 'call'; id: number; args: Encoded[] }
    | { kind: 'resolve' | 'reject'; id: number; value: Encoded };
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const waiting = new Map<number, [(value: unknown) => void, (error: unknown) => void]>();
  let count = 0;

  /** The result of the last call. */
  let last: { value?: Encoded; error?: Encoded } | undefined;

  const send = (message: Message): void => {
    // A detail that cannot be cloned would arrive as null; cloning it here raises the error.
    window.dispatchEvent(new CustomEvent(sends, { detail: structuredClone(message) }));
  };
  const encode = (value: unknown): Encoded => {
    if (typeof value === 'function') {
      functions.push(value as (...args: unknown[]) => unknown);
      return { $fn: functions.length - 1 };
    }
    if (value instanceof Promise) {
      const id = count++;
      value.then(
        (result: unknown) => send({ kind: 'resolve', id, value: encode(result) }),
        (error: unknown) => send({ kind: 'reject', id, value: encode(error) }),
      );
      return { $promise: id };
    }
    if (value instanceof Error) return { $error: value.message };
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== 'object' || value === null || ![Object.prototype, null].includes(Object.getPrototypeOf(value)))
      return structuredClone(value);
    return { $object: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
  };
  const decode = (value: Encoded): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if ('$fn' in value) {
      const id = value.$fn as number;
      return (...args: unknown[]) => {
        send({ kind: 'call', id, args: args.map(encode) });
        const answer = last;
        last = undefined;
        if (answer && 'error' in answer) throw decode(answer.error);
        return decode(answer?.value);
      };
    }
    if ('$promise' in value)
      return new Promise((resolve, reject) => waiting.set(value.$promise as number, [resolve, reject]));
    if ('$error' in value) return new Error(value.$error as string);
    if ('$object' in value)
      return Object.fromEntries((value.$object as [string, Encoded][]).map(([key, item]) => [key, decode(item)]));
    return value;
  };
  window.addEventListener(`${hears} answer`, (event) => {
    last = (event as CustomEvent<{ value?: Encoded; error?: Encoded }>).detail;
    event.stopImmediatePropagation();
  });
  window.addEventListener(hears, (event) => {
    event.stopImmediatePropagation();
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === 'expose') return onExposed(message.name, decode(message.value));
    if (message.kind === 'call') {
      const answer: { value?: Encoded; error?: Encoded } = {};
      try {
        answer.value = encode(functions[message.id]?.(...message.args.map(decode)));
      } catch (error) {
        answer.error = encode(error);
      }
      window.dispatchEvent(new CustomEvent(`${sends} answer`, { detail: structuredClone(answer) }));
      return;
    }
    const [resolve, reject] = waiting.get(message.id) ?? [];
    waiting.delete(message.id);
    if (message.kind === 'resolve') resolve?.(decode(message.value));
    else reject?.(decode(message.value));
  });
  return { expose: (name, value) => void send({ kind: 'expose', name, value: encode(value) }) };
}

/** Runs in the page: exposed values are properties of the window, deeply frozen, and cannot be replaced. */
export function inPage(setting: BridgeSetting, side: typeof bridgeSide): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  };
  side(setting.toPreload, setting.toPage, (name, value) => {
    Object.defineProperty(window, name, {
      value: freeze(value),
      writable: false,
      configurable: false,
      enumerable: true,
    });
  });
}

/** Runs in the preload: `require('electron')` as a sandboxed preload gets it, and the connection to main. */
export function inPreload(
  setting: BridgeSetting & {
    readonly binding: string;
    readonly inFrames: boolean;
    readonly process: { readonly contextIsolated: boolean };
  },
  side: typeof bridgeSide,
  codec: Codec,
  preload: (require: unknown, module: object, exports: object, process: object) => void,
): void {
  if (window !== window.top && !setting.inFrames) return;
  const bridge = side(setting.toPage, setting.toPreload, () => undefined);
  const send = (globalThis as unknown as Record<string, (text: string) => void>)[setting.binding];
  const waiting = new Map<number, [(value: unknown) => void, (error: unknown) => void]>();
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();
  let count = 0;

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      const id = count++;
      const text = codec.encode({ kind: 'invoke', id, channel, args });
      return new Promise((resolve, reject) => {
        waiting.set(id, [resolve, reject]);
        send?.(text);
      });
    },
    send: (channel: string, ...args: unknown[]) => send?.(codec.encode({ kind: 'send', channel, args })),
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  // Electron reports every change of a page's title; Chromium reports it only at times.
  document.addEventListener('DOMContentLoaded', () => {
    const tell = () => send?.(codec.encode({ kind: 'title', title: document.title }));
    tell();
    new MutationObserver(tell).observe(document.head, { childList: true, subtree: true, characterData: true });
  });
  // A key goes to the page first. If neither the page nor a text field handles it, it goes to the
  // menu.
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, code, ctrlKey: control, metaKey: meta, altKey: alt, shiftKey: shift, isTrusted, target } = event;
      if (!isTrusted || !(control || meta || alt || /^F\d/.test(key))) return;
      const isField = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
      if (isField && control && !meta && !alt && /^[acvxyz]$/i.test(key)) return;
      // Listeners added later are called first.
      setTimeout(() => {
        if (!event.defaultPrevented)
          send?.(codec.encode({ kind: 'key', key: { key, code, control, meta, alt, shift } }));
      });
    },
    true,
  );
  const exposed = new Set<string>();
  const contextBridge = {
    exposeInMainWorld(name: string, value: unknown) {
      if (!setting.process.contextIsolated)
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(name);
      bridge.expose(name, value);
    },
  };

  (globalThis as unknown as Record<string, unknown>)[`${setting.binding} deliver`] = (text: string) => {
    const message = codec.decode(text) as
      | { kind: 'answer'; id: number; value?: unknown; error?: string }
      | { kind: 'event'; channel: string; args: unknown[] }
      | { kind: 'dropped'; files: { name: string; path: string }[] };
    if (message.kind === 'dropped') {
      dropped = message.files;
      return;
    }
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const [resolve, reject] = waiting.get(message.id) ?? [];
    waiting.delete(message.id);
    if (message.error === undefined) resolve?.(message.value);
    else reject?.(new Error(message.error));
  };

  const refuse = <T extends object>(name: string, made: T): T =>
    new Proxy(made, {
      get(target, member) {
        if (typeof member === 'symbol' || member in target) return Reflect.get(target, member);
        throw new Error(`fake Electron: ${name}.${member} is not made`);
      },
    });
  // Only main's side knows the paths of dropped files, and sends them before the drop.
  let dropped: readonly { name: string; path: string }[] = [];
  const webUtils = {
    getPathForFile(file: File) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object');
      return dropped.find(({ name }) => name === file.name)?.path ?? '';
    },
  };
  const electron = refuse('electron in a preload', {
    webUtils: refuse('webUtils', webUtils),
    ipcRenderer: refuse('ipcRenderer', ipcRenderer),
    contextBridge: refuse('contextBridge', contextBridge),
  });
  const module = { exports: {} };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  preload(require, module, module.exports, setting.process);
}
