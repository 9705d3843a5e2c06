import type { ArgumentMap } from '../../argument/model/argument-map';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { formatDateTime } from '../descriptions/format-date';
import { useApp, useAppState } from '../store/use-app';
import { MapPreview } from './map-preview';

const PREVIEW_SIZE = { width: 420, height: 280 } as const;

/** Counterpoint ended before everything was in the file. What is missing there can be brought back, and undone again. */
export function RecoveryDialog({ map, at }: { readonly map: ArgumentMap; readonly at: number }) {
  const app = useApp();
  const file = useAppState((state) => state.editor.map);
  const discard = () => {
    app.showDialog(null);
    app.refocus();
    app.notify(strings.unsaved.left);
  };
  return (
    <Dialog title={strings.unsaved.title} wide>
      <div className="dialog-body">
        <p>{strings.unsaved.explain({ when: formatDateTime(new Date(at)) })}</p>
        <div className="map-previews">
          <MapPreview heading={strings.unsaved.found} map={map} size={PREVIEW_SIZE} />
          <MapPreview heading={strings.unsaved.file} map={file} size={PREVIEW_SIZE} />
        </div>
        <div className="dialog-buttons">
          <Button onPress={discard}>{strings.unsaved.leave}</Button>
          <Button
            variant="primary"
            onPress={() => {
              app.restoreUnsaved(map);
              app.refocus();
            }}
          >
            {strings.unsaved.bringBack}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
