import { Header, MenuItem, MenuSection, Separator, Text } from 'react-aria-components';
import type { MenuGroups } from '../../contract/menus';
import type { LibraryEntry } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { useAppState } from '../store/use-app';
import { commandSections } from './command-menu';
import './menu.css';

/** The most of the person's own maps that the menu lists; "All maps..." has the rest. */
const MAX_LISTED = 8;

/** The content of the menu of maps: those changed last, the examples, and the commands for whole maps. */
export function MapsSections({ groups }: { readonly groups: MenuGroups }) {
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
    <>
      {section(messages.library.mine, own.slice(0, MAX_LISTED))}
      {section(messages.library.examples, examples)}
      <MenuSection aria-label={messages.menu.more}>
        <Separator className="menu-separator" />
      </MenuSection>
      {commandSections(messages.menu.maps, groups)}
    </>
  );
}

/** Opens the map of an entry of the menu, or says why it cannot be read. Returns false for any other entry. */
export function openListedMap(app: App, key: string): boolean {
  const entry = app.getState().library.find(({ ref }) => ref === key);
  if (entry?.fault) app.notify(entry.fault);
  else if (entry) void app.open(entry.ref);
  return entry !== undefined;
}
