import { useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { editSeveral } from '../../argument/commands/edit-several';
import { joinAsCoPremise } from '../../argument/commands/structure/co-premises';
import { moveTargets, moveTo } from '../../argument/commands/structure/move';
import { selectedIds } from '../../argument/editor/editor-state';
import { foldText } from '../../argument/finding/folding';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { RadioChoice } from '../controls/radio-choice';
import { TextField } from '../controls/text-field';
import { useApp, useAppState } from '../store/use-app';
import { announcePosition } from './announce-position';

/** The dialog that moves a branch to another target, as a reason or an objection. */
export function MoveDialog({ claim }: { readonly claim: Id }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const [kind, setKind] = useState<'reason' | 'objection' | 'together'>(homeInference(map, claim)?.kind ?? 'reason');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Selection>(new Set());
  const target = chosen === 'all' ? undefined : [...chosen][0];
  const found = moveTargets(map, claim).filter(({ id, text }) =>
    foldText(`${numberOf(map, id)} ${text}`).includes(foldText(query)),
  );
  const move = (to: Id) => {
    app.showDialog(null);
    const make = (now: ArgumentMap, one: Id) =>
      kind === 'together'
        ? joinAsCoPremise(now, { claim: one, beside: to })
        : moveTo(now, { claim: one, target: to, kind });
    const claims = selectedIds(app.getState().editor);
    if (app.edit((now) => editSeveral(now, claims, make))) announcePosition(app, messages.status.nowAt);
    else app.notify(messages.move.already);
    app.refocus();
  };
  return (
    <Dialog
      title={messages.move.title}
      buttons={
        <>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={target === undefined}
            onPress={() => target !== undefined && move(String(target))}
          >
            {messages.move.move}
          </Button>
        </>
      }
    >
      <RadioChoice
        label={messages.move.as}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'reason', label: messages.move.reason },
          { value: 'objection', label: messages.move.objection },
          { value: 'together', label: messages.move.together },
        ]}
      />
      <TextField label={messages.move.search} value={query} onChange={setQuery} autoFocus />
      <ListBox
        className="list-box"
        aria-label={messages.move.targets}
        selectionMode="single"
        selectedKeys={chosen}
        onSelectionChange={setChosen}
        renderEmptyState={() => messages.move.none}
      >
        {found.map(({ id, text }) => (
          <ListBoxItem key={id} id={id} className="list-item" textValue={text}>
            <span className="list-number">{numberOf(map, id)}</span> {text}
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  );
}
