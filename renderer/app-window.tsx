import { useEffect } from 'react';
import { commandFor } from '../contract/command-table';
import { strings } from '../contract/strings';
import { onCanvasKey } from './canvas/canvas-keys';
import { MapCanvas } from './canvas/map-canvas';
import { runCommand } from './commands/run-command';
import { OpenDialog } from './dialogs/open-dialog';
import { Toolbar } from './menu/toolbar';
import { isMac } from './platform';
import { StatusLine } from './status/status-line';
import { TemplateBar } from './status/template-bar';
import { useApp, useAppState } from './store/use-app';

/** The whole window: what is to be done above, the map, and how it stands below. */
export function AppWindow() {
  const app = useApp();
  const title = useAppState((state) => state.editor.map.title);
  const theme = useAppState((state) => state.settings.theme);
  const opened = useAppState((state) => state.opened !== null);

  useEffect(() => {
    document.title = title ? `${title} – ${strings.app}` : strings.app;
  }, [title]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || app.getState().dialog) return;
      // While nothing has the focus, as for a moment after a dialog, the keys are the map's.
      if (event.target === document.body && event.key !== 'Tab' && commandFor(event, 'map', isMac)) {
        app.view.current?.focus();
        onCanvasKey(app, event);
        if (event.defaultPrevented) return;
      }
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      const id = commandFor(event, 'window', isMac);
      // Undo in a text field is the field's own.
      if (!id || (typing && (id === 'undo' || id === 'redo'))) return;
      event.preventDefault();
      runCommand(app, id);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      app.commit();
      if (app.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [app]);

  return (
    <div className="window">
      <Toolbar />
      <TemplateBar />
      <main className="map-region">{opened ? <MapCanvas /> : <p className="no-map">{strings.status.noMap}</p>}</main>
      <StatusLine />
      <OpenDialog />
    </div>
  );
}
