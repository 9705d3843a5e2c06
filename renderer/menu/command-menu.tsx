import { MenuItem, MenuSection, Separator } from 'react-aria-components';
import type { CommandId } from '../../contract/command-table';
import type { MenuGroups } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { keyOf } from '../display/key-label';
import { useApp, useAppState } from '../store/use-app';
import './menu.css';

/** Returns commands as menu sections with separators. */
export function commandSections(label: string, groups: MenuGroups) {
  return groups.map((group, index) => (
    <MenuSection key={group[0]} aria-label={label}>
      {index > 0 ? <Separator className="menu-separator" /> : null}
      {group.map((id) => (
        <CommandItem key={id} id={id} />
      ))}
    </MenuSection>
  ));
}

function CommandItem({ id }: { readonly id: CommandId }) {
  const app = useApp();
  // The menu is built whenever it opens; it depends on the editor alone.
  useAppState((state) => state.editor);
  const isChecked = useAppState(() => app.isChecked(id));
  const { label } = messages.commands[id];
  const key = useAppState((state) => keyOf(id, state));
  return (
    <MenuItem id={id} className="menu-item" isDisabled={!app.isEnabled(id)} textValue={label}>
      <span className="menu-check" aria-hidden="true">
        {isChecked ? '✓' : ''}
      </span>
      <span className="menu-label">{isChecked ? messages.menu.chosen({ label }) : label}</span>
      {key ? <kbd>{key}</kbd> : null}
    </MenuItem>
  );
}
