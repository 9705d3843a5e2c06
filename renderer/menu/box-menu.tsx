import { useRef } from 'react';
import { Menu, Popover } from 'react-aria-components';
import type { CommandId } from '../../contract/command-table';
import { BOX_CONTEXT_MENU, CANVAS_CONTEXT_MENU } from '../../contract/menus';
import { strings } from '../../messages/messages';
import { runCommand } from '../commands/run-command';
import { useApp, useAppState } from '../store/use-app';
import { commandSections } from './command-menu';

/** The menu of the selected box, or of the map, at the place where it was asked for. */
export function BoxMenu() {
  const app = useApp();
  const at = useAppState((state) => state.menuAt);
  const onBox = useAppState((state) => state.editor.selection !== null);
  const anchor = useRef<HTMLDivElement>(null);
  if (!at) return null;
  const label = onBox ? strings.menu.ofBox : strings.menu.ofMap;
  return (
    <>
      <div ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => {
          if (open) return;
          app.openMenu(null);
          app.refocus();
        }}
      >
        <Menu
          className="menu"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => {
            app.openMenu(null);
            app.refocus();
            runCommand(app, key as CommandId);
          }}
          onClose={() => app.openMenu(null)}
        >
          {commandSections(label, onBox ? BOX_CONTEXT_MENU : CANVAS_CONTEXT_MENU)}
        </Menu>
      </Popover>
    </>
  );
}
