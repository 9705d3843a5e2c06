import { strings } from '../../contract/strings';
import { saveCopy } from '../commands/save-copy';
import { Button } from '../menu/button';
import { useApp, useAppState } from '../store/use-app';
import { Dialog } from './dialog';

/** The file was changed by somebody else. Nothing is overwritten; the person decides which one goes on here. */
export function ConflictDialog() {
  const app = useApp();
  const name = useAppState((state) => state.opened?.name ?? '');
  return (
    <Dialog title={strings.conflict.title}>
      <div className="dialog-body">
        <p>{strings.conflict.explain(name)}</p>
        <p>{strings.conflict.safe}</p>
        <div className="dialog-buttons">
          <Button onPress={() => app.show(null)}>{strings.dialog.later}</Button>
          <Button onPress={() => app.reload()}>{strings.conflict.reload}</Button>
          <Button variant="primary" onPress={() => app.keepAsCopy()}>
            {strings.conflict.keepCopy}
          </Button>
          <Button onPress={() => saveCopy(app)}>{strings.save.copy}</Button>
        </div>
      </div>
    </Dialog>
  );
}
