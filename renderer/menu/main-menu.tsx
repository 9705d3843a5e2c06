import { ChevronRight, MenuIcon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { MENUS, type MenuGroups } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { AtClosing, useFocusGoesBack } from '../controls/menu-focus';
import { shownArticle } from '../store/slices/sources-slice';
import { useApp, useAppState } from '../store/use-app';
import { commandSections } from './command-menu';
import { MapsSections, openListedMap } from './maps-submenu';
import './menu.css';

/** Commands that need the text of a source. */
const ARTICLE_COMMAND_IDS = new Set<CommandId>([
  ...COMMANDS.filter(({ group }) => group === 'article').map(({ id }) => id),
  'next-unmapped',
  'coverage',
]);

/** The menu of all commands, with a submenu for each of the table. */
export function MainMenu() {
  const app = useApp();
  const hasText = useAppState((state) => shownArticle(state) !== null);
  const isOpen = useAppState((state) => state.opened !== null);
  const offered = (groups: MenuGroups) =>
    hasText ? groups : groups.filter((group) => !group.every((id) => ARTICLE_COMMAND_IDS.has(id)));
  const { buttonProps, onChosen, onClosed } = useFocusGoesBack((key) => {
    if (!openListedMap(app, key)) app.run(key as CommandId);
  }, app.refocus);
  return (
    <MenuTrigger>
      <Button variant="quiet" aria-label={messages.menu.bar} {...buttonProps}>
        <MenuIcon aria-hidden="true" size={20} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <AtClosing onClosed={onClosed} />
        <Menu className="menu is-short" aria-label={messages.menu.bar} onAction={onChosen}>
          {isOpen ? (
            <MenuItem id="library" className="menu-item">
              {messages.commands.library.label}
            </MenuItem>
          ) : null}
          {MENUS.map(({ id, groups }) => (
            <SubmenuTrigger key={id}>
              <MenuItem id={id} className="menu-item" textValue={messages.menu[id]}>
                <span className="menu-label">{messages.menu[id]}</span>
                <ChevronRight aria-hidden="true" size={16} />
              </MenuItem>
              <Popover className="popover" offset={-2} crossOffset={-6}>
                <Menu className="menu" aria-label={messages.menu[id]} onAction={onChosen}>
                  {id === 'maps' ? (
                    <MapsSections groups={groups} />
                  ) : (
                    commandSections(messages.menu[id], offered(groups))
                  )}
                </Menu>
              </Popover>
            </SubmenuTrigger>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
