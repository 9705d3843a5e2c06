import { writeOutlineHtml } from '../../argument/formats/outline-html';
import { writeOutline } from '../../argument/formats/outline-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { FieldGroup } from '../controls/radio-choice';
import { useApp } from '../store/use-app';
import { fileNameOf, saveFile } from './save-file';

const words = messages.export;

/** The buttons that save the map as text, for people who do not see the picture. */
export function AccessibleVersions({ map }: { readonly map: ArgumentMap }) {
  const app = useApp();
  const save = async (kind: 'txt' | 'html') => {
    const text = kind === 'txt' ? writeOutline(map) : writeOutlineHtml(map);
    const name = fileNameOf(app, map, `.${kind}`);
    const type = kind === 'txt' ? 'text/plain' : 'text/html';
    const saved = await saveFile(app, name, new TextEncoder().encode(text), type);
    if (saved !== null) app.notify(words.done({ name: saved }));
  };
  return (
    <FieldGroup legend={words.forReaders}>
      <div className="button-row">
        <Button onPress={() => save('txt')}>{words.asText}</Button>
        <Button onPress={() => save('html')}>{words.asHtml}</Button>
      </div>
    </FieldGroup>
  );
}
