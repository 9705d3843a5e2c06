import { useEffect, useState } from 'react';
import { Label, ListBox, ListBoxItem } from 'react-aria-components';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { MapRef, MapVersion } from '../../contract/host';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { dateInWords } from '../descriptions/format-date';
import { useApp } from '../store/use-app';
import { MapSide } from './map-preview';

const words = strings.versions;
const ROOM = { width: 560, height: 380 } as const;

/** The earlier contents of a map, each to be looked at and to be had again as a map of its own. */
export function VersionsDialog({ map: ref, title }: { readonly map: MapRef; readonly title: string }) {
  const app = useApp();
  const [versions, setVersions] = useState<readonly MapVersion[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<{ readonly id: string; readonly map: ArgumentMap } | null>(null);
  const [fault, setFault] = useState('');
  const sayWhy = (error: unknown) => setFault(error instanceof Error ? error.message : strings.start.unexpected);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens.
  useEffect(() => {
    app.host.versions({ ref }).then((found) => {
      setVersions(found);
      setChosen(found[0]?.id ?? null);
    }, sayWhy);
  }, [app, ref]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when another one is chosen.
  useEffect(() => {
    if (chosen === null) return;
    let wanted = true;
    setFault('');
    app.host.version({ ref, id: chosen }).then(
      ({ map }) => wanted && setShown({ id: chosen, map }),
      (error) => wanted && sayWhy(error),
    );
    return () => {
      wanted = false;
    };
  }, [app, ref, chosen]);

  const current = versions?.find(({ id }) => id === chosen);
  const when = current ? dateInWords(new Date(current.at)) : '';
  return (
    <Dialog title={words.title(title)} wide>
      <div className="dialog-body">
        <p>{words.explain}</p>
        {versions?.length === 0 ? <p>{words.none}</p> : null}
        {versions && versions.length > 0 ? (
          <div className="versions">
            <div className="field">
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
                  <ListBoxItem className="version-item" id={version.id} textValue={dateInWords(new Date(version.at))}>
                    <span className="library-title">{dateInWords(new Date(version.at))}</span>
                    <span className="field-help">{`${words.claims(version.claims)} · ${words.reasons[version.reason]}`}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </div>
            {shown && shown.id === chosen ? <MapSide heading={words.from(when)} map={shown.map} room={ROOM} /> : null}
          </div>
        ) : null}
        {fault ? (
          <p role="alert" className="is-hard">
            {fault}
          </p>
        ) : null}
        <div className="dialog-buttons">
          <Button onPress={() => app.show(null)}>{strings.dialog.close}</Button>
          <Button
            variant="primary"
            isDisabled={!current || shown?.id !== chosen}
            onPress={() => current && app.restoreAsCopy(ref, current.id, when)}
          >
            {words.restoreCopy}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
