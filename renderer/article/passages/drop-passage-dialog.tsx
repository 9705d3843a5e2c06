import type { Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/structure/map-index';
import { argumentMessages } from '../../../messages/argument-messages';
import { messages } from '../../../messages/messages';
import { OptionDialog } from '../../controls/option-dialog';
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
  return (
    <OptionDialog
      title={words.dropTitle}
      question={argumentMessages.quoted({ title: text })}
      options={options.map(([use, label]) => ({
        label,
        choose: () => {
          app.closeDialog();
          createFromPassage(app, use, target);
        },
      }))}
      onCancel={() => app.closeDialog()}
    />
  );
}
