import type { ArgumentMap } from '../../argument/model/argument-map';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { dateInWords } from '../descriptions/format-date';
import { useApp, useAppState } from '../store/use-app';
import { MapSide } from './map-preview';

const ROOM = { width: 420, height: 280 } as const;

/** Counterpoint ended before everything was in the file. What is missing there can be brought back, and undone again. */
export function UnsavedDialog({ map, at }: { readonly map: ArgumentMap; readonly at: number }) {
  const app = useApp();
  const file = useAppState((state) => state.editor.map);
  const leave = () => {
    app.show(null);
    app.refocus();
    app.notify(strings.unsaved.left);
  };
  return (
    <Dialog title={strings.unsaved.title} wide>
      <div className="dialog-body">
        <p>{strings.unsaved.explain(dateInWords(new Date(at)))}</p>
        <div className="map-sides">
          <MapSide heading={strings.unsaved.found} map={map} room={ROOM} />
          <MapSide heading={strings.unsaved.file} map={file} room={ROOM} />
        </div>
        <div className="dialog-buttons">
          <Button onPress={leave}>{strings.unsaved.leave}</Button>
          <Button
            variant="primary"
            onPress={() => {
              app.bringBack(map);
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
