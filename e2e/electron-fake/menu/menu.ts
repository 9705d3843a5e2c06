import { checkKeys, demand, inside, outside, refusing } from '../members';
import { BrowserWindow } from '../window/browser-window';
import { isAccelerator, type Key, keys, matches } from './accelerators';
import { perform, roleOf } from './roles';

type Options = Electron.MenuItemConstructorOptions;
type Role = NonNullable<Options['role']>;

/** A menu item. */
export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: Role | undefined;
  readonly type: NonNullable<Options['type']>;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly submenu: Menu | undefined;
  checked: boolean;
  readonly click: (event?: unknown, window?: Electron.BrowserWindow) => void;

  constructor(options: Options) {
    checkKeys(options, 'MenuItemConstructorOptions');
    if (!('label' in options || 'role' in options || options.type === 'separator'))
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
    if ('checked' in options && options.type !== 'checkbox' && options.type !== 'radio')
      throw new Error('fake Electron: only a checkbox or radio item is checked');
    // Electron stores the name in lower case.
    this.role = options.role?.toLowerCase() as Role | undefined;
    const role = roleOf(this.role);
    this.accelerator = options.accelerator ?? role?.accelerator;
    if (this.accelerator && !isAccelerator(this.accelerator))
      throw new Error(`fake Electron: Electron knows no accelerator ${this.accelerator}`);
    this.id = options.id ?? '';
    this.label = options.label ?? role?.label ?? '';
    const submenu = options.submenu ?? role?.submenu;
    this.submenu = Array.isArray(submenu) ? Menu.made(submenu) : undefined;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.registerAccelerator = options.registerAccelerator ?? !role?.leavesKey;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    // As in Electron: on a Mac the system performs a role, and this does nothing.
    this.click = (event, window) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (
        role &&
        process.platform !== 'darwin' &&
        perform(role, window ? (inside(window) as unknown as BrowserWindow) : null)
      )
        return;
      options.click?.(this as unknown as Electron.MenuItem, window, event as Electron.KeyboardEvent);
    };
    refusing(this, 'MenuItem');
  }
}

/** A menu: the menu bar or a context menu. */
export class Menu {
  private static bar: Menu | null = null;
  /** The context menu opened last, for tests to inspect. */
  static popped: Menu | null = null;
  readonly items: MenuItem[] = [];

  constructor() {
    refusing(this, 'Menu');
  }

  static made(template: readonly Options[]): Menu {
    const menu = new Menu();
    menu.items.push(...template.map((options) => outside(new MenuItem(options))));
    return outside(menu);
  }

  static buildFromTemplate(template: Options[]): Menu {
    demand(Array.isArray(template), 'Invalid template for Menu: Menu template must be an array');
    return Menu.made(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    demand(menu === null || menu instanceof Menu, 'Invalid menu');
    Menu.bar = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.bar;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const below = item.submenu?.getMenuItemById(id);
      if (below) return below;
    }
    return null;
  }

  /**
   * Runs the item whose accelerator matches a key press that the page did not handle. Returns false
   * if there is none.
   */
  hear(pressed: Key): boolean {
    const mac = process.platform === 'darwin';
    for (const item of this.items) {
      if (item.submenu && inside(item.submenu).hear(pressed)) return true;
      const { accelerator, registerAccelerator, enabled } = item;
      // On a Mac every accelerator is registered.
      if (!accelerator || !enabled || !(registerAccelerator || mac) || !matches(accelerator, pressed)) continue;
      const role = mac ? roleOf(item.role) : undefined;
      if (role) perform(role, BrowserWindow.front);
      else item.click({ triggeredByAccelerator: true }, BrowserWindow.getFocusedWindow() ?? undefined);
      return true;
    }
    return false;
  }

  popup(options: Electron.PopupOptions = {}): void {
    demand(typeof options === 'object' && options !== null, 'Options must be an object');
    checkKeys(options, 'PopupOptions');
    if (BrowserWindow.all.size === 0) throw new Error('Cannot open Menu without a BaseWindow present');
    Menu.popped = this;
  }
}

keys.leftAlone = (pressed) => {
  const bar = Menu.getApplicationMenu();
  if (bar) inside(bar).hear(pressed);
};
