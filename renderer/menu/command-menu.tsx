import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { COMMANDS, type CommandId, keyInWords } from '../../contract/command-table';
import { strings } from '../../contract/strings';
import { canRun, runCommand } from '../commands/run-command';
import { isMac } from '../platform';
import { useApp, useAppState } from '../store/use-app';
import { Button } from './button';

/** A menu of commands from the one table, in groups with a line between them. */
export function CommandMenu({
  label,
  icon,
  groups,
  checked = [],
}: {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly groups: readonly (readonly CommandId[])[];
  readonly checked?: readonly CommandId[];
}) {
  const app = useApp();
  return (
    <MenuTrigger>
      <Button variant="quiet" aria-label={icon ? label : undefined}>
        {icon ?? label}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => runCommand(app, key as CommandId)} aria-label={label}>
          {groups.map((group, at) => (
            <MenuSection key={group[0]} aria-label={label}>
              {at > 0 ? <Separator className="menu-separator" /> : null}
              {group.map((id) => (
                <CommandItem key={id} id={id} isChecked={checked.includes(id)} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function CommandItem({ id, isChecked }: { readonly id: CommandId; readonly isChecked: boolean }) {
  const app = useApp();
  // The menu is made afresh whenever it opens; what it depends on is the editor alone.
  useAppState((state) => state.editor);
  const { label } = strings.commands[id];
  const key = COMMANDS.find((command) => command.id === id)?.keys[0];
  return (
    <MenuItem id={id} className="menu-item" isDisabled={!canRun(app, id)} textValue={label}>
      <span className="menu-check" aria-hidden="true">
        {isChecked ? '✓' : ''}
      </span>
      <span className="menu-label">{isChecked ? strings.menu.chosen(label) : label}</span>
      {key ? <kbd>{keyInWords(key, isMac)}</kbd> : null}
    </MenuItem>
  );
}
