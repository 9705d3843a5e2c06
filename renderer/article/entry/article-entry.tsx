import { type ClipboardEvent, useRef, useState } from 'react';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { CheckboxField } from '../../controls/checkbox';
import { insertText } from '../../controls/insert-text';
import { TextField } from '../../controls/text-field';
import { savesEdits } from '../../store/slices/document-slice';
import { useApp, useAppState } from '../../store/use-app';
import { useFocusRequest } from '../../store/use-focus-request';
import { ARTICLE_EXTENSIONS, MAX_TEXT_LENGTH, readArticleFile, readHtml } from '../formats/read-file';
import { showArticle } from '../show-article';
import { keepsArticles, rememberKeeping } from './kept-articles';
import { MissingArticle } from './missing-article';
import './article-entry.css';

const words = messages.article;
/** A pasted text of this length is an article and not its title or address. */
const ARTICLE_LENGTH = 200;

/**
 * The form for the text of the active source: pasted, typed or read from a file. A text that comes in one piece is
 * shown at once.
 */
export function ArticleEntry() {
  const app = useApp();
  const source = useAppState((state) => state.activeSource);
  const record = useAppState(({ editor }) => editor.map.sources.find(({ id }) => id === source));
  const keeps = useAppState(keepsArticles);
  const storesHere = useAppState(savesEdits);
  const [text, setText] = useState('');
  const [reading, setReading] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('article-input', () => field.current?.focus());

  const show = (whole: string) => {
    if (whole.length > MAX_TEXT_LENGTH) app.notify(messages.sources.fault.tooLong);
    else void showArticle(app, whole, source);
  };

  const openFile = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ARTICLE_EXTENSIONS.map((ending) => `.${ending}`).join(',');
    input.onchange = async () => {
      const file = input.files?.[0];
      if (!file) return;
      setReading(file.name);
      const read = await readArticleFile(file);
      setReading(null);
      if ('fault' in read) app.notify(read.fault);
      else {
        show(read.text);
        if (read.note) app.notify(read.note);
      }
    };
    input.click();
  };

  /** Keeps the headings and paragraphs of a pasted web page, which its plain text has lost. */
  const paste = async (event: ClipboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { selectionStart, selectionEnd, value } = target;
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    const isArticle = (pasted: string) => value.trim() === '' && pasted.trim().length >= ARTICLE_LENGTH;
    // The browser puts a short text in by itself, and can undo that.
    if (html.trim() === '' && !isArticle(plain)) return;
    event.preventDefault();
    const put = (html.trim() === '' ? '' : await readHtml(html)) || plain;
    if (isArticle(put)) show(put);
    else if (!insertText(target, put, selectionStart, selectionEnd))
      setText((now) => now.slice(0, selectionStart) + put + now.slice(selectionEnd));
  };

  return (
    <div className="article-body article-entry" onPaste={paste}>
      {record ? <MissingArticle source={record} /> : null}
      <TextField
        label={words.paste}
        value={text}
        onChange={setText}
        multiline
        areaRef={field}
        placeholder={messages.sources.paste}
      />
      <div className="button-row">
        <Button onPress={openFile} hint={messages.sources.formats}>
          {words.open}
        </Button>
        {text.trim() === '' ? null : (
          <Button variant="primary" onPress={() => show(text)}>
            {words.use}
          </Button>
        )}
      </div>
      <p aria-live="polite">{reading === null ? '' : messages.sources.reading({ name: reading })}</p>
      <CheckboxField
        label={storesHere ? words.keep : words.keepInCopy}
        isSelected={keeps}
        onChange={(on) => rememberKeeping(app, on)}
      />
      <p className="field-help">{words.keepHelp}</p>
    </div>
  );
}
