import { setMapProperties } from '../../argument/commands/map/map-properties';
import { keepSelection } from '../editing/keep-selection';
import { copyImage } from '../export/copy-image';
import { chooseFiles } from '../library/import/open-files';
import { saveMapCopy } from '../library/save-map-copy';
import type { App } from '../store/app';
import { action, type CommandHandlers, hasClaims, showsDialog } from './command';

/** The commands on the map as a whole, and on all maps. */
export const MAP_COMMANDS = {
  'new-map': showsDialog({ kind: 'new-map' }, { needsMap: false }),
  library: action((app) => app.showStartPage(), { needsMap: false }),
  properties: showsDialog({ kind: 'properties' }),
  settings: showsDialog({ kind: 'settings' }, { needsMap: false }),
  'make-copy': showsDialog({ kind: 'make-copy' }),
  'open-file': action(chooseFiles, { needsMap: false }),
  save: action((app) => app.saveNow()),
  'save-copy': action(saveMapCopy),
  versions: action(showVersions),
  export: showsDialog({ kind: 'export', forPrint: false }, { isEnabled: hasClaims }),
  print: showsDialog({ kind: 'export', forPrint: true }, { isEnabled: hasClaims }),
  'copy-image': action(copyImage, { isEnabled: hasClaims }),
  template: action(toggleTemplate, { isChecked: ({ editor }) => editor.map.template === true }),
} satisfies CommandHandlers<'map'>;

function showVersions(app: App): void {
  const { opened, editor } = app.getState();
  if (opened) app.showDialog({ kind: 'versions', ref: opened.ref, title: editor.map.title });
}

function toggleTemplate(app: App): void {
  const template = app.getState().editor.map.template ? undefined : true;
  app.editTemplate();
  app.edit((map) => keepSelection(app, setMapProperties(map, { template })));
}
