import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The members of a class or module, according to Electron's own types. */
interface Members {
  readonly names: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/**
 * Read from electron.d.ts, so that the fake never knows a member that this version of Electron does
 * not have.
 */
const known = read(readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8'));

function read(types: string): ReadonlyMap<string, Members> {
  const found = new Map<string, { names: Set<string>; events: Set<string>; above: string | undefined }>();
  let current: { names: Set<string>; events: Set<string>; above: string | undefined } | undefined;
  for (const line of types.split('\n')) {
    const begins = /^ {2}(?:interface|class) (\w+)(?: extends ([\w.]+))? \{/.exec(line);
    if (begins) {
      current = found.get(begins[1] ?? '') ?? { names: new Set(), events: new Set(), above: begins[2] };
      found.set(begins[1] ?? '', current);
    }
    if (/^ {2}\}/.test(line)) current = undefined;
    const member = /^ {4}(?:static )?(?:readonly )?(\w+)\??[(:<]/.exec(line);
    if (member?.[1]) current?.names.add(member[1]);
    const event = /^ {4}on\(event: '([\w-]+)'/.exec(line);
    if (event?.[1]) current?.events.add(event[1]);
  }
  const whole = (name: string): Members => {
    const { names, events, above } = found.get(name) ?? { names: [], events: [], above: undefined };
    const inherited = above && found.has(above) ? whole(above) : { names: [], events: [] };
    return { names: new Set([...names, ...inherited.names]), events: new Set([...events, ...inherited.events]) };
  };
  return new Map([...found.keys()].map((name) => [name, whole(name)]));
}

const EMITTER = new Set(
  'on once off addListener removeListener removeAllListeners prependListener emit listeners listenerCount eventNames setMaxListeners getMaxListeners rawListeners prependOnceListener'.split(
    ' ',
  ),
);
const LISTENING = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']);

const outsides = new WeakMap<object, object>();
const insides = new WeakMap<object, object>();

/** Returns an object of the fake as main sees it. */
export function outside<T extends object>(made: T): T {
  return (outsides.get(made) as T | undefined) ?? made;
}

/** Returns the internal side of an object that main holds. */
export function inside<T extends object>(seen: T): T {
  return (insides.get(seen) as T | undefined) ?? seen;
}

/**
 * Wraps an object so that every member fails by name that Electron's type does not have or that the
 * fake does not implement. `made` keeps its internals; main sees only the wrapper. While `isGone`
 * returns true, members fail as those of a destroyed object in Electron.
 */
export function refusing<T extends object>(made: T, type: string, isGone: () => boolean = () => false): T {
  const { names, events } = known.get(type) ?? { names: new Set(), events: new Set() };
  if (names.size === 0) throw new Error(`fake Electron: electron.d.ts has no ${type}`);
  const bound = new Map<string, unknown>();
  const proxy = new Proxy(made, {
    get(target, member) {
      if (typeof member === 'symbol' || member === 'constructor' || member === 'then' || member === 'toJSON')
        return Reflect.get(target, member);
      const ofElectron = names.has(member) || EMITTER.has(member) || member === 'prototype' || member === 'name';
      if (!ofElectron) throw new Error(`fake Electron: Electron has no ${type}.${member}`);
      if (!(member in target)) throw new Error(`fake Electron: ${type}.${member} is in Electron and not made here`);
      if (isGone() && member !== 'isDestroyed' && !EMITTER.has(member))
        throw new TypeError('Object has been destroyed');
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== 'function' || member === 'prototype') return value;
      if (!bound.has(member)) {
        bound.set(member, LISTENING.has(member) ? listening(target, member) : value.bind(target));
      }
      return bound.get(member);
    },
    set(target, member, value) {
      if (typeof member === 'string' && !names.has(member) && !EMITTER.has(member))
        throw new Error(`fake Electron: Electron has no ${type}.${member}`);
      bound.delete(String(member));
      return Reflect.set(target, member, value);
    },
  });
  function listening(target: object, member: string) {
    return (event: string, ...rest: unknown[]) => {
      // Channels of IPC are events that Electron's types do not name.
      if (events.size > 0 && !events.has(event))
        throw new Error(`fake Electron: Electron's ${type} has no event '${event}'`);
      (Reflect.get(target, member) as (...args: unknown[]) => unknown).call(target, event, ...rest);
      return proxy;
    };
  }
  outsides.set(made, proxy);
  insides.set(proxy, made);
  return proxy;
}

/** Rejects keys of an options object that Electron's type of that name does not have. */
export function checkKeys(options: object | undefined, type: string): void {
  const names = known.get(type)?.names ?? new Set();
  for (const key of Object.keys(options ?? {})) {
    if (!names.has(key)) throw new Error(`fake Electron: Electron's ${type} has no key '${key}'`);
  }
}

/** Throws the TypeError of Electron unless a value is of the type that its documentation states. */
export function demand(isRight: boolean, sentence: string): void {
  if (!isRight) throw new TypeError(sentence);
}

/** Returns an event object with `preventDefault`. */
export function stoppable<T extends object>(details?: T): Electron.Event<T> & { defaultPrevented: boolean } {
  const event = {
    ...(details as T),
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
