import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { useApp, useAppState } from '../store/use-app';
import { describeStructure } from './structure-summary';

/** The dialog that describes the argument for and against a claim in sentences. */
export function SummaryDialog({ claim }: { readonly claim: Id }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const sentences = describeStructure(map, claim);
  const words = messages.descriptions.shape;
  const copy = () =>
    navigator.clipboard.writeText(sentences.join('\n\n')).then(
      () => app.notify(words.copied),
      () => app.notify(words.notCopied),
    );
  return (
    <Dialog
      title={words.title({ number: numberOf(map, claim) })}
      buttons={
        <>
          <Button className="is-pushed-left" onPress={copy}>
            {words.copy}
          </Button>
          <Button variant="primary" onPress={() => app.closeDialog()}>
            {messages.dialog.close}
          </Button>
        </>
      }
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}
