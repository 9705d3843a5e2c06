import { ImageDown, Keyboard, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { COMMANDS, type CommandId, keyInWords } from '../../contract/command-table';
import { strings } from '../../contract/strings';
import { canRun, runCommand } from '../commands/run-command';
import { isMac } from '../platform';
import { useApp, useAppState } from '../store/use-app';
import { Button } from './button';
import { CommandMenu } from './command-menu';
import { MapsMenu } from './maps-menu';

/** The row above the map: the maps, what can be built and changed, and the way out as a picture. */
export function Toolbar() {
  const title = useAppState((state) => state.editor.map.title);
  const theme = useAppState((state) => state.settings.theme);
  const template = useAppState((state) => state.editor.map.template === true);
  return (
    <header className="toolbar">
      <MapsMenu />
      <h1 className="map-title" title={title}>
        {title}
      </h1>
      <div className="tool-group">
        <CommandButton id="add-reason" variant="plain">
          {strings.commands['add-reason'].label}
        </CommandButton>
        <CommandButton id="add-objection" variant="plain">
          {strings.commands['add-objection'].label}
        </CommandButton>
        <CommandButton id="add-co-premise" variant="plain">
          {strings.commands['add-co-premise'].label}
        </CommandButton>
      </div>
      <div className="tool-group">
        <CommandButton id="undo" iconOnly>
          <Undo2 aria-hidden="true" size={18} />
        </CommandButton>
        <CommandButton id="redo" iconOnly>
          <Redo2 aria-hidden="true" size={18} />
        </CommandButton>
        <CommandMenu
          label={strings.menu.edit}
          groups={[
            ['edit-text', 'add-sibling', 'add-undercutter'],
            ['cut', 'copy', 'paste'],
            ['switch-kind', 'work-together', 'separate', 'move-to', 'move-earlier', 'move-later'],
            ['delete-claim', 'delete-branch'],
          ]}
        />
        <CommandMenu
          label={strings.menu.view}
          groups={[
            ['fit', 'actual-size', 'zoom-in', 'zoom-out', 'tidy'],
            ['toggle-fold', 'unfold-all', 'select-step'],
            ['theme-system', 'theme-light', 'theme-dark'],
          ]}
          checked={[`theme-${theme}`]}
        />
        <CommandMenu
          label={strings.menu.map}
          groups={[['make-copy', 'save', 'save-copy'], ['export', 'copy-image'], ['template']]}
          checked={template ? ['template'] : []}
        />
      </div>
      <CommandButton id="shortcuts" iconOnly>
        <Keyboard aria-hidden="true" size={18} />
      </CommandButton>
      <CommandButton id="export" variant="primary">
        <ImageDown aria-hidden="true" size={18} />
        {strings.commands.export.label}
      </CommandButton>
    </header>
  );
}

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
  useAppState((state) => state.editor);
  const { label, hint } = strings.commands[id];
  const key = COMMANDS.find((command) => command.id === id)?.keys[0];
  return (
    <Button
      variant={variant}
      isDisabled={!canRun(app, id)}
      onPress={() => runCommand(app, id)}
      aria-label={iconOnly ? label : undefined}
      hint={
        <>
          {iconOnly ? label : hint}
          {key ? <kbd>{keyInWords(key, isMac)}</kbd> : null}
        </>
      }
    >
      {children}
    </Button>
  );
}
