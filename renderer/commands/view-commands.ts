import { clearOffsets } from '../../argument/commands/branch-offset';
import type { Claim, Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import type { CommandId } from '../../contract/command-table';
import { copyImage } from '../export/copy-image';
import { findNext } from '../find/find-next';
import { openFile } from '../library/import-file';
import { saveMapCopy } from '../library/save-map-copy';
import type { App } from '../store/app';
import { togglePanelAndAnnounce } from '../store/panels';
import { focusRegion } from '../window/focus-region';

/** What a command needs, and what it does. */
export interface CommandHandler {
  readonly isEnabled?: (app: App) => boolean;
  readonly run: (app: App) => unknown;
}

const hasClaims = (app: App) => app.getState().editor.map.claims.length > 0;

/** The commands that change no map: what is looked at, and where one goes. */
export const VIEW_COMMANDS: Partial<Record<CommandId, CommandHandler>> = {
  fit: { run: (app) => app.view.current?.fit() },
  'actual-size': { run: (app) => app.view.current?.actualSize() },
  'zoom-in': { run: (app) => app.view.current?.zoom(1) },
  'zoom-out': { run: (app) => app.view.current?.zoom(-1) },
  tidy: { run: tidyUp },
  'theme-system': { run: (app) => app.changeSettings({ theme: 'system' }) },
  'theme-light': { run: (app) => app.changeSettings({ theme: 'light' }) },
  'theme-dark': { run: (app) => app.changeSettings({ theme: 'dark' }) },
  outline: { run: (app) => togglePanelAndAnnounce(app, 'outline') },
  details: { run: (app) => togglePanelAndAnnounce(app, 'details') },
  minimap: { run: (app) => app.togglePanel('minimap') },
  'context-menu': { run: openMenuByKey },
  find: { isEnabled: hasClaims, run: (app) => app.setFindQuery(app.getState().findQuery ?? '') },
  'find-next': { isEnabled: hasClaims, run: (app) => findNext(app, 1) },
  'find-previous': { isEnabled: hasClaims, run: (app) => findNext(app, -1) },
  'next-region': { run: (app) => focusRegion(app, 1) },
  'previous-region': { run: (app) => focusRegion(app, -1) },
  'go-source': { isEnabled: (app) => claimWithSource(app) !== null, run: goToSource },
  'new-map': { run: (app) => app.showDialog({ kind: 'new-map' }) },
  library: { run: (app) => app.showDialog({ kind: 'library' }) },
  properties: { run: (app) => app.showDialog({ kind: 'properties' }) },
  settings: { run: (app) => app.showDialog({ kind: 'settings' }) },
  palette: { run: (app) => app.showDialog({ kind: 'palette' }) },
  shortcuts: { run: (app) => app.showDialog({ kind: 'shortcuts' }) },
  'make-copy': { run: (app) => app.showDialog({ kind: 'make-copy' }) },
  'open-file': { run: openFile },
  save: { run: (app) => app.saveNow() },
  'save-copy': { run: saveMapCopy },
  versions: { run: showVersions },
  export: { isEnabled: hasClaims, run: (app) => app.showDialog({ kind: 'export', forPrint: false }) },
  print: { isEnabled: hasClaims, run: (app) => app.showDialog({ kind: 'export', forPrint: true }) },
  'copy-image': { isEnabled: hasClaims, run: copyImage },
};

function tidyUp(app: App): void {
  app.edit((map) => clearOffsets(map, { select: app.getState().editor.selection }));
  app.view.current?.tidy();
}

function showVersions(app: App): void {
  const { opened, editor } = app.getState();
  if (opened) app.showDialog({ kind: 'versions', ref: opened.ref, title: editor.map.title });
}

function openMenuByKey(app: App): void {
  app.setContextMenuPosition(
    app.view.current?.selectedPosition() ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 },
  );
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
  app.openPanel('article');
  const { articles, activeSource, editor } = app.getState();
  const first = editor.map.sources[0]?.id ?? null;
  const sourceIds = (claim.anchors ?? []).map((anchor) => anchor.source ?? first);
  const hasArticle = (id: Id | null) => articles.some((article) => article.source === id);
  const other = sourceIds.find(hasArticle) ?? sourceIds[0] ?? null;
  if (!sourceIds.includes(activeSource) || !hasArticle(activeSource)) app.showSource(other);
  app.requestScroll(claim.id);
}
