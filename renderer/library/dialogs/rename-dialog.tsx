import { useState } from 'react';
import type { MapRef } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { TextField } from '../../controls/text-field';
import { useApp } from '../../store/use-app';

const words = messages.library;

/** The dialog that gives a map of the library another title. */
export function RenameDialog({ map: ref, title }: { readonly map: MapRef; readonly title: string }) {
  const app = useApp();
  const [newTitle, setNewTitle] = useState(title);
  return (
    <Dialog
      title={words.renameTitle({ title })}
      onSubmit={async () => {
        const wanted = newTitle.trim();
        app.showDialog(null);
        if (wanted === '' || wanted === title) return;
        try {
          const renamed = await app.host.rename({ ref, title: wanted });
          // Its card is a new one, and comes first.
          app.requestFocus(`map ${renamed.ref}`);
          await app.refreshLibrary();
        } catch (error) {
          app.notify(describeError(error));
        }
      }}
      buttons={
        <>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.doRename}
          </Button>
        </>
      }
    >
      <TextField label={words.newTitle} value={newTitle} onChange={setNewTitle} maxLength={200} autoFocus />
    </Dialog>
  );
}
