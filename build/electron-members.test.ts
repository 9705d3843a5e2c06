import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { membersIn, usedMembers } from './electron-members';
import { top } from './setup/targets.mjs';

const page = readFileSync(join(top, 'docs/desktop.md'), 'utf8');

/** The rows of the tables of members: what is used, the fact that it rests on, and the file of the fake. */
const rows = [...page.matchAll(/^\| `([A-Z]\w+(?:\.\w+| '[\w-]+'))` \| (.+) \| (?:`([\w/.-]+)`|(—)) \|$/gm)].map(
  ([, member = '', fact = '', file]) => ({ member, fact, file }),
);

test('docs/desktop.md lists every member of Electron that the shell uses, and no other', () => {
  expect(rows.map(({ member }) => member).sort()).toEqual([...usedMembers()].sort());
});

test('the fake has each member in the file that docs/desktop.md names', () => {
  const wrong = rows.filter(({ member, file }) => {
    if (file === undefined) return false;
    const name = member.split(/[.' ]+/)[1] ?? '';
    return !readFileSync(join(top, 'e2e/electron-fake', file), 'utf8').includes(name);
  });
  expect(wrong.map(({ member, file }) => `${member}: ${file}`)).toEqual([]);
});

test('the search finds members however they are reached', () => {
  const source = `
    import { app, BrowserWindow, dialog, type IpcMainEvent, Menu, type MenuItemConstructorOptions } from 'electron';
    const { webContents } = window;
    webContents.once('did-finish-load', () => webContents.reload());
    this.window.webContents.send('x');
    app.commandLine.hasSwitch('x');
    app.mapsOfOurs();
    const options = { message: 'x', ours: 1 };
    dialog.showMessageBox(window, options);
    new BrowserWindow({ ...bounds, show: false, webPreferences: { sandbox: true } });
    Menu.buildFromTemplate([{ role: 'quit' }]).popup();
    const one = ({ sender }: IpcMainEvent) => sender;`;
  expect([...membersIn(source)].sort()).toEqual([
    'App.commandLine',
    'BrowserWindow.webContents',
    'BrowserWindowConstructorOptions.height',
    'BrowserWindowConstructorOptions.show',
    'BrowserWindowConstructorOptions.webPreferences',
    'BrowserWindowConstructorOptions.width',
    'BrowserWindowConstructorOptions.x',
    'BrowserWindowConstructorOptions.y',
    'CommandLine.hasSwitch',
    'Dialog.showMessageBox',
    'IpcMainInvokeEvent.sender',
    'Menu.buildFromTemplate',
    'Menu.popup',
    'MenuItemConstructorOptions.role',
    'MessageBoxOptions.message',
    "WebContents 'did-finish-load'",
    'WebContents.reload',
    'WebContents.send',
    'WebPreferences.sandbox',
  ]);
});
