import { FolderOpen } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import type { CommandId } from '../../contract/command-table';
import { MENUS, type MenuGroups } from '../../contract/menus';
import type { LibraryEntry } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import { commandSections } from './command-menu';
import './menu.css';

/** The most of the person's own maps that the menu lists; "All maps..." has the rest. */
const MAX_LISTED = 8;
const GROUPS: MenuGroups = MENUS.find(({ id }) => id === 'maps')?.groups ?? [];

/** The menu of maps: those changed last, the examples, and the commands for whole maps. */
export function MapsMenu() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const current = useAppState((state) => state.opened?.ref);
  const own = library.filter((entry) => !entry.template).sort((a, b) => b.changed - a.changed);
  const examples = library.filter((entry) => entry.template);
  const section = (title: string, entries: readonly LibraryEntry[]) =>
    entries.length > 0 ? (
      <MenuSection>
        <Header className="menu-header">{title}</Header>
        {entries.map((entry) => (
          <MenuItem key={entry.ref} id={entry.ref} className="menu-item" textValue={entry.title}>
            <span className="menu-check" aria-hidden="true">
              {entry.ref === current ? '✓' : ''}
            </span>
            <span className="menu-label">{entry.title}</span>
            {entry.fault ? (
              <Text slot="description" className="menu-fault">
                {messages.menu.cannotBeRead}
              </Text>
            ) : null}
          </MenuItem>
        ))}
      </MenuSection>
    ) : null;
  return (
    <MenuTrigger>
      <Button variant="quiet">
        <FolderOpen aria-hidden="true" size={18} />
        {messages.menu.maps}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={messages.menu.maps}
          onAction={(key) => {
            const entry = library.find(({ ref }) => ref === key);
            if (!entry) return app.run(key as CommandId);
            if (entry.fault) app.notify(entry.fault);
            else void app.open(entry.ref);
          }}
        >
          {section(messages.library.mine, own.slice(0, MAX_LISTED))}
          {section(messages.library.examples, examples)}
          <MenuSection aria-label={messages.menu.more}>
            <Separator className="menu-separator" />
          </MenuSection>
          {commandSections(messages.menu.maps, GROUPS)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
