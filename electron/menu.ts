import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId } from '../contract/command-table';
import { BRIDGE_CHANNELS } from '../contract/desktop-bridge';
import type { HostEvent } from '../contract/host';
import { MENUS } from '../contract/menus';
import { strings } from '../contract/strings';

/** The native menu bar, from the same list as the window's own, and what systems expect besides. */
export function setNativeMenu(window: BrowserWindow): void {
  const isMac = process.platform === 'darwin';
  const command = (id: CommandId): MenuItemConstructorOptions => ({
    id,
    label: strings.commands[id].label,
    ...acceleratorOf(id),
    click: () => window.webContents.send(BRIDGE_CHANNELS.event, { kind: 'command', id } satisfies HostEvent),
  });
  const menus = MENUS.map(({ id, groups }): MenuItemConstructorOptions => {
    const items = groups.flatMap((group, at): MenuItemConstructorOptions[] => [
      ...(at > 0 ? [{ type: 'separator' as const }] : []),
      ...group.map(command),
    ]);
    const quit: MenuItemConstructorOptions[] = id === 'maps' && !isMac ? [{ type: 'separator' }, { role: 'quit' }] : [];
    return { label: strings.menu[id], submenu: [...items, ...quit] };
  });
  const first: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...menus, { role: 'windowMenu' }]));
}

/** The key is shown, and answered by the page: it alone knows whether the map or a text field has the focus. */
function acceleratorOf(id: CommandId): MenuItemConstructorOptions {
  const key = COMMANDS.find((entry) => entry.id === id)?.keys[0];
  if (!key?.startsWith('Mod+')) return {};
  return { accelerator: key.replace('Mod', 'CommandOrControl'), registerAccelerator: false };
}
