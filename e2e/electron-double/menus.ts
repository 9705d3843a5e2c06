import { theApp } from './app';
import { checkKeys, outside, refusing } from './members';
import { BrowserWindow } from './windows';

type Options = Electron.MenuItemConstructorOptions;
type Role = NonNullable<Options['role']>;

/** What the roles that our menus use do; a mark stands for one that only the system can do. */
const ROLES: Partial<Record<Role, (() => void) | 'system'>> = {
  quit: () => theApp.quit(),
  close: () => BrowserWindow.front?.close(),
  minimize: () => BrowserWindow.front?.minimize(),
  about: () => theApp.showAboutPanel(),
  undo: () => edit('Undo'),
  redo: () => edit('Redo'),
  cut: () => edit('Cut'),
  copy: () => edit('Copy'),
  paste: () => edit('Paste'),
  selectAll: () => edit('SelectAll'),
  togglefullscreen: 'system',
  windowMenu: 'system',
  help: 'system',
  services: 'system',
  hide: 'system',
  hideOthers: 'system',
  unhide: 'system',
  recentDocuments: 'system',
  clearRecentDocuments: 'system',
};

const edit = (name: string) => BrowserWindow.front?.contents.editCommand(name);

const MODIFIERS = /^(?:(?:CommandOrControl|CmdOrCtrl|Command|Cmd|Control|Ctrl|Alt|Option|Shift|Super|Meta)\+)*/;
const KEY =
  /^(?:F\d{1,2}|[A-Z0-9]|[)!@#$%^&*(:;+=<,_\->.?/~`{\][|\\}"']|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Return|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)$/;

/** An item of a menu. */
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
  readonly click: (event?: unknown) => void;

  constructor(options: Options) {
    checkKeys(options, 'MenuItemConstructorOptions');
    const { role, accelerator } = options;
    if (role !== undefined && !(role in ROLES)) throw new Error(`electron double: the role ${role} is not made`);
    if (accelerator && !KEY.test(accelerator.replace(MODIFIERS, '')))
      throw new Error(`electron double: Electron knows no accelerator ${accelerator}`);
    this.id = options.id ?? '';
    this.role = role;
    this.label = options.label ?? role ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.accelerator = accelerator ?? undefined;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(options.submenu) ? Menu.made(options.submenu) : undefined;
    this.click = (event) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      const act = role && ROLES[role];
      if (typeof act === 'function') return act();
      if (act === 'system') throw new Error(`electron double: what ${role} does is the system's`);
      options.click?.(
        this as unknown as Electron.MenuItem,
        BrowserWindow.getFocusedWindow() ?? undefined,
        event as Electron.KeyboardEvent,
      );
    };
    refusing(this, 'MenuItem');
  }
}

/** A menu: the bar, or one that pops up. */
export class Menu {
  private static bar: Menu | null = null;
  /** The one that popped up last, for a test to look at. */
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
    return Menu.made(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
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

  popup(): void {
    Menu.popped = this;
  }
}
