import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { useApp, useAppState } from '../store/use-app';
import { MapSide } from './map-preview';
import { saveCopy } from './save-copy';

const ROOM = { width: 420, height: 280 } as const;

/** The file was changed by somebody else. Both contents are shown, and both are kept, whichever goes on here. */
export function ConflictDialog() {
  const app = useApp();
  const name = useAppState((state) => state.opened?.name ?? '');
  const mine = useAppState((state) => state.editor.map);
  const save = useAppState((state) => state.save);
  if (save.kind !== 'conflict') return null;
  return (
    <Dialog title={strings.conflict.title} wide>
      <div className="dialog-body">
        <p>{strings.conflict.explain(name)}</p>
        <p>{strings.conflict.safe}</p>
        <div className="map-sides">
          <MapSide heading={strings.conflict.mine} map={mine} room={ROOM} />
          <MapSide heading={strings.conflict.theirs} map={save.theirs.map} room={ROOM} />
        </div>
        <div className="dialog-buttons">
          <Button className="is-apart" onPress={() => saveCopy(app)}>
            {strings.save.copy}
          </Button>
          <Button onPress={() => app.show(null)}>{strings.dialog.later}</Button>
          <Button onPress={() => app.reload()}>{strings.conflict.reload}</Button>
          <Button variant="primary" onPress={() => app.keepAsCopy()}>
            {strings.conflict.keepCopy}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
