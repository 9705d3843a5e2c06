import { Menu, type MenuItemConstructorOptions } from 'electron';
import { strings } from '../contract/strings';

/** The window's own menu bar carries the commands; the native one adds what systems expect of every app. */
export function setNativeMenu(): void {
  const edit: MenuItemConstructorOptions = { role: 'editMenu' };
  const window: MenuItemConstructorOptions = { role: 'windowMenu' };
  const app: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }] : [{ label: strings.menu.map, submenu: [{ role: 'quit' }] }];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...app, edit, window]));
}
