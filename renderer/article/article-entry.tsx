import { type ClipboardEvent, useRef, useState } from 'react';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { CheckboxField } from '../controls/checkbox';
import { TextField } from '../controls/text-field';
import { useApp, useAppState } from '../store/use-app';
import { useFocusRequest } from '../store/use-focus-request';
import { ARTICLE_EXTENSIONS, MAX_TEXT_LENGTH, readArticleFile, readHtml } from './formats/read-file';
import { showArticle } from './show-article';

const words = messages.article;

/**
 * The form for the text of the active source: pasted or read from a file, and stored beside the map
 * or not.
 */
export function ArticleEntry() {
  const app = useApp();
  const source = useAppState((state) => state.activeSource);
  const [text, setText] = useState('');
  const [keep, setKeep] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('article-input', () => field.current?.focus());

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
      else setText(read.text);
    };
    input.click();
  };

  /** Keeps the headings and paragraphs of a pasted web page, which its plain text has lost. */
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    if (html.trim() === '' || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.target;
    const plain = event.clipboardData.getData('text/plain');
    void readHtml(html).then((read) => {
      const put = read || plain;
      setText((now) => now.slice(0, selectionStart) + put + now.slice(selectionEnd));
    });
  };

  return (
    <div className="article-body" onPaste={paste}>
      <p>{messages.sources.empty}</p>
      <TextField
        label={words.paste}
        value={text}
        onChange={setText}
        multiline
        areaRef={field}
        placeholder={messages.sources.paste}
      />
      <div className="dialog-buttons is-start">
        <Button onPress={openFile}>{words.open}</Button>
      </div>
      <p aria-live="polite">{reading === null ? '' : messages.sources.reading({ name: reading })}</p>
      <CheckboxField label={words.keep} isSelected={keep} onChange={setKeep} />
      <p className="field-help">{words.keepHelp}</p>
      <div className="dialog-buttons is-start">
        <Button
          variant="primary"
          isDisabled={text.trim() === ''}
          onPress={() => {
            if (text.length > MAX_TEXT_LENGTH) app.notify(messages.sources.fault.tooLong);
            else void showArticle(app, text, source, keep);
          }}
        >
          {words.use}
        </Button>
      </div>
    </div>
  );
}
