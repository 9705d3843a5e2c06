import type { MapRef } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useApp } from '../../store/use-app';

const words = messages.library;

/** The question before a map in the bin is deleted permanently. */
export function PurgeDialog({ map: ref, title }: { readonly map: MapRef; readonly title: string }) {
  const app = useApp();
  const purge = async () => {
    app.showDialog(null);
    try {
      const { keptFolder } = await app.host.purge({ ref });
      if (keptFolder !== null) app.notify(words.keptFolder({ name: keptFolder }));
      await app.refreshLibrary();
      app.startPage.current?.focus();
    } catch (error) {
      app.notify(describeError(error));
    }
  };
  return (
    <Dialog
      title={words.purge}
      buttons={
        <>
          <Button autoFocus onPress={() => app.showDialog(null)}>
            {messages.dialog.cancel}
          </Button>
          <Button variant="primary" onPress={purge}>
            {words.purge}
          </Button>
        </>
      }
    >
      <p>{words.sure({ title })}</p>
    </Dialog>
  );
}
