import type { Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useApp, useAppState } from '../../store/use-app';
import { createFromPassage } from './passage-actions';

const words = messages.sources;

/** The dialog that asks for the role of a passage dropped on a claim. */
export function DropPassageDialog({ target }: { readonly target: Id }) {
  const app = useApp();
  const text = useAppState(({ editor }) => indexOf(editor.map).claims.get(target)?.text ?? '');
  const options = [
    ['reason', messages.drop.because],
    ['objection', messages.drop.but],
    ['place', words.dropPlace],
  ] as const;
  const close = () => {
    app.showDialog(null);
    app.refocus();
  };
  return (
    <Dialog title={words.dropTitle}>
      <div className="dialog-body">
        <p>“{text}”</p>
        <div className="stacked-buttons">
          {options.map(([use, label], index) => (
            <Button
              key={use}
              variant={index === 0 ? 'primary' : 'plain'}
              autoFocus={index === 0}
              onPress={() => {
                close();
                createFromPassage(app, use, target);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
        <div className="dialog-buttons">
          <Button onPress={close}>{messages.dialog.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
