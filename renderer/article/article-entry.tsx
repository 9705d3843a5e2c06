import { useState } from 'react';
import { strings } from '../../contract/strings';
import { SelectField } from '../details/select-field';
import { TextField } from '../dialogs/text-field';
import { Tick } from '../dialogs/tick';
import { Button } from '../menu/button';
import { useApp, useAppState } from '../store/use-app';
import { showArticle, textOf } from './show-article';

const words = strings.article;
const NEW = 'new';

/** Takes an article in: pasted or out of a file, for which source, and whether it is kept beside the map. */
export function ArticleEntry() {
  const app = useApp();
  const sources = useAppState((state) => state.editor.map.sources);
  const [text, setText] = useState('');
  const [keep, setKeep] = useState(false);
  const [source, setSource] = useState(sources[0]?.id ?? NEW);

  const openFile = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.txt,.md,text/plain,text/markdown';
    input.onchange = async () => {
      const file = input.files?.[0];
      if (!file) return;
      const read = await textOf(file);
      if (read === null) app.notify(words.notText(file.name));
      else setText(read);
    };
    input.click();
  };

  return (
    <div className="article-body">
      <p>{words.empty}</p>
      <TextField label={words.paste} value={text} onChange={setText} multiline placeholder={words.pasteHelp} />
      <div className="dialog-buttons is-start">
        <Button onPress={openFile}>{words.open}</Button>
      </div>
      {sources.length > 0 ? (
        <SelectField
          label={words.source}
          value={source}
          options={[...sources.map(({ id, title }) => [id, title || id] as const), [NEW, words.noSource] as const]}
          onChange={setSource}
        />
      ) : null}
      <Tick label={words.keep} isSelected={keep} onChange={setKeep} />
      <p className="field-help">{words.keepHelp}</p>
      <div className="dialog-buttons is-start">
        <Button
          variant="primary"
          isDisabled={text.trim() === ''}
          onPress={() => showArticle(app, text, source === NEW ? null : source, keep)}
        >
          {words.use}
        </Button>
      </div>
    </div>
  );
}
