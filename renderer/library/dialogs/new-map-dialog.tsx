import { useState } from 'react';
import { copyForStudent } from '../../../argument/commands/map/map-properties';
import { emptyMap } from '../../../argument/model/argument-map';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { SelectField } from '../../controls/select-field';
import { TextField } from '../../controls/text-field';
import { useApp, useAppState } from '../../store/use-app';
import { writeEmptyThesis } from '../write-empty-thesis';

const words = messages.newMap;

/** The dialog that creates a map: blank, or from an example. */
export function NewMapDialog() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  // An example of one box is a blank map, too.
  const examples = library.filter((entry) => entry.template && !entry.fault && entry.claims > 1);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState('');
  return (
    <Dialog
      title={words.title}
      onSubmit={async () => {
        const named = title.trim() || words.untitled;
        const isCreated =
          from === ''
            ? await app.create({ ...emptyMap(named), claims: [{ id: 'c1', text: '' }] })
            : await app.createFrom(from, (map) => ({ ...copyForStudent(map, ''), title: named }));
        if (isCreated) writeEmptyThesis(app);
      }}
      buttons={
        <>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.make}
          </Button>
        </>
      }
    >
      <TextField label={messages.properties.name} value={title} onChange={setTitle} maxLength={200} autoFocus />
      <SelectField
        label={words.from}
        value={from}
        options={[['', words.blank], ...examples.map(({ ref, title: name }) => [ref, name] as const)]}
        onChange={setFrom}
      />
    </Dialog>
  );
}
