import { useRef } from 'react';
import { Menu, Popover } from 'react-aria-components';
import type { CommandId } from '../../contract/command-table';
import { BOX_ADD_MENU, BOX_CONTEXT_MENU, CANVAS_CONTEXT_MENU } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { useApp, useAppState } from '../store/use-app';
import { commandSections } from './command-menu';
import './menu.css';

/** The context menu of the selected item or of the map, at the position where it was opened. */
export function ContextMenu() {
  const app = useApp();
  const position = useAppState((state) => state.contextMenuPosition);
  const onBox = useAppState((state) => state.editor.selection !== null);
  const anchor = useRef<HTMLDivElement>(null);
  if (!position) return null;
  const label = onBox ? messages.commands['context-menu'].label : messages.menu.ofMap;
  return (
    <>
      <div ref={anchor} className="context-menu-anchor" style={{ left: position.x, top: position.y }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        placement="right top"
        offset={2}
        isOpen
        onOpenChange={(open) => {
          if (open) return;
          app.setContextMenuPosition(null);
          app.refocus();
        }}
      >
        <Menu
          className="menu"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => {
            app.setContextMenuPosition(null);
            app.refocus();
            app.run(key as CommandId);
          }}
          onClose={() => app.setContextMenuPosition(null)}
        >
          {commandSections(label, position.isForAdding ? BOX_ADD_MENU : onBox ? BOX_CONTEXT_MENU : CANVAS_CONTEXT_MENU)}
        </Menu>
      </Popover>
    </>
  );
}
