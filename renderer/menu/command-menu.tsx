import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import type { MenuGroups } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { keyOf } from '../display/key-label';
import { shownArticle } from '../store/slices/sources-slice';
import { useApp, useAppState } from '../store/use-app';
import './menu.css';

/** Commands that need the text of a source. */
const ARTICLE_COMMAND_IDS = new Set<CommandId>([
  ...COMMANDS.filter(({ group }) => group === 'article').map(({ id }) => id),
  'next-unmapped',
  'coverage',
]);

/** A menu of the menu bar. Commands that need the text of a source appear once there is one. */
export function CommandMenu({ label, groups }: { readonly label: string; readonly groups: MenuGroups }) {
  const app = useApp();
  const hasText = useAppState((state) => shownArticle(state) !== null);
  const offered = hasText ? groups : groups.filter((group) => !group.every((id) => ARTICLE_COMMAND_IDS.has(id)));
  return (
    <MenuTrigger>
      <Button variant="quiet">{label}</Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => app.run(key as CommandId)} aria-label={label}>
          {commandSections(label, offered)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

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
