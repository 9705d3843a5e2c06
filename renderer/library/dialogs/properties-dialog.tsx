import { useState } from 'react';
import { setMapProperties } from '../../../argument/commands/map/map-properties';
import type { Source } from '../../../argument/model/argument-map';
import { withoutUndefined } from '../../../argument/model/json';
import { newId } from '../../../argument/model/new-id';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { CheckboxField } from '../../controls/checkbox';
import { Dialog } from '../../controls/dialog';
import { TextField } from '../../controls/text-field';
import { SourceLink } from '../../links/source-link';
import { useApp, useAppState } from '../../store/use-app';
import '../library.css';

const words = messages.properties;
const SOURCE_FIELDS = ['title', 'author', 'publisher', 'date', 'url'] as const;

/** The dialog with the properties of the map. Saving them is one step of undo. */
export function PropertiesDialog() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const [title, setTitle] = useState(map.title);
  const [description, setDescription] = useState(map.description ?? '');
  const [student, setStudent] = useState(map.student ?? '');
  const [className, setClassName] = useState(map.class ?? '');
  const [template, setTemplate] = useState(map.template === true);
  const [sources, setSources] = useState<readonly Source[]>(map.sources);
  const [error, setError] = useState<string>();

  const setSource = (id: string, key: string, value: string) =>
    setSources(
      sources.map((source) => (source.id === id ? withoutUndefined({ ...source, [key]: value || undefined }) : source)),
    );

  const save = () => {
    if (title.trim() === '') return setError(words.noTitle);
    app.showDialog(null);
    app.edit((now) => {
      const edit = setMapProperties(now, {
        description: description.trim() || undefined,
        student: student.trim() || undefined,
        class: className.trim() || undefined,
        template: template || undefined,
        sources,
        title: title.trim(),
      });
      return edit && { ...edit, select: app.getState().editor.selection };
    });
    app.refocus();
  };

  return (
    <Dialog
      title={words.title}
      onSubmit={save}
      buttons={
        <>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.done}
          </Button>
        </>
      }
    >
      <TextField label={words.name} value={title} onChange={setTitle} autoFocus {...(error ? { error } : {})} />
      <TextField label={words.description} value={description} onChange={setDescription} multiline />
      <div className="field-row">
        <TextField label={words.student} value={student} onChange={setStudent} />
        <TextField label={words.class} value={className} onChange={setClassName} />
      </div>
      <CheckboxField label={words.template} isSelected={template} onChange={setTemplate} />
      <h3 className="dialog-heading">{words.sources}</h3>
      {sources.map((source, index) => (
        <fieldset key={source.id} className="source-fieldset">
          <legend>{words.source({ number: index + 1 })}</legend>
          {SOURCE_FIELDS.map((key) => (
            <TextField
              key={key}
              label={messages.sources[key]}
              value={source[key] ?? ''}
              onChange={(value) => setSource(source.id, key, value)}
            />
          ))}
          <SourceLink source={source} />
          <Button
            aria-label={words.removeSource({ number: index + 1 })}
            onPress={() => setSources(sources.filter(({ id }) => id !== source.id))}
          >
            {words.removeSource({ number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div className="dialog-buttons is-start">
        <Button onPress={() => setSources([...sources, { id: newId({ ...map, sources }, 's') }])}>
          {words.addSource}
        </Button>
      </div>
    </Dialog>
  );
}
