import { ImageDown, PanelRight, Play, Redo2, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { keyOf } from '../display/key-label';
import { toggleSidebar } from '../store/panels';
import { shownPanel } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { MainMenu } from './main-menu';
import { SaveState } from './save-state';
import { TemplateNote } from './template-note';
import { TitleField } from './title-field';
import './toolbar.css';

/** The toolbar: the menu, and above a map its title, the state of saving, and what is needed most often. */
export function Toolbar() {
  const opened = useAppState((state) => state.opened !== null);
  return (
    <header className="toolbar" data-region="tools">
      <MainMenu />
      {opened ? <MapTools /> : <StartTools />}
    </header>
  );
}

function StartTools() {
  return (
    <>
      <p className="app-name">{messages.app}</p>
      <div className="toolbar-end">
        <CommandButton id="palette" icon={<Search aria-hidden="true" size={18} />} />
      </div>
    </>
  );
}

function MapTools() {
  const title = useAppState((state) => state.editor.map.title);
  return (
    <>
      <h1 className="visually-hidden">{title || messages.app}</h1>
      <TitleField />
      <SaveState />
      <TemplateNote />
      <div className="toolbar-end">
        <CommandButton id="undo" icon={<Undo2 aria-hidden="true" size={18} />} />
        <CommandButton id="redo" icon={<Redo2 aria-hidden="true" size={18} />} />
        <CommandButton id="find" icon={<Search aria-hidden="true" size={18} />} />
        <CommandButton
          id="present"
          variant="plain"
          icon={<Play aria-hidden="true" size={16} />}
          label={messages.toolbar.present}
        />
        <CommandButton
          id="export"
          variant="primary"
          icon={<ImageDown aria-hidden="true" size={16} />}
          label={messages.toolbar.export}
        />
        <SidebarButton />
      </div>
    </>
  );
}

/** A button that runs a command: with a label, or with an icon that its tooltip names. */
function CommandButton({
  id,
  variant = 'quiet',
  icon,
  label,
}: {
  readonly id: CommandId;
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly icon?: ReactNode;
  readonly label?: string;
}) {
  const app = useApp();
  const isEnabled = useAppState(() => app.isEnabled(id));
  const words = messages.commands[id];
  const key = useAppState((state) => keyOf(id, state));
  return (
    <Button
      data-command={id}
      variant={variant}
      isDisabled={!isEnabled}
      onPress={() => app.run(id)}
      aria-label={label === undefined ? words.label : undefined}
      hint={
        <>
          {label === undefined ? words.label : words.hint}
          {key ? <kbd>{key}</kbd> : null}
        </>
      }
    >
      {icon}
      {label === undefined ? null : <span className={`button-label is-${variant}`}>{label}</span>}
    </Button>
  );
}

function SidebarButton() {
  const app = useApp();
  const isOpen = useAppState((state) => shownPanel(state) !== null);
  return (
    <Button
      variant="quiet"
      aria-label={messages.sidebar.label}
      aria-pressed={isOpen}
      onPress={() => toggleSidebar(app)}
      hint={messages.sidebar.label}
    >
      <PanelRight aria-hidden="true" size={18} />
    </Button>
  );
}
