import { useMemo, useState } from 'react';
import { COMMANDS, type CommandEntry, type CommandId } from '../../../contract/command-table';
import { giveKey } from '../../../contract/shortcuts';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { TextField } from '../../controls/text-field';
import { useApp, useAppState } from '../../store/use-app';
import { searchCommands } from '../command-search';
import { KeyRow } from './key-row';
import './change-keys.css';

const words = messages.changeKeys;
const NO_SHORTCUTS = {};

/** The commands whose keys can be changed. Those of the article are letters, which it does not share with the map. */
const CHANGEABLE = new Set<string>(
  (COMMANDS as readonly CommandEntry[]).filter(({ scope }) => scope !== 'article').map(({ id }) => id),
);

/** The dialog that gives commands other keys. A key is stored at once. */
export function ChangeKeysDialog() {
  const app = useApp();
  const shortcuts = useAppState((state) => state.settings.shortcuts ?? NO_SHORTCUTS);
  const [query, setQuery] = useState('');
  const [changed, setChanged] = useState<CommandId | null>(null);
  const found = useMemo(() => searchCommands(query, () => true).filter((id) => CHANGEABLE.has(id)), [query]);
  const give = (id: CommandId, key: string | null) => {
    void app.changeSettings({ shortcuts: giveKey(shortcuts, id, key) });
    setChanged(null);
  };
  return (
    <Dialog
      title={words.title}
      tall
      buttons={
        <>
          {Object.keys(shortcuts).length > 0 ? (
            <Button onPress={() => void app.changeSettings({ shortcuts: {} })}>{words.resetAll}</Button>
          ) : null}
          <Button variant="primary" onPress={() => app.showDialog(null)}>
            {messages.dialog.close}
          </Button>
        </>
      }
    >
      <p className="field-help">{words.intro}</p>
      <TextField label={messages.palette.search} value={query} onChange={setQuery} autoFocus />
      {found.length === 0 ? <p>{messages.palette.none}</p> : null}
      <ul className="key-rows">
        {found.map((id) => (
          <KeyRow
            key={id}
            id={id}
            shortcuts={shortcuts}
            isChanged={id === changed}
            onChange={() => setChanged(id)}
            onCancel={() => setChanged(null)}
            onKey={(key) => give(id, key)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
