import { clearOffsets } from '../../argument/commands/branch-offset';
import type { Claim, Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import type { CommandId } from '../../contract/command-table';
import { copyImage } from '../export/copy-image';
import { findNext } from '../find/find-next';
import { openFile } from '../library/open-file';
import { saveCopy } from '../library/save-copy';
import type { App } from '../store/app';
import { turnPanel } from '../store/panels';
import { goToRegion } from '../window/regions';
import { openPanel } from './article-commands';

/** What a command needs, and what it does. */
export interface ViewCommand {
  readonly can?: (app: App) => boolean;
  readonly run: (app: App) => unknown;
}

const hasClaims = (app: App) => app.getState().editor.map.claims.length > 0;

/** The commands that change no map: what is looked at, and where one goes. */
export const VIEW_COMMANDS: Partial<Record<CommandId, ViewCommand>> = {
  fit: { run: (app) => app.view.current?.fit() },
  'actual-size': { run: (app) => app.view.current?.actualSize() },
  'zoom-in': { run: (app) => app.view.current?.zoom(1) },
  'zoom-out': { run: (app) => app.view.current?.zoom(-1) },
  tidy: { run: tidyUp },
  'theme-system': { run: (app) => app.changeSettings({ theme: 'system' }) },
  'theme-light': { run: (app) => app.changeSettings({ theme: 'light' }) },
  'theme-dark': { run: (app) => app.changeSettings({ theme: 'dark' }) },
  outline: { run: (app) => turnPanel(app, 'outline') },
  details: { run: (app) => turnPanel(app, 'details') },
  minimap: { run: (app) => app.togglePanel('minimap') },
  'context-menu': { run: openMenuByKey },
  find: { can: hasClaims, run: (app) => app.setFind(app.getState().find ?? '') },
  'find-next': { can: hasClaims, run: (app) => findNext(app, 1) },
  'find-previous': { can: hasClaims, run: (app) => findNext(app, -1) },
  'next-region': { run: (app) => goToRegion(app, 1) },
  'previous-region': { run: (app) => goToRegion(app, -1) },
  'go-source': { can: (app) => claimWithSource(app) !== null, run: goToSource },
  'new-map': { run: (app) => app.show({ kind: 'new-map' }) },
  library: { run: (app) => app.show({ kind: 'library' }) },
  properties: { run: (app) => app.show({ kind: 'properties' }) },
  settings: { run: (app) => app.show({ kind: 'settings' }) },
  palette: { run: (app) => app.show({ kind: 'palette' }) },
  shortcuts: { run: (app) => app.show({ kind: 'shortcuts' }) },
  'make-copy': { run: (app) => app.show({ kind: 'make-copy' }) },
  'open-file': { run: openFile },
  save: { run: (app) => app.saveNow() },
  'save-copy': { run: saveCopy },
  versions: { run: showVersions },
  export: { can: hasClaims, run: (app) => app.show({ kind: 'export', forPrint: false }) },
  print: { can: hasClaims, run: (app) => app.show({ kind: 'export', forPrint: true }) },
  'copy-image': { can: hasClaims, run: copyImage },
};

function tidyUp(app: App): void {
  app.edit((map) => clearOffsets(map, { select: app.getState().editor.selection }));
  app.view.current?.tidy();
}

function showVersions(app: App): void {
  const { opened, editor } = app.getState();
  if (opened) app.show({ kind: 'versions', ref: opened.ref, title: editor.map.title });
}

function openMenuByKey(app: App): void {
  app.openMenu(app.view.current?.placeOfSelected() ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 });
}

/** The selected claim, where it is known what it was read from. */
function claimWithSource(app: App): Claim | null {
  const { map, selection } = app.getState().editor;
  const claim = selection === null ? undefined : indexOf(map).claims.get(selection);
  return claim?.anchors && claim.anchors.length > 0 ? claim : null;
}

/** Shows where the selected claim was read, in the text where its first place is, and the next place when asked again. */
function goToSource(app: App): void {
  const claim = claimWithSource(app);
  if (!claim) return;
  openPanel(app);
  const { articles, source, editor } = app.getState();
  const first = editor.map.sources[0]?.id ?? null;
  const of = (claim.anchors ?? []).map((anchor) => anchor.source ?? first);
  const isHere = (id: Id | null) => articles.some((article) => article.source === id);
  const other = of.find(isHere) ?? of[0] ?? null;
  if (!of.includes(source) || !isHere(source)) app.showSource(other);
  app.seek(claim.id);
}
