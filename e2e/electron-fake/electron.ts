import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { open } from 'node:inspector';
import Module, { createRequire, register } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, theApp } from './app';
import { dialog, shell } from './dialogs';
import { ipcMain } from './ipc-main';
import { refusing } from './members';
import { Menu, MenuItem } from './menu/menu';
import { protocol } from './session/schemes';
import { session } from './session/session';
import { BrowserWindow, webContents } from './window/browser-window';

/*
 * A fake Electron: a program that takes the place of Electron's own, so that Playwright starts it
 * as it does Electron. Main runs in this Node process, and its windows are pages of a Chromium.
 * Members that it does not implement it rejects by name.
 */

const area = { x: 0, y: 0, width: 1920, height: 1040 };
const display = {
  id: 1,
  bounds: { ...area, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea: area,
  scaleFactor: 1,
};

/** The screens exist once the app is ready. */
function onceReady<T>(value: T): T {
  if (!theApp.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
  return value;
}

const made = {
  app,
  BrowserWindow: refusing(BrowserWindow, 'BrowserWindow'),
  dialog,
  ipcMain,
  Menu: refusing(Menu, 'Menu'),
  MenuItem: refusing(MenuItem, 'MenuItem'),
  powerMonitor: refusing(new EventEmitter(), 'PowerMonitor'),
  protocol,
  screen: refusing(
    {
      getPrimaryDisplay: () => onceReady(display),
      getAllDisplays: () => onceReady([display]),
    } as Partial<Electron.Screen>,
    'Screen',
  ),
  session,
  shell,
  webContents: refusing(webContents, 'WebContents'),
};

/** The exports of Electron's module in main. Reading one that is not implemented fails by name. */
const electron = new Proxy(made, {
  get(target, name) {
    if (typeof name === 'symbol' || name in target || name === 'then' || name === 'default')
      return Reflect.get(target, name);
    throw new Error(`fake Electron: the module electron has no ${name}, or it is not made`);
  },
});

/** Makes `require('electron')` and `import ... from 'electron'` return the one object, in every module. */
function takeTheModulesPlace(): void {
  const key = 'fake Electron';
  (globalThis as Record<string, unknown>)[key] = electron;
  const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
  const load = loader._load;
  loader._load = (name, ...rest) => (name === 'electron' ? electron : load.call(loader, name, ...rest));

  const names = Object.keys(made);
  const source = `const electron = globalThis[${JSON.stringify(key)}];
    export default electron;
    ${names.map((name) => `export const ${name} = electron.${name};`).join('\n')}`;
  const url = `data:text/javascript,${encodeURIComponent(source)}`;
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

async function run(args: string[]): Promise<void> {
  takeTheModulesPlace();
  Object.defineProperty(process.versions, 'electron', { value: 'fake' });
  Object.defineProperty(process.versions, 'chrome', { value: 'of this system' });
  // Chromium reads its switches wherever they stand.
  const end = args.indexOf('--');
  theApp.given = args.slice(0, end < 0 ? args.length : end).filter((arg) => arg.startsWith('--'));
  const packed = process.env.STAND_IN_PROGRAM;
  const { folder, chromiumArgs } = packed ? asPacked(packed, args) : asElectron(args);
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    main: string;
    version: string;
    name: string;
  };
  theApp.describe(described);
  await import(pathToFileURL(join(folder, described.main)).href);

  const program = process.env.COUNTERPOINT_CHROMIUM;
  if (!program) throw new Error('fake Electron: COUNTERPOINT_CHROMIUM does not name a Chromium');
  await theApp.begin(program, chromiumArgs);
}

/** The program to run, and the arguments of Chromium alone. */
interface Start {
  readonly folder: string;
  readonly chromiumArgs: readonly string[];
}

/** `electron SWITCHES FOLDER ARGUMENTS`, as Playwright starts it. */
function asElectron(args: string[]): Start {
  const chromiumArgs: string[] = [];
  const required: string[] = [];
  let at = 0;
  for (; at < args.length && args[at]?.startsWith('-'); at++) {
    const arg = args[at] ?? '';
    if (arg === '-r') required.push(args[++at] ?? '');
    else if (arg.startsWith('--inspect')) open(0, '127.0.0.1');
    else chromiumArgs.push(arg);
  }
  process.argv = [process.execPath, ...args];
  const require = createRequire(import.meta.url);
  for (const file of required) require(file);
  if (required.length === 0) process.argv = [process.execPath, ...args.slice(at)];
  return { folder: resolve(args[at] ?? '.'), chromiumArgs };
}

/** A packed program, which runs what lies in its own resources. A test may give Chromium arguments of its own. */
function asPacked(program: string, args: string[]): Start {
  const resources = join(dirname(program), 'resources');
  Object.defineProperty(process, 'resourcesPath', { value: resources });
  Object.defineProperty(theApp, 'isPackaged', { value: true });
  process.argv = [program, ...args];
  const chromiumArgs = process.env.STAND_IN_CHROMIUM_ARGS?.split(' ') ?? [];
  return { folder: join(resources, 'app.asar'), chromiumArgs };
}

run(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
