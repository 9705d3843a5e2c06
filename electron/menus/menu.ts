import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { MENUS, type MenuId } from '../../contract/menus';
import { keysOfEntry, type Shortcuts } from '../../contract/shortcuts';
import { desktopMessages } from '../../messages/desktop-messages';
import { messages } from '../../messages/messages';

/** The actions and settings that the menu needs. */
export interface MenuActions {
  /** Runs a command in the front window. */
  run(id: CommandId): void;
  /** The keys that the person has given to commands. */
  readonly shortcuts: Shortcuts;
  readonly spelling: boolean;
  setSpelling(on: boolean): void;
  saveReport(): void;
}

const words = desktopMessages.menu;
/** The keys that a menu shows: those that Electron knows by the same name. */
const SHOWN_KEY = /^(?:(?:Mod|Alt)\+(?:Shift\+)?[!-*,-~]|(?:Mod\+|Alt\+)?(?:Shift\+)?F\d{1,2})$/;

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The commands that Electron performs itself, in text fields and for the map: its clipboard needs no permission. */
const ROLES: Partial<Record<CommandId, 'cut' | 'copy' | 'paste'>> = { cut: 'cut', copy: 'copy', paste: 'paste' };

/** Sets the native menu bar: the menus of the window, and the usual items of the system. */
export function setNativeMenu(actions: MenuActions, platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(nativeMenu(actions, platform)));
}

/** Returns the menu bar for a system. */
function nativeMenu(actions: MenuActions, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const command = (id: CommandId): MenuItemConstructorOptions => {
    const role = ROLES[id];
    if (role) return { id, role, label: words[role] };
    return {
      id,
      label: messages.commands[id].label,
      ...accelerator(id, actions.shortcuts, platform),
      click: () => actions.run(id),
    };
  };
  const withSeparator = (items: MenuItemConstructorOptions[]) => (items.length > 0 ? [SEPARATOR, ...items] : []);
  const about: MenuItemConstructorOptions = mac
    ? { role: 'about', label: words.about({ app: messages.app }) }
    : { id: 'about', label: words.about({ app: messages.app }), click: () => app.showAboutPanel() };

  const quit: MenuItemConstructorOptions = { id: 'quit', role: 'quit', label: words.quit({ app: messages.app }) };

  const extraItems: Record<MenuId, MenuItemConstructorOptions[]> = {
    maps: mac
      ? [
          {
            label: words.recent,
            role: 'recentDocuments',
            submenu: [{ role: 'clearRecentDocuments', label: words.clearRecent }],
          },
          { role: 'close', label: words.closeWindow },
        ]
      : [quit],
    edit: [
      {
        id: 'spelling',
        type: 'checkbox',
        label: mac ? words.spelling : words.spellingFetched,
        checked: actions.spelling,
        click: ({ checked }) => actions.setSpelling(checked),
      },
    ],
    answer: [],
    study: [],
    view: [{ role: 'togglefullscreen', label: words.fullscreen }],
    go: [],
    help: [
      {
        id: 'diagnostics',
        label: words.diagnostics,
        click: () => actions.saveReport(),
      },
      ...(mac ? [] : [about]),
    ],
  };

  const menus = MENUS.map(({ id, groups }): MenuItemConstructorOptions => {
    const items = groups
      // On macOS settings are in the app menu.
      .map((group) => (mac ? group.filter((entry) => entry !== 'settings') : group))
      .filter((group) => group.length > 0)
      .flatMap((group, index) => [...(index > 0 ? [SEPARATOR] : []), ...group.map(command)]);
    const role = id === 'help' ? { role: 'help' as const } : {};
    return {
      id: `menu-${id}`,
      ...role,
      label: messages.menu[id],
      submenu: [...items, ...withSeparator(extraItems[id])],
    };
  });
  const windowMenu: MenuItemConstructorOptions = {
    role: 'windowMenu',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoom },
      ...(mac
        ? [SEPARATOR, { role: 'front', label: words.front } as const]
        : [{ role: 'close', label: words.closeWindow } as const]),
    ],
  };
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      SEPARATOR,
      command('settings'),
      SEPARATOR,
      { role: 'services', label: words.services },
      SEPARATOR,
      { role: 'hide', label: words.hide({ app: messages.app }) },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      SEPARATOR,
      quit,
    ],
  };
  return [...(mac ? [appMenu] : []), ...menus.slice(0, -1), windowMenu, ...menus.slice(-1)];
}

/**
 * Returns the shortcut that a menu item shows. The page handles the key, because it knows whether
 * the map or a text field has the focus. Plain letters are left out, since on macOS the menu would
 * take them from text fields.
 */
function accelerator(id: CommandId, shortcuts: Shortcuts, platform: NodeJS.Platform): MenuItemConstructorOptions {
  const entry = COMMANDS.find((one) => one.id === id);
  const keys = entry ? keysOfEntry(entry, shortcuts) : [];
  const platformKey = platform === 'win32' && !shortcuts[id] ? keys.find((key) => key === 'Mod+Y') : undefined;
  const key = platformKey ?? keys.find((one) => SHOWN_KEY.test(one));
  if (key === undefined) return {};
  return { accelerator: key.replace('Mod', 'CommandOrControl'), registerAccelerator: false };
}
