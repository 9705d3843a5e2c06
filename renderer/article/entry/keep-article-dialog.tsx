import type { Id } from '../../../argument/model/claim';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useApp, useAppState } from '../../store/use-app';
import { rememberKeeping } from './kept-articles';

const words = messages.article.keepQuestion;

/** The question before a text is stored where others get it: it is on the screen already, and stays there. */
export function KeepArticleDialog({ sources }: { readonly sources: readonly Id[] }) {
  const app = useApp();
  const folder = useAppState(({ opened }) => opened?.sharedFolder ?? 'synced');
  const close = () => {
    app.closeDialog();
    app.requestFocus('article-text');
  };
  const answer = (keeps: boolean) => {
    rememberKeeping(app, keeps);
    close();
    if (keeps) for (const source of sources) void app.storeArticle(source);
  };
  return (
    <Dialog
      title={words.title}
      onClose={close}
      buttons={
        <>
          <Button onPress={() => answer(false)}>{words.no}</Button>
          <Button variant="primary" autoFocus onPress={() => answer(true)}>
            {words.yes}
          </Button>
        </>
      }
    >
      <p>{words.folder[folder]}</p>
      <p>{words.copyright}</p>
    </Dialog>
  );
}
