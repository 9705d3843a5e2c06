import { useEffect, useState } from 'react';
import { insertMap } from '../../../argument/commands/structure/insert-map';
import { ENCODINGS, type Encoding, encodingName } from '../../../argument/formats/decode-text';
import { indexOf } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { SelectField } from '../../controls/select-field';
import { type OtherFile, type OtherFormat, otherFormats, readOtherFile } from '../../formats/other-formats';
import { useApp, useAppState } from '../../store/use-app';
import { MapPreview } from '../map-preview';
import { FileProblems } from './file-problems';
import './import.css';

const words = messages.importing;

const PREVIEW_SIZE = { width: 480, height: 360 } as const;
/** The largest map that is drawn. To lay out more takes over half a second, in which the window stands still. */
const MAX_DRAWN_CLAIMS = 150;

/** The dialog that shows a file of another program before it is opened. */
export function ImportDialog({
  name,
  bytes,
  read,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: OtherFile;
}) {
  const app = useApp();
  const [file, setFile] = useState(read);
  const [formats, setFormats] = useState<readonly OtherFormat[]>([]);
  const selection = useAppState((state) => state.editor.selection);
  const openMap = useAppState((state) => (state.opened && !state.opened.readOnly ? state.editor.map : null));
  const target = openMap && selection !== null && indexOf(openMap).claims.has(selection) ? selection : null;

  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const choose = async (format: string, chosen: Encoding | null) => {
    setEncoding(chosen);
    try {
      setFile(await readOtherFile(name, bytes, { format, ...(chosen === null ? {} : { encoding: chosen }) }));
    } catch {
      app.notify(words.failed({ name }));
    }
  };
  // The name decides what the contents do not.
  useEffect(() => {
    void otherFormats().then((all) => setFormats(all.filter(({ isRead }) => isRead)));
    const named = read.kind === 'undecided' ? read.named : null;
    if (named !== null) void readOtherFile(name, bytes, { format: named }).then(setFile, () => undefined);
  }, [name, bytes, read]);

  const { map, problems, format } = file.kind === 'read' ? file : { map: null, problems: [], format: '' };
  const create = () => {
    if (map) void app.create(map);
  };
  const add = () => {
    if (!map) return;
    app.showDialog(null);
    if (app.edit((now) => insertMap(now, { other: map, target })))
      app.notify(words.added({ claims: map.claims.length }), 'undo');
    app.refocus();
  };
  return (
    <Dialog
      title={words.title({ name })}
      wide
      onSubmit={create}
      buttons={
        <>
          <Button onPress={() => app.closeDialog()}>{messages.dialog.cancel}</Button>
          {openMap ? (
            <Button isDisabled={!map} onPress={add}>
              {target === null ? words.addToMap : words.addBelow}
            </Button>
          ) : null}
          <Button type="submit" variant="primary" autoFocus isDisabled={!map}>
            {words.asNew}
          </Button>
        </>
      }
    >
      <div className="import-layout">
        {map ? (
          <MapPreview
            heading={map.title}
            note={words.facts({ claims: map.claims.length, steps: map.inferences.length })}
            map={map}
            size={PREVIEW_SIZE}
            maxDrawn={MAX_DRAWN_CLAIMS}
          />
        ) : (
          <p className="field-help">{words.noMap}</p>
        )}
        <div className="import-file">
          <SelectField
            label={messages.export.format}
            value={format}
            options={[
              ...(format === '' ? [['', words.chooseFormat] as const] : []),
              ...formats.map(({ id, name: label }) => [id, label] as const),
            ]}
            onChange={(id) => choose(id, encoding)}
          />
          {encoding !== null || problems.some(({ kind }) => kind === 'encoding') ? (
            <SelectField
              label={words.encoding}
              value={encoding ?? ''}
              options={[['', words.guessed], ...ENCODINGS.map((id) => [id, optionName(id)] as const)]}
              onChange={(id) => choose(format, id === '' ? null : (id as Encoding))}
            />
          ) : null}
          {file.kind === 'undecided' ? <p role="status">{describeDoubt(file.formats, formats)}</p> : null}
          <FileProblems
            key={`${format} ${encoding}`}
            problems={problems}
            bytes={bytes}
            encoding={encoding}
            showsText={!map}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** Returns the name of an encoding; that of UTF-16 with the order of its bytes. */
function optionName(encoding: Encoding): string {
  const order = /^utf-16(le|be)$/.exec(encoding)?.[1];
  return order === undefined ? encodingName(encoding) : `${encodingName(encoding)} ${order.toUpperCase()}`;
}

function describeDoubt(ids: readonly string[], formats: readonly OtherFormat[]): string {
  const names = formats.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length > 0 ? words.several({ formats: names }) : words.unknown;
}
