import { ChevronRight, MenuIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Key, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { MENUS, type MenuGroups } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
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
  const offered = (groups: MenuGroups) =>
    hasText ? groups : groups.filter((group) => !group.every((id) => ARTICLE_COMMAND_IDS.has(id)));
  const { buttonProps, onChosen, onClosed } = useFocusGoesBack((key) => {
    if (!openListedMap(app, key)) app.run(key as CommandId);
  });
  return (
    <MenuTrigger>
      <Button variant="quiet" aria-label={messages.menu.bar} {...buttonProps}>
        <MenuIcon aria-hidden="true" size={20} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <AtClosing onClosed={onClosed} />
        <Menu className="menu is-short" aria-label={messages.menu.bar}>
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

/**
 * After a command was chosen, and after a menu that a pointer opened, the focus is where it was before. Only Escape
 * in a menu opened by key leaves it on the button, where the keys came from. A command runs once the menu is gone: what
 * it opens then gives the focus back to the same place.
 */
function useFocusGoesBack(run: (key: string) => void) {
  const app = useApp();
  const before = useRef<Element | null>(null);
  const isByPointer = useRef(false);
  const chosen = useRef<string | null>(null);
  return {
    buttonProps: {
      onFocus: ({ relatedTarget }: { readonly relatedTarget: EventTarget | null }) => {
        const isInMenu = relatedTarget instanceof Element && relatedTarget.closest('.menu, [role=dialog]');
        if (!isInMenu) before.current = relatedTarget instanceof Element ? relatedTarget : null;
      },
      onPressStart: ({ pointerType }: { readonly pointerType: string }) => {
        isByPointer.current = pointerType !== 'keyboard' && pointerType !== 'virtual';
      },
      onKeyDown: (event: { continuePropagation(): void }) => {
        isByPointer.current = false;
        event.continuePropagation();
      },
    },
    onChosen: (key: Key) => {
      chosen.current = String(key);
    },
    onClosed: () => {
      const key = chosen.current;
      chosen.current = null;
      if (key === null && !isByPointer.current) return;
      const { current } = before;
      if (current instanceof HTMLElement && current.isConnected && current.checkVisibility()) current.focus();
      else app.refocus();
      if (key !== null) run(key);
    },
  };
}

/** Stands in a menu, and calls `onClosed` when the menu is gone from the page: until then it keeps the focus. */
function AtClosing({ onClosed }: { readonly onClosed: () => void }) {
  const latest = useRef(onClosed);
  latest.current = onClosed;
  useEffect(() => () => latest.current(), []);
  return null;
}
