import { readFileSync } from 'node:fs';
import { makeCodec } from '../codec';
import { bridgeSide, inPage, inPreload } from './context-bridge';

/** What a page was given by main, as Electron makes it of the webPreferences. */
export interface PagePower {
  readonly preload: string | undefined;
  /** Whether the preload has a world of its own. */
  readonly isolated: boolean;
  readonly sandboxed: boolean;
  /** Whether the page itself has Node. */
  readonly node: boolean;
  /** Whether the preload runs in frames below the main one, too. */
  readonly inFrames: boolean;
}

let sandboxesAll = false;

/** `app.enableSandbox()`: whatever a window asks for, its page is sandboxed. */
export function sandboxEverything(): void {
  sandboxesAll = true;
}

export function powerOf(preferences: Electron.WebPreferences = {}): PagePower {
  const { preload, contextIsolation: isolated = true, nodeIntegration = false } = preferences;
  const sandboxed = sandboxesAll || (preferences.sandbox ?? !nodeIntegration);
  const inFrames = preferences.nodeIntegrationInSubFrames ?? false;
  return { preload, isolated, sandboxed, node: nodeIntegration && !sandboxed && !isolated, inFrames };
}

/** The names that a page's two sides know each other by. */
export interface BridgeNames {
  readonly toPage: string;
  readonly toPreload: string;
  readonly binding: string;
}

/** What is sent to Chromium before a page begins, so that its preload runs first. */
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

/** There is one device of each kind, and main decides whether a page meets it. */
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

/** A page with Node sees these; what they do is not made. */
function inNodePage(): void {
  for (const name of ['require', 'process', 'module', 'Buffer', 'global']) {
    (window as unknown as Record<string, unknown>)[name] = () => {
      throw new Error(`fake Electron: ${name} in a page is not made`);
    };
  }
}
