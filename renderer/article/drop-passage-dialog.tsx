import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { makeOfPassage } from '../commands/article-commands';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { useApp, useAppState } from '../store/use-app';

const words = strings.sources;

/** Asks what a passage is to be to the box that it was dropped on. */
export function DropPassageDialog({ on }: { readonly on: Id }) {
  const app = useApp();
  const text = useAppState(({ editor }) => indexOf(editor.map).claims.get(on)?.text ?? '');
  const offers = [
    ['reason', words.dropBecause],
    ['objection', words.dropBut],
    ['place', words.dropPlace],
  ] as const;
  const done = () => {
    app.show(null);
    app.refocus();
  };
  return (
    <Dialog title={words.dropTitle}>
      <div className="dialog-body">
        <p>“{text}”</p>
        <div className="stacked-buttons">
          {offers.map(([use, label], at) => (
            <Button
              key={use}
              variant={at === 0 ? 'primary' : 'plain'}
              autoFocus={at === 0}
              onPress={() => {
                done();
                makeOfPassage(app, use, on);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
        <div className="dialog-buttons">
          <Button onPress={done}>{strings.dialog.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
