import type { Edit } from '../../argument/commands/edit';
import { editSeveral } from '../../argument/commands/edit-several';
import { joinAsCoPremise } from '../../argument/commands/structure/co-premises';
import { moveTo } from '../../argument/commands/structure/move';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { OptionDialog } from '../controls/option-dialog';
import type { DropPoint } from '../store/slices/ui-slice';
import { useApp, useAppState } from '../store/use-app';
import { announcePosition } from './announce-position';

const words = messages.drop;

/** The dialog that asks for the role of claims dropped on a claim. */
export function DropDialog({
  claims,
  target,
  at,
}: {
  readonly claims: readonly Id[];
  readonly target: Id;
  readonly at: DropPoint;
}) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const forEachClaim = (make: (now: ArgumentMap, claim: Id) => Edit | null) => (now: ArgumentMap) =>
    editSeveral(now, claims, make);
  const options = [
    [words.because, forEachClaim((now, claim) => moveTo(now, { claim, target, kind: 'reason' }))],
    [words.but, forEachClaim((now, claim) => moveTo(now, { claim, target, kind: 'objection' }))],
    [words.and, forEachClaim((now, claim) => joinAsCoPremise(now, { claim, beside: target }))],
  ] as const;
  const textOf = (id: Id | undefined) => (id === undefined ? '' : (indexOf(map).claims.get(id)?.text ?? ''));
  return (
    <OptionDialog
      title={words.title}
      question={words.explain({ what: textOf(claims.at(-1)), where: textOf(target) })}
      awayFrom={at}
      options={options.map(([label, make]) => ({
        label,
        isDisabled: make(map) === null,
        choose: () => {
          app.showDialog(null);
          if (app.edit(make)) announcePosition(app, messages.status.nowAt);
          app.refocus();
        },
      }))}
      onCancel={() => app.closeDialog()}
    />
  );
}
