import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useApp, useAppState } from '../../store/use-app';
import { MapPreview } from '../map-preview';
import { saveMapCopy } from '../save-map-copy';

const PREVIEW_SIZE = { width: 420, height: 280 } as const;

/**
 * The dialog for a file that was changed outside. It shows both contents, and keeps both whichever
 * the person chooses.
 */
export function ConflictDialog() {
  const app = useApp();
  const name = useAppState((state) => state.opened?.name ?? '');
  const mine = useAppState((state) => state.editor.map);
  const save = useAppState((state) => state.saveStatus);
  if (save.kind !== 'conflict') return null;
  return (
    <Dialog
      title={messages.conflict.title}
      wide
      buttons={
        <>
          <Button className="is-pushed-left" onPress={() => saveMapCopy(app)}>
            {messages.commands['save-copy'].label}
          </Button>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.later}</Button>
          <Button onPress={() => app.reload()}>{messages.conflict.reload}</Button>
          <Button variant="primary" onPress={() => app.saveAsCopy()}>
            {messages.conflict.keepCopy}
          </Button>
        </>
      }
    >
      <p>{messages.conflict.explain({ name })}</p>
      <p>{messages.conflict.safe}</p>
      <div className="map-previews">
        <MapPreview heading={messages.conflict.mine} map={mine} size={PREVIEW_SIZE} />
        <MapPreview heading={messages.conflict.theirs} map={save.theirs.map} size={PREVIEW_SIZE} />
      </div>
    </Dialog>
  );
}
