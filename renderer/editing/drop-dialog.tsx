import { joinAsCoPremise } from '../../argument/commands/co-premises';
import type { Edit } from '../../argument/commands/edit';
import { editSeveral } from '../../argument/commands/edit-several';
import { moveTo } from '../../argument/commands/move';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { sayPlace } from '../commands/run-command';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { useApp, useAppState } from '../store/use-app';

const words = strings.drop;

/** Asks what boxes are to be to the box that they were dropped on. */
export function DropDialog({ claims, on }: { readonly claims: readonly Id[]; readonly on: Id }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const all = (make: (now: ArgumentMap, claim: Id) => Edit | null) => (now: ArgumentMap) =>
    editSeveral(now, claims, make);
  const offers = [
    [words.because, all((now, claim) => moveTo(now, { claim, target: on, kind: 'reason' }))],
    [words.but, all((now, claim) => moveTo(now, { claim, target: on, kind: 'objection' }))],
    [words.and, all((now, claim) => joinAsCoPremise(now, { claim, beside: on }))],
  ] as const;
  const textOf = (id: Id | undefined) => (id === undefined ? '' : (indexOf(map).claims.get(id)?.text ?? ''));
  return (
    <Dialog title={words.title}>
      <div className="dialog-body">
        <p>{words.explain(textOf(claims.at(-1)), textOf(on))}</p>
        <div className="stacked-buttons">
          {offers.map(([label, make], at) => (
            <Button
              key={label}
              variant={at === 0 ? 'primary' : 'plain'}
              autoFocus={at === 0}
              isDisabled={make(map) === null}
              onPress={() => {
                app.show(null);
                if (app.edit(make)) sayPlace(app, strings.status.nowAt);
                app.refocus();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
        <div className="dialog-buttons">
          <Button
            onPress={() => {
              app.show(null);
              app.refocus();
            }}
          >
            {strings.dialog.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
