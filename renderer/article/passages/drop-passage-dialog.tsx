import type { Id } from '../../../argument/model/claim';
import { collapseSpaces } from '../../../argument/model/one-line';
import { indexOf } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import { OptionDialog } from '../../controls/option-dialog';
import { shownArticle } from '../../store/slices/sources-slice';
import type { DropPoint } from '../../store/slices/ui-slice';
import { useApp, useAppState } from '../../store/use-app';
import { createFromPassage } from './passage-actions';
import { shortened } from './shortened';

const words = messages.sources;

/** The dialog that asks for the role of a passage dropped on a claim. */
export function DropPassageDialog({ target, at }: { readonly target: Id; readonly at: DropPoint }) {
  const app = useApp();
  const text = useAppState(({ editor }) => indexOf(editor.map).claims.get(target)?.text ?? '');
  const passage = useAppState((state) => {
    const { selectedPassage } = state;
    const whole = selectedPassage && shownArticle(state)?.text.slice(selectedPassage.start, selectedPassage.end);
    return shortened(collapseSpaces(whole ?? ''));
  });
  const options = [
    ['reason', messages.drop.because],
    ['objection', messages.drop.but],
    ['place', words.dropPlace],
  ] as const;
  return (
    <OptionDialog
      title={words.dropTitle}
      question={messages.drop.explain({ what: passage, where: text })}
      awayFrom={at}
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
