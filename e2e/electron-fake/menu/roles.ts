import { theApp } from '../app';
import type { BrowserWindow } from '../window/browser-window';

/** A role, as in Electron's own list. */
interface Role {
  readonly label: string;
  readonly accelerator?: string | undefined;
  /** True if the key is only shown, and left to the page. */
  readonly leavesKey?: true;
  readonly submenu?: Electron.MenuItemConstructorOptions[];
  readonly ofApp?: () => void;
  readonly ofWindow?: (window: BrowserWindow) => void;
}

/** Returns the roles that our menus use; built on each call, since a test may change the system. */
function roles(): Readonly<Record<string, Role>> {
  const mac = process.platform === 'darwin';
  const windows = process.platform === 'win32';
  const edits = (label: string, accelerator: string, more: Partial<Role> = {}): Role => ({
    label,
    accelerator,
    ofWindow: ({ contents }) => contents.editCommand(label.replace(' ', '')),
    ...more,
  });
  return {
    about: { label: mac ? `About ${theApp.getName()}` : 'About', ofApp: () => theApp.showAboutPanel() },
    quit: {
      label: mac ? `Quit ${theApp.getName()}` : windows ? 'Exit' : 'Quit',
      accelerator: windows ? undefined : 'CommandOrControl+Q',
      ofApp: () => theApp.quit(),
    },
    close: {
      label: mac ? 'Close Window' : 'Close',
      accelerator: 'CommandOrControl+W',
      ofWindow: (window) => window.close(),
    },
    minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', ofWindow: (window) => window.minimize() },
    togglefullscreen: {
      label: 'Toggle Full Screen',
      accelerator: mac ? 'Control+Command+F' : 'F11',
      ofWindow: (window) => window.setFullScreen(!window.isFullScreen()),
    },
    undo: edits('Undo', 'CommandOrControl+Z'),
    redo: edits('Redo', windows ? 'Control+Y' : 'Shift+CommandOrControl+Z'),
    cut: edits('Cut', 'CommandOrControl+X', { leavesKey: true }),
    copy: edits('Copy', 'CommandOrControl+C', { leavesKey: true }),
    paste: edits('Paste', 'CommandOrControl+V', { leavesKey: true }),
    selectall: edits('Select All', 'CommandOrControl+A'),
    windowmenu: {
      label: 'Window',
      submenu: [
        { role: 'minimize' },
        { role: 'zoom' },
        ...(mac ? [{ type: 'separator' as const }, { role: 'front' as const }] : [{ role: 'close' as const }]),
      ],
    },
    zoom: { label: 'Zoom' },
    front: { label: 'Bring All to Front' },
    help: { label: 'Help' },
    services: { label: 'Services' },
    hide: { label: `Hide ${theApp.getName()}`, accelerator: 'Command+H' },
    hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
    unhide: { label: 'Show All' },
    recentdocuments: { label: 'Open Recent' },
    clearrecentdocuments: { label: 'Clear Menu' },
  };
}

/** Returns a role by its name in lower case, as Electron stores it. */
export function roleOf(name: string | undefined): Role | undefined {
  if (name === undefined) return undefined;
  const role = roles()[name];
  if (!role) throw new Error(`fake Electron: the role ${name} is not made`);
  return role;
}

/**
 * Performs a role; one of a window does nothing without a window. Returns false for a role that
 * only the system can perform.
 */
export function perform({ ofApp, ofWindow }: Role, window: BrowserWindow | null): boolean {
  if (ofApp) ofApp();
  else if (ofWindow && window) ofWindow(window);
  return ofApp !== undefined || ofWindow !== undefined;
}
