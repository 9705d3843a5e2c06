import { useMemo, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import { Dialog } from '../controls/dialog';
import fieldStyles from '../controls/field.module.css';
import { keyOf } from '../display/key-label';
import { useApp } from '../store/use-app';
import { searchCommands } from './command-search';
import './command-palette.css';

const words = messages.palette;

/** The command palette: every command by name, with its keys, searched by typing. */
export function CommandPalette() {
  const app = useApp();
  const [query, setQuery] = useState('');
  // The commands that apply are found when the palette opens: nothing changes while it is open.
  const [enabled] = useState(() => new Set(COMMANDS.map(({ id }) => id).filter((id) => app.isEnabled(id))));
  const found = useMemo(() => searchCommands(query, (id) => enabled.has(id)), [query, enabled]);
  const run = (id: CommandId) => {
    app.closeDialog();
    app.run(id);
  };
  return (
    <Dialog title={words.title} tall>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <TextField className={`${fieldStyles.field} palette-field`} autoFocus>
          <Label className="visually-hidden">{words.search}</Label>
          <Input placeholder={words.search} />
        </TextField>
        <ListBox
          className="list-box palette-list"
          aria-label={words.commands}
          selectionMode="none"
          onAction={(key) => run(key as CommandId)}
          renderEmptyState={() => words.none}
        >
          {found.map((id) => {
            const { label, hint } = messages.commands[id];
            const key = keyOf(id, app.getState());
            return (
              <ListBoxItem
                key={id}
                id={id}
                className="list-item palette-item"
                textValue={`${label} ${hint}`}
                isDisabled={!enabled.has(id)}
              >
                <span>
                  {label} <span className="palette-hint">{hint}</span>
                </span>
                {key ? <kbd>{key}</kbd> : null}
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
