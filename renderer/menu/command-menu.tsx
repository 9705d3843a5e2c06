import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { COMMANDS, type CommandId, shortcutLabel } from '../../contract/command-table';
import type { MenuGroups } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { canRun, runCommand } from '../commands/run-command';
import { Button } from '../controls/button';
import { isMac } from '../display/platform';
import { shownArticle } from '../store/article-actions';
import { useApp, useAppState } from '../store/use-app';

/** What is done with a text beside the map. */
const ARTICLE_COMMAND_IDS = new Set<CommandId>([
  ...COMMANDS.filter(({ group }) => group === 'article').map(({ id }) => id),
  'next-unmapped',
  'coverage',
]);

/** A menu of the menu bar. What needs a text beside the map is not offered before there is one. */
export function CommandMenu({ label, groups }: { readonly label: string; readonly groups: MenuGroups }) {
  const app = useApp();
  const hasText = useAppState((state) => shownArticle(state) !== null);
  const offered = hasText ? groups : groups.filter((group) => !group.every((id) => ARTICLE_COMMAND_IDS.has(id)));
  return (
    <MenuTrigger>
      <Button variant="quiet">{label}</Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => runCommand(app, key as CommandId)} aria-label={label}>
          {commandSections(label, offered)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Commands as sections of a menu, with a line between them. */
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

/** Whether a command is a choice that is on just now. */
function useIsChecked(id: CommandId): boolean {
  return useAppState(({ settings, editor }) => {
    if (id === 'template') return editor.map.template === true;
    if (id.startsWith('theme-')) return id === `theme-${settings.theme}`;
    return settings.panels?.some((panel) => panel === id) ?? false;
  });
}

function CommandItem({ id }: { readonly id: CommandId }) {
  const app = useApp();
  // The menu is made afresh whenever it opens; what it depends on is the editor alone.
  useAppState((state) => state.editor);
  const isChecked = useIsChecked(id);
  const { label } = messages.commands[id];
  const key = COMMANDS.find((command) => command.id === id)?.keys[0];
  return (
    <MenuItem id={id} className="menu-item" isDisabled={!canRun(app, id)} textValue={label}>
      <span className="menu-check" aria-hidden="true">
        {isChecked ? '✓' : ''}
      </span>
      <span className="menu-label">{isChecked ? messages.menu.chosen({ label }) : label}</span>
      {key ? <kbd>{shortcutLabel(key, isMac)}</kbd> : null}
    </MenuItem>
  );
}
