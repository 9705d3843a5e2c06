import { useStore } from '@xyflow/react';
import { Minus, Plus } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, type PressEvent } from 'react-aria-components';
import type { CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { AtClosing, useFocusGoesBack } from '../controls/menu-focus';
import { BOTTOM_INSET_PX } from '../display/insets';
import { useApp, useAppState } from '../store/use-app';
import './zoom-control.css';

/** Buttons that zoom in and out at the lower left of the map, and the percentage with a menu between them. */
export function ZoomControl() {
  const app = useApp();
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100));
  // The words of the menu depend on the language, and what it offers on the selection.
  useAppState((state) => state.language);
  useAppState((state) => state.editor.selection);
  const { buttonProps, onChosen, onClosed } = useFocusGoesBack((key) => app.run(key as CommandId), app.refocus);
  const zooms = (id: 'zoom-in' | 'zoom-out') => ({
    'aria-label': messages.commands[id].label,
    onPress: ({ pointerType }: PressEvent) => {
      app.run(id);
      // Keys go on to zoom here; after a click they go to the map again.
      if (pointerType !== 'keyboard' && pointerType !== 'virtual') app.refocus();
    },
  });
  const items = [
    ['fit', messages.branchFocus.whole],
    ['fit-selection', messages.zoom.selection],
    ['actual-size', messages.zoom.actual],
  ] as const;
  return (
    <div className="zoom-control" style={{ height: BOTTOM_INSET_PX }}>
      <div className="zoom-buttons" data-overlay role="toolbar" aria-label={messages.zoom.label}>
        <Button variant="quiet" {...zooms('zoom-out')}>
          <Minus aria-hidden="true" size={16} />
        </Button>
        <MenuTrigger>
          <Button variant="quiet" className="zoom-percent" {...buttonProps}>
            {messages.zoom.percent({ percent: String(percent) })}
          </Button>
          <Popover className="popover" placement="top start">
            <AtClosing onClosed={onClosed} />
            <Menu className="menu is-short" aria-label={messages.zoom.label} onAction={onChosen}>
              {items.map(([id, label]) => (
                <MenuItem key={id} id={id} className="menu-item" isDisabled={!app.isEnabled(id)} textValue={label}>
                  <span className="menu-label">{label}</span>
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Button variant="quiet" {...zooms('zoom-in')}>
          <Plus aria-hidden="true" size={16} />
        </Button>
      </div>
    </div>
  );
}
