import { KeepArticleDialog } from '../article/entry/keep-article-dialog';
import { DropPassageDialog } from '../article/passages/drop-passage-dialog';
import { DialogContext } from '../controls/dialog';
import { SummaryDialog } from '../descriptions/summary-dialog';
import { DropDialog } from '../editing/drop-dialog';
import { MoveDialog } from '../editing/move-dialog';
import { ExportDialog } from '../export/export-dialog';
import { ConflictDialog } from '../library/dialogs/conflict-dialog';
import { MakeCopyDialog } from '../library/dialogs/make-copy-dialog';
import { NewMapDialog } from '../library/dialogs/new-map-dialog';
import { PropertiesDialog } from '../library/dialogs/properties-dialog';
import { PurgeDialog } from '../library/dialogs/purge-dialog';
import { RecoveryDialog } from '../library/dialogs/recovery-dialog';
import { RenameDialog } from '../library/dialogs/rename-dialog';
import { VersionsDialog } from '../library/dialogs/versions-dialog';
import { ArticleOrMapDialog } from '../library/import/article-or-map-dialog';
import { ImportDialog } from '../library/import/import-dialog';
import { CommandPalette } from '../menu/command-palette';
import { ChangeKeysDialog } from '../menu/keys/change-keys-dialog';
import { LeaderList } from '../menu/leader-list';
import { LettersToldDialog } from '../menu/letters-told-dialog';
import { SettingsDialog } from '../menu/settings-dialog';
import { ShortcutsDialog } from '../menu/shortcuts-dialog';
import { HeardMessages } from '../notices/heard-messages';
import { MessagesDialog } from '../notices/messages-dialog';
import type { Dialog } from '../store/slices/ui-slice';
import { useApp, useAppState } from '../store/use-app';

/** The open dialog, if any. */
export function CurrentDialog() {
  const app = useApp();
  const dialog = useAppState((state) => state.dialog);
  if (!dialog) return null;
  return (
    <DialogContext value={{ close: () => app.closeDialog(), messages: <HeardMessages /> }}>
      {contentOf(dialog)}
    </DialogContext>
  );
}

function contentOf(dialog: Dialog) {
  switch (dialog.kind) {
    case 'make-copy':
      return <MakeCopyDialog draft={dialog.draft} />;
    case 'export':
      return <ExportDialog key={String(dialog.forPrint)} forPrint={dialog.forPrint} />;
    case 'import':
      return <ImportDialog name={dialog.name} bytes={dialog.bytes} read={dialog.read} />;
    case 'article-or-map':
      return <ArticleOrMapDialog file={dialog.file} bytes={dialog.bytes} read={dialog.read} />;
    case 'move-to':
      return <MoveDialog claim={dialog.claim} />;
    case 'drop':
      return <DropDialog claims={dialog.claims} target={dialog.on} at={dialog.at} />;
    case 'drop-passage':
      return <DropPassageDialog target={dialog.on} at={dialog.at} />;
    case 'keep-article':
      return <KeepArticleDialog sources={dialog.sources} />;
    case 'palette':
      return <CommandPalette />;
    case 'rename':
      return <RenameDialog map={dialog.ref} title={dialog.title} />;
    case 'purge':
      return <PurgeDialog map={dialog.ref} title={dialog.title} />;
    case 'new-map':
      return <NewMapDialog />;
    case 'properties':
      return <PropertiesDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'in-words':
      return <SummaryDialog claim={dialog.claim} />;
    case 'leader':
      return <LeaderList />;
    case 'letters-told':
      return <LettersToldDialog />;
    case 'messages':
      return <MessagesDialog />;
    case 'change-keys':
      return <ChangeKeysDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'conflict':
      return <ConflictDialog />;
    case 'unsaved':
      return <RecoveryDialog map={dialog.map} at={dialog.at} />;
    case 'versions':
      return <VersionsDialog map={dialog.ref} title={dialog.title} />;
  }
}
