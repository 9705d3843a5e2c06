import { useAppState } from '../store/use-app';
import { ConflictDialog } from './conflict-dialog';
import { DropDialog } from './drop-dialog';
import { DropPassageDialog } from './drop-passage-dialog';
import { ExportDialog } from './export-dialog';
import { InWordsDialog } from './in-words-dialog';
import { LibraryDialog } from './library-dialog';
import { MakeCopyDialog } from './make-copy-dialog';
import { MoveDialog } from './move-dialog';
import { NewMapDialog } from './new-map-dialog';
import { PaletteDialog } from './palette-dialog';
import { PropertiesDialog } from './properties-dialog';
import { SettingsDialog } from './settings-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { UnsavedDialog } from './unsaved-dialog';
import { VersionsDialog } from './versions-dialog';

/** The dialog that is open, if any. */
export function OpenDialog() {
  const dialog = useAppState((state) => state.dialog);
  switch (dialog?.kind) {
    case 'make-copy':
      return <MakeCopyDialog />;
    case 'export':
      return <ExportDialog key={String(dialog.forPrint)} forPrint={dialog.forPrint} />;
    case 'move-to':
      return <MoveDialog claim={dialog.claim} />;
    case 'drop':
      return <DropDialog claims={dialog.claims} on={dialog.on} />;
    case 'drop-passage':
      return <DropPassageDialog on={dialog.on} />;
    case 'palette':
      return <PaletteDialog />;
    case 'library':
      return <LibraryDialog />;
    case 'new-map':
      return <NewMapDialog />;
    case 'properties':
      return <PropertiesDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'in-words':
      return <InWordsDialog claim={dialog.claim} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'conflict':
      return <ConflictDialog />;
    case 'unsaved':
      return <UnsavedDialog map={dialog.map} at={dialog.at} />;
    case 'versions':
      return <VersionsDialog map={dialog.ref} title={dialog.title} />;
    default:
      return null;
  }
}
