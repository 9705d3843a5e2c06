import { useEffect, useState } from 'react';
import { Label, ListBox, ListBoxItem } from 'react-aria-components';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { MapRef, MapVersion } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import fieldStyles from '../../controls/field.module.css';
import { formatDateTime } from '../../descriptions/format-date';
import { useApp } from '../../store/use-app';
import { MapPreview } from '../map-preview';
import '../library.css';

const words = messages.versions;
const PREVIEW_SIZE = { width: 560, height: 380 } as const;

/** The dialog with the earlier versions of a map. Each can be previewed and copied to a new map. */
export function VersionsDialog({ map: ref, title }: { readonly map: MapRef; readonly title: string }) {
  const app = useApp();
  const [versions, setVersions] = useState<readonly MapVersion[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<{ readonly id: string; readonly map: ArgumentMap } | null>(null);
  const [failure, setFailure] = useState('');
  const showError = (error: unknown) => setFailure(describeError(error));

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens.
  useEffect(() => {
    app.host.versions({ ref }).then((found) => {
      setVersions(found);
      setChosen(found[0]?.id ?? null);
    }, showError);
  }, [app, ref]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when another one is chosen.
  useEffect(() => {
    if (chosen === null) return;
    let isCurrent = true;
    setFailure('');
    app.host.version({ ref, id: chosen }).then(
      ({ map }) => isCurrent && setShown({ id: chosen, map }),
      (error) => isCurrent && showError(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [app, ref, chosen]);

  const current = versions?.find(({ id }) => id === chosen);
  const when = current ? formatDateTime(new Date(current.at)) : '';
  return (
    <Dialog
      title={words.title({ title })}
      wide
      buttons={
        <>
          <Button onPress={() => app.showDialog(null)}>{messages.dialog.close}</Button>
          <Button
            variant="primary"
            isDisabled={!current || shown?.id !== chosen}
            onPress={() => current && app.restoreAsCopy(ref, current.id, when)}
          >
            {words.restoreCopy}
          </Button>
        </>
      }
    >
      <p>{words.explain}</p>
      {versions?.length === 0 ? <p>{words.none}</p> : null}
      {versions && versions.length > 0 ? (
        <div className="versions">
          <div className={fieldStyles.field}>
            <Label id="versions-label">{words.list}</Label>
            <ListBox
              className="version-list"
              aria-labelledby="versions-label"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={chosen === null ? [] : [chosen]}
              onSelectionChange={(keys) => {
                for (const key of keys) setChosen(String(key));
              }}
              items={versions}
            >
              {(version) => (
                <ListBoxItem className="version-item" id={version.id} textValue={formatDateTime(new Date(version.at))}>
                  <span className="library-title">{formatDateTime(new Date(version.at))}</span>
                  <span className="field-help">{`${words.claims({ claims: version.claims })} · ${words.reasons[version.reason]}`}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </div>
          {shown && shown.id === chosen ? (
            <MapPreview heading={words.from({ when })} map={shown.map} size={PREVIEW_SIZE} />
          ) : null}
        </div>
      ) : null}
      {failure ? (
        <p role="alert" className="is-problem">
          {failure}
        </p>
      ) : null}
    </Dialog>
  );
}
