import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react';
import { emptyMap } from '../../../argument/model/argument-map';
import { messages } from '../../../messages/messages';
import { chooseArticleFile } from '../../article/formats/choose-article-file';
import { MAX_TEXT_LENGTH, readArticleFile, readHtml } from '../../article/formats/read-file';
import { showArticle } from '../../article/show-article';
import { Button } from '../../controls/button';
import { insertText } from '../../controls/insert-text';
import type { App } from '../../store/app';
import { useApp, useAppState } from '../../store/use-app';
import { useFocusRequest } from '../../store/use-focus-request';
import { titleFrom } from './title-from';

const words = messages.startPage;

/** The card that begins a map of an article: pasted, or read from a file. */
export function ArticleCard() {
  const app = useApp();
  const text = useAppState((state) => state.startDraft.article);
  /** True while the other card is the one that is filled in. */
  const isOther = useAppState(({ startDraft }) => startDraft.thesis.trim() !== '' && startDraft.article.trim() === '');
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('start-article', () => field.current?.focus());
  const setText = (article: string) => app.setStartDraft({ article });

  const openFile = async () => {
    const file = await chooseArticleFile();
    if (!file) return;
    app.notify(messages.sources.reading({ name: file.name }));
    const read = await readArticleFile(file);
    if ('fault' in read) return app.notify(read.fault);
    setText(read.text);
    if (read.note) app.notify(read.note);
    field.current?.focus();
  };

  /** Keeps the headings and paragraphs of a pasted web page, which its plain text has lost. */
  const paste = async (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    if (html.trim() === '') return;
    event.preventDefault();
    const target = event.currentTarget;
    const { selectionStart, selectionEnd } = target;
    const plain = event.clipboardData.getData('text/plain');
    const put = (await readHtml(html)) || plain;
    if (insertText(target, put, selectionStart, selectionEnd)) return;
    const { article } = app.getState().startDraft;
    setText(article.slice(0, selectionStart) + put + article.slice(selectionEnd));
  };

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      field.current?.focus();
      app.notify(words.noArticle);
    } else if (text.length > MAX_TEXT_LENGTH) app.notify(messages.sources.fault.tooLong);
    else {
      setBusy(true);
      await beginWithArticle(app, text);
      setBusy(false);
    }
  };

  return (
    <form className="start-card" aria-labelledby="start-article" onSubmit={begin}>
      <h2 id="start-article">{words.article}</h2>
      <textarea
        ref={field}
        className="start-field is-dashed"
        aria-labelledby="start-article"
        placeholder={words.articleField}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
      />
      <div className="start-buttons">
        <Button type="submit" variant={isOther ? 'plain' : 'primary'} isDisabled={isBusy}>
          {words.begin}
        </Button>
        <Button variant="quiet" onPress={openFile}>
          {messages.article.open}
        </Button>
      </div>
    </form>
  );
}

/** Creates a map for an article, and shows the article beside its empty thesis. */
async function beginWithArticle(app: App, text: string): Promise<void> {
  const map = { ...emptyMap(titleFrom(text)), claims: [{ id: 'c1', text: '' }] };
  if (!(await app.create(map))) return;
  app.setStartDraft({ article: '' });
  app.openPanel('article');
  await showArticle(app, text, null);
  // The thesis is written first.
  if (!app.getState().dialog) app.requestFocus('map');
}
