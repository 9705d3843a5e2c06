import { useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField, useFilter } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import { Dialog } from '../controls/dialog';
import fieldStyles from '../controls/field.module.css';
import { keyOf } from '../display/key-label';
import { useApp } from '../store/use-app';
import './command-palette.css';

const words = messages.palette;

/** The command palette: every command by name, with its keys, filtered by typing. */
export function CommandPalette() {
  const app = useApp();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [commands] = useState(() =>
    COMMANDS.filter(({ id }) => id !== 'palette').map(({ id }) => ({
      id,
      keys: keyOf(id, app.getState()),
      can: app.isEnabled(id),
      ...messages.commands[id],
    })),
  );
  const run = (id: CommandId) => {
    app.closeDialog();
    app.run(id);
  };
  return (
    <Dialog title={words.title}>
      <Autocomplete filter={contains}>
        <TextField className={`${fieldStyles.field} palette-field`} autoFocus>
          <Label className="visually-hidden">{words.search}</Label>
          <Input placeholder={words.search} />
        </TextField>
        <ListBox
          className="list-box palette-list"
          aria-label={words.commands}
          items={commands}
          selectionMode="none"
          onAction={(key) => run(key as CommandId)}
          renderEmptyState={() => words.none}
        >
          {({ id, label, hint, keys, can }) => (
            <ListBoxItem id={id} className="list-item palette-item" textValue={`${label} ${hint}`} isDisabled={!can}>
              <span>
                {label} <span className="palette-hint">{hint}</span>
              </span>
              {keys ? <kbd>{keys}</kbd> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
