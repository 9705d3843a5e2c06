import { ImageDown, ListTree, Newspaper, PanelRight, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../contract/command-table';
import { MENUS } from '../../contract/menus';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { keyOf } from '../display/key-label';
import { useApp, useAppState } from '../store/use-app';
import { CommandMenu } from './command-menu';
import { MapsMenu } from './maps-menu';
import './toolbar.css';

/** The toolbar above the map: the menus, the title, the most frequent edits and the export. */
export function Toolbar() {
  const title = useAppState((state) => state.editor.map.title);
  return (
    <header className="toolbar" data-region="tools">
      <nav className="tool-group" aria-label={messages.menu.bar}>
        <MapsMenu />
        {MENUS.filter(({ id }) => id !== 'maps').map(({ id, groups }) => (
          <CommandMenu key={id} label={messages.menu[id]} groups={groups} />
        ))}
      </nav>
      <h1 className="map-title" title={title}>
        {title}
      </h1>
      <div className="tool-group">
        {ADD_COMMANDS.map((id) => (
          <CommandButton key={id} id={id} variant="plain">
            {messages.commands[id].label}
          </CommandButton>
        ))}
      </div>
      <div className="tool-group">
        {ICON_COMMANDS.map(([id, Icon]) => (
          <CommandButton key={id} id={id} iconOnly>
            <Icon aria-hidden="true" size={18} />
          </CommandButton>
        ))}
      </div>
      <CommandButton id="export" variant="primary">
        <ImageDown aria-hidden="true" size={18} />
        <span className="button-label">{messages.commands.export.label}</span>
      </CommandButton>
    </header>
  );
}

const ADD_COMMANDS = ['add-reason', 'add-objection', 'add-co-premise'] as const;
const ICON_COMMANDS = [
  ['undo', Undo2],
  ['redo', Redo2],
  ['outline', ListTree],
  ['details', PanelRight],
  ['article', Newspaper],
] as const;

function CommandButton({
  id,
  variant = 'quiet',
  iconOnly = false,
  children,
}: {
  readonly id: CommandId;
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly iconOnly?: boolean;
  readonly children: ReactNode;
}) {
  const app = useApp();
  const isEnabled = useAppState(() => app.isEnabled(id));
  const isOn = useAppState(() => app.isChecked(id));
  const { label, hint } = messages.commands[id];
  const key = useAppState((state) => keyOf(id, state));
  return (
    <Button
      variant={variant}
      isDisabled={!isEnabled}
      onPress={() => app.run(id)}
      aria-label={iconOnly ? label : undefined}
      aria-pressed={isOn}
      hint={
        <>
          {iconOnly ? label : hint}
          {key ? <kbd>{key}</kbd> : null}
        </>
      }
    >
      {children}
    </Button>
  );
}
