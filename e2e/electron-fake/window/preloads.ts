import { readFileSync } from 'node:fs';
import { makeCodec } from '../codec';
import { bridgeSide, inPage, inPreload } from './context-bridge';

/** The rights of a page, as Electron derives them from its webPreferences. */
export interface PagePower {
  readonly preload: string | undefined;
  /** True if the preload has a world of its own. */
  readonly isolated: boolean;
  readonly sandboxed: boolean;
  /** True if the page itself has Node. */
  readonly node: boolean;
  /** True if the preload also runs in frames below the main one. */
  readonly inFrames: boolean;
}

let sandboxesAll = false;

/** `app.enableSandbox()`: every page is sandboxed, whatever its window asks for. */
export function sandboxEverything(): void {
  sandboxesAll = true;
}

export function powerOf(preferences: Electron.WebPreferences = {}): PagePower {
  const { preload, contextIsolation: isolated = true, nodeIntegration = false } = preferences;
  const sandboxed = sandboxesAll || (preferences.sandbox ?? !nodeIntegration);
  const inFrames = preferences.nodeIntegrationInSubFrames ?? false;
  return { preload, isolated, sandboxed, node: nodeIntegration && !sandboxed && !isolated, inFrames };
}

/** The names by which the two worlds of a page know each other. */
export interface BridgeNames {
  readonly toPage: string;
  readonly toPreload: string;
  readonly binding: string;
}

/** Returns the scripts that Chromium runs before a page starts, the preload first. */
export function preparations(
  power: PagePower,
  names: BridgeNames,
): [method: string, params: Record<string, unknown>][] {
  const { preload, isolated, sandboxed, inFrames } = power;
  const early = (source: string, world: object = {}): [string, Record<string, unknown>] => [
    'Page.addScriptToEvaluateOnNewDocument',
    { source, ...world },
  ];
  const others = [early(`(${inAnyPage})();`), ...(power.node ? [early(`(${inNodePage})();`)] : [])];
  if (preload === undefined) return others;
  const { toPage, toPreload, binding } = names;
  const setting = {
    ...names,
    inFrames,
    process: { platform: process.platform, arch: process.arch, sandboxed, contextIsolated: isolated },
  };
  const script = `(${inPreload})(${JSON.stringify(setting)}, ${bridgeSide}, (${makeCodec})(),
      (require, module, exports, process) => {\n${readFileSync(preload, 'utf8')}\n});`;
  if (!isolated) return [...others, ['Runtime.addBinding', { name: binding }], early(script)];
  return [
    ...others,
    early(`(${inPage})(${JSON.stringify({ toPage, toPreload })}, ${bridgeSide});`),
    ['Runtime.addBinding', { name: binding, executionContextName: binding }],
    early(script, { worldName: binding }),
  ];
}

/**
 * The address at which a page asks for devices. There is one of each kind, and main decides whether
 * a page sees it.
 */
export const DEVICES = '/.electron-fake/devices/';

/** Runs in each page. */
function inAnyPage(): void {
  const kinds = { usb: 'getDevices', hid: 'getDevices', serial: 'getPorts' };
  for (const [kind, method] of Object.entries(kinds)) {
    const api = (navigator as unknown as Record<string, object | undefined>)[kind];
    const value = async () => (await fetch(`/.electron-fake/devices/${kind}`)).json();
    if (api) Object.defineProperty(api, method, { value });
  }
}

/** Runs in a page with Node: the globals exist, but are not implemented. */
function inNodePage(): void {
  for (const name of ['require', 'process', 'module', 'Buffer', 'global']) {
    (window as unknown as Record<string, unknown>)[name] = () => {
      throw new Error(`fake Electron: ${name} in a page is not made`);
    };
  }
}
