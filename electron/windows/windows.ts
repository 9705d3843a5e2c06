import { app, BrowserWindow } from 'electron';
import type { HostEvent } from '../../contract/host';
import type { MapRef } from '../../contract/stored-maps';
import type { RunningHost } from '../../host/host';
import { LeftWrites } from '../hung-disk';
import { MapWindow } from './map-window';
import type { WindowPreferencesStore } from './window-preferences';

/** The windows of the app, one for each map. */
export class MapWindows {
  private readonly windows = new Set<MapWindow>();
  /** The writes in progress that the user has agreed to leave behind. */
  readonly leftWrites: LeftWrites;

  constructor(
    private readonly host: RunningHost,
    private readonly preferences: WindowPreferencesStore,
  ) {
    this.leftWrites = new LeftWrites(host);
  }

  get all(): readonly MapWindow[] {
    return [...this.windows];
  }

  /** The focused window, or the one opened last. */
  get frontWindow(): MapWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return this.all.find(({ window }) => window === focused) ?? this.all.at(-1);
  }

  findByContents(contents: Electron.WebContents): MapWindow | undefined {
    return this.all.find(({ isClosed, window }) => !isClosed && window.webContents === contents);
  }

  /** Returns the window that shows a map. */
  findByMap(ref: MapRef): MapWindow | undefined {
    return this.all.find(({ shownMap }) => shownMap === ref);
  }

  send(event: HostEvent): void {
    for (const window of this.windows) window.send(event);
  }

  /**
   * Opens a file in the window that shows it already, in an empty window, or in a new one. Without
   * a file the front window is raised, or a first one opened.
   */
  async open(path?: string): Promise<void> {
    if (path === undefined) {
      const { frontWindow } = this;
      return frontWindow ? frontWindow.bringToFront() : this.openWindow();
    }
    // A file that cannot be opened gets a window that says why.
    const given = await this.host.givenFile(path).catch(() => null);
    const ref = given && 'ref' in given ? given.ref : undefined;
    const existing = ref === undefined ? undefined : this.findByMap(ref);
    if (existing) return existing.bringToFront();
    const { frontWindow } = this;
    if (!given || !frontWindow?.isEmpty) return this.openWindow(path, ref);
    if ('ref' in given) frontWindow.send({ kind: 'openRequested', ref: given.ref });
    else frontWindow.giveFile(given);
    frontWindow.bringToFront();
  }

  /**
   * Opens a map in the window that shows it already, or in a new one, but never in the window that it was dropped on.
   * That window reads any other file.
   */
  async openDropped(path: string, on: MapWindow): Promise<void> {
    const given = await this.host.givenFile(path).catch(() => null);
    if (given && !('ref' in given)) return on.giveFile(given);
    const ref = await this.host.refOf(path).catch(() => undefined);
    const existing = ref === undefined ? undefined : this.findByMap(ref);
    return existing ? existing.bringToFront() : this.openWindow(path, ref);
  }

  private async openWindow(path?: string, ref?: MapRef): Promise<void> {
    const window = new MapWindow(path, ref, this.preferences, this.leftWrites, this.windows.size);
    this.windows.add(window);
    window.window.once('closed', () => this.windows.delete(window));
    await window.load();
  }

  /** Updates the title of a window that shows a map, and adds the file to the recent documents of the system. */
  updateShownMap(window: MapWindow, ref: MapRef | undefined, unsaved: boolean): void {
    const path = ref === undefined ? undefined : this.host.pathOf(ref);
    if (path !== undefined && (window.shownMap !== ref || window.requestedPath !== undefined))
      app.addRecentDocument(path);
    window.updateShownMap(ref, unsaved, path);
  }
}
