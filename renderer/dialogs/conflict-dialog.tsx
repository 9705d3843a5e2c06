import { strings } from '../../contract/strings';
import { saveCopy } from '../commands/save-copy';
import { Button } from '../menu/button';
import { useApp, useAppState } from '../store/use-app';
import { Dialog } from './dialog';
import { MapSide } from './map-side';

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
