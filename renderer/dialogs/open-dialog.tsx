import { useAppState } from '../store/use-app';
import { ConflictDialog } from './conflict-dialog';
import { ExportDialog } from './export-dialog';
import { MakeCopyDialog } from './make-copy-dialog';
import { MoveDialog } from './move-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';

/** The dialog that is open, if any. */
export function OpenDialog() {
  const dialog = useAppState((state) => state.dialog);
  switch (dialog?.kind) {
    case 'make-copy':
      return <MakeCopyDialog />;
    case 'export':
      return <ExportDialog />;
    case 'move-to':
      return <MoveDialog claim={dialog.claim} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'conflict':
      return <ConflictDialog />;
    default:
      return null;
  }
}
