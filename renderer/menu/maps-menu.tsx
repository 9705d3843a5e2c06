import { FolderOpen } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { LibraryEntry } from '../../contract/host';
import { strings } from '../../contract/strings';
import { runCommand } from '../commands/run-command';
import { useApp, useAppState } from '../store/use-app';
import { Button } from './button';

/** The maps of the library: the person's own, then the examples. */
export function MapsMenu() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const current = useAppState((state) => state.opened?.ref);
  const own = library.filter((entry) => !entry.template);
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
                {strings.menu.cannotBeRead}
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
        {strings.menu.maps}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={strings.menu.maps}
          onAction={(key) => {
            if (key === 'open-file') return runCommand(app, 'open-file');
            const entry = library.find(({ ref }) => ref === key);
            if (entry?.fault) app.notify(entry.fault);
            else if (entry) void app.open(entry.ref);
          }}
        >
          {section(strings.menu.myMaps, own)}
          {section(strings.menu.examples, examples)}
          <MenuSection aria-label={strings.menu.more}>
            <MenuItem id="open-file" className="menu-item">
              <span className="menu-check" />
              <span className="menu-label">{strings.commands['open-file'].label}</span>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
