import { app, BrowserWindow } from 'electron';
import type { HostEvent, MapRef } from '../contract/host';
import type { RunningHost } from '../host/host';
import { MapWindow } from './map-window';
import type { WindowPreferencesStore } from './window-preferences';

/** The windows of the app: one a map. */
export class MapWindows {
  private readonly windows = new Set<MapWindow>();

  constructor(
    private readonly host: RunningHost,
    private readonly preferences: WindowPreferencesStore,
  ) {}

  get all(): readonly MapWindow[] {
    return [...this.windows];
  }

  /** The window that a person works in. */
  get frontWindow(): MapWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return this.all.find(({ window }) => window === focused) ?? this.all.at(-1);
  }

  findByContents(contents: Electron.WebContents): MapWindow | undefined {
    return this.all.find(({ isClosed, window }) => !isClosed && window.webContents === contents);
  }

  /** The window that shows a map already. */
  findByMap(ref: MapRef): MapWindow | undefined {
    return this.all.find(({ shownMap }) => shownMap === ref);
  }

  send(event: HostEvent): void {
    for (const window of this.windows) window.send(event);
  }

  /**
   * Opens a file: in the window that shows it already, in one that shows nothing, else in a new one. Without a file the
   * window in front comes up, or a first one.
   */
  async open(path?: string): Promise<void> {
    if (path === undefined) {
      const { frontWindow } = this;
      return frontWindow ? frontWindow.bringToFront() : this.openWindow();
    }
    // What cannot be opened gets a window that says why.
    const ref = await this.host.refOf(path).catch(() => undefined);
    const existing = ref === undefined ? undefined : this.findByMap(ref);
    if (existing) return existing.bringToFront();
    const { frontWindow } = this;
    if (ref === undefined || !frontWindow?.isEmpty) return this.openWindow(path, ref);
    frontWindow.send({ kind: 'openRequested', ref });
    frontWindow.bringToFront();
  }

  /** Opens a file in the window that shows it already, or in one of its own: never in the window that asks. */
  async openInOwnWindow(path: string): Promise<void> {
    const ref = await this.host.refOf(path).catch(() => undefined);
    const existing = ref === undefined ? undefined : this.findByMap(ref);
    return existing ? existing.bringToFront() : this.openWindow(path, ref);
  }

  private async openWindow(path?: string, ref?: MapRef): Promise<void> {
    const window = new MapWindow(path, ref, this.preferences, this.windows.size);
    this.windows.add(window);
    window.window.once('closed', () => this.windows.delete(window));
    await window.load();
  }

  /** A window shows a map: it has its file's name and mark, and the system remembers the file. */
  updateShownMap(window: MapWindow, ref: MapRef | undefined, unsaved: boolean): void {
    const path = ref === undefined ? undefined : this.host.pathOf(ref);
    if (path !== undefined && (window.shownMap !== ref || window.requestedPath !== undefined))
      app.addRecentDocument(path);
    window.updateShownMap(ref, unsaved, path);
  }
}
