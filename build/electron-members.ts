import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { top } from './setup/targets.mjs';

/**
 * The names by which our code holds an object of Electron, and its class in electron.d.ts. A name that holds something
 * else elsewhere does no harm, since only members of the class count.
 */
const HOLDERS = new Map([
  ['app', 'App'],
  ['commandLine', 'CommandLine'],
  ['window', 'BrowserWindow'],
  ['BrowserWindow', 'BrowserWindow'],
  ['webContents', 'WebContents'],
  ['contents', 'WebContents'],
  ['sender', 'WebContents'],
  ['senderFrame', 'WebFrameMain'],
  ['session', 'Session'],
  ['defaultSession', 'Session'],
  ['webRequest', 'WebRequest'],
  ['dialog', 'Dialog'],
  ['ipcMain', 'IpcMain'],
  ['ipcRenderer', 'IpcRenderer'],
  ['contextBridge', 'ContextBridge'],
  ['webUtils', 'WebUtils'],
  ['Menu', 'Menu'],
  ['buildFromTemplate', 'Menu'],
  ['powerMonitor', 'PowerMonitor'],
  ['protocol', 'Protocol'],
  ['screen', 'Screen'],
  ['shell', 'Shell'],
]);

/** The members that are given an object of options as their last argument, and the class of that. */
const OPTIONS = new Map([
  ['App.setAboutPanelOptions', 'AboutPanelOptionsOptions'],
  ['Dialog.showMessageBox', 'MessageBoxOptions'],
  ['Dialog.showOpenDialog', 'OpenDialogOptions'],
  ['Dialog.showSaveDialog', 'SaveDialogOptions'],
]);

/** The keys of options that hold an object, and the class of that. */
const BELOW = new Map([
  ['webPreferences', 'WebPreferences'],
  ['privileges', 'Privileges'],
]);

/** The objects that are spread into options, and their keys. */
const SPREAD = new Map([['bounds', ['x', 'y', 'width', 'height']]]);

/** Returns what the desktop shell uses of Electron: `App.quit`, `App 'before-quit'`, `WebPreferences.sandbox`. */
export function usedMembers(): Set<string> {
  const types = membersOfTypes();
  const folder = join(top, 'electron');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name));
  const shipped = files.filter((name) => !name.endsWith('.test.ts'));
  return new Set(shipped.flatMap((name) => [...membersIn(readFileSync(join(folder, name), 'utf8'), types)]));
}

/** Returns what a source uses of Electron. */
export function membersIn(source: string, types = membersOfTypes()): Set<string> {
  const used = new Set<string>();
  const { program } = parseSync('source.ts', source);
  const constants = new Map<string, ESTree.Node>();
  const add = (type: string, member: string) => {
    if (types.get(type)?.has(member)) used.add(`${type}.${member}`);
  };
  const addKeys = (given: ESTree.Node | undefined, type: string) => {
    const object = given?.type === 'Identifier' ? constants.get(given.name) : given;
    if (object?.type !== 'ObjectExpression' && object?.type !== 'ObjectPattern') return;
    for (const property of object.properties) {
      if (property.type === 'Property') add(type, nameOf(property.key) ?? '');
      else for (const key of SPREAD.get(nameOf(property.argument) ?? '') ?? []) add(type, key);
    }
  };
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
      const type = HOLDERS.get(nameOf(init) ?? '');
      if (type) addKeys(id, type);
    },
  }).visit(program);
  new Visitor({
    MemberExpression({ object, property }) {
      const type = HOLDERS.get(nameOf(object) ?? '');
      const member = nameOf(property) ?? '';
      if (type && member !== 'on' && member !== 'once') add(type, member);
    },
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== 'MemberExpression') return;
      const type = HOLDERS.get(nameOf(callee.object) ?? '');
      const member = nameOf(callee.property) ?? '';
      if (!type) return;
      const [first] = given;
      if (member !== 'on' && member !== 'once') addKeys(given.at(-1), OPTIONS.get(`${type}.${member}`) ?? '');
      else if (type.startsWith('Ipc')) add(type, member);
      else if (first?.type === 'Literal') used.add(`${type} '${first.value}'`);
    },
    NewExpression({ callee, arguments: [options] }) {
      if (nameOf(callee) === 'BrowserWindow') addKeys(options, 'BrowserWindowConstructorOptions');
    },
    Property({ key, value }) {
      const type = BELOW.get(nameOf(key) ?? '');
      if (type) addKeys(value, type);
    },
    ObjectPattern(pattern) {
      if (/"IpcMain\w*Event"/.test(JSON.stringify(pattern.typeAnnotation ?? '')))
        addKeys(pattern, 'IpcMainInvokeEvent');
    },
    ObjectExpression(object) {
      if (source.includes('MenuItemConstructorOptions')) addKeys(object, 'MenuItemConstructorOptions');
    },
  }).visit(program);
  return used;
}

/** Returns the last name in an expression: `webContents` for `this.window.webContents`. */
function nameOf(expression: ESTree.Node | null | undefined): string | undefined {
  if (expression?.type === 'Identifier') return expression.name;
  if (expression?.type === 'CallExpression') return nameOf(expression.callee);
  if (expression?.type === 'MemberExpression' && !expression.computed) return nameOf(expression.property);
  return undefined;
}

/** Returns the members of each class and interface in electron.d.ts, with the inherited ones. */
function membersOfTypes(): Map<string, Set<string>> {
  const file = createRequire(import.meta.url).resolve('electron/electron.d.ts');
  const types = new Map<string, Set<string>>();
  const parents: [type: string, parent: string][] = [];
  let members = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, type, parent] = /^ {2}(?:interface|class) (\w+)(?: extends ([\w.]+))? \{/.exec(line) ?? [];
    if (type !== undefined) {
      members = types.get(type) ?? new Set();
      types.set(type, members);
      if (parent !== undefined) parents.push([type, parent]);
    }
    const [, member] = /^ {4}(?:static )?(?:readonly )?(\w+)\??[(:<]/.exec(line) ?? [];
    if (member !== undefined) members.add(member);
  }
  for (const [type, parent] of parents) for (const member of types.get(parent) ?? []) types.get(type)?.add(member);
  return types;
}
