import type { ArgumentMap } from '../../../argument/model/argument-map';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { formatDateTime } from '../../descriptions/format-date';
import { useApp, useAppState } from '../../store/use-app';
import { MapPreview } from '../map-preview';

const PREVIEW_SIZE = { width: 420, height: 280 } as const;

/**
 * The dialog after Counterpoint ended before everything was saved. Restoring the unsaved changes
 * can be undone.
 */
export function RecoveryDialog({ map, at }: { readonly map: ArgumentMap; readonly at: number }) {
  const app = useApp();
  const file = useAppState((state) => state.editor.map);
  const discard = () => {
    app.closeDialog();
    app.notify(messages.recovery.left);
  };
  return (
    <Dialog
      title={messages.recovery.title}
      wide
      buttons={
        <>
          <Button onPress={discard}>{messages.recovery.leave}</Button>
          <Button
            variant="primary"
            onPress={() => {
              app.restoreUnsaved(map);
              app.refocus();
            }}
          >
            {messages.recovery.bringBack}
          </Button>
        </>
      }
    >
      <p>{messages.recovery.explain({ when: formatDateTime(new Date(at)) })}</p>
      <div className="map-previews">
        <MapPreview heading={messages.recovery.found} map={map} size={PREVIEW_SIZE} />
        <MapPreview heading={messages.recovery.file} map={file} size={PREVIEW_SIZE} />
      </div>
    </Dialog>
  );
}
