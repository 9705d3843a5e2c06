import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { typesCharacter } from '../../contract/key-press';
import { commandForKey } from '../../contract/keys';
import { messages } from '../../messages/messages';
import { BranchBreadcrumbs } from '../branch-focus/branch-breadcrumbs';
import { MapCanvas } from '../canvas/map-canvas';
import { isMac } from '../display/platform';
import { ExampleHints } from '../example/example-hints';
import { handlePrint } from '../export/print-pages';
import { FindBar } from '../find/find-bar';
import { FileDrop } from '../library/import/file-drop';
import { ContextMenu } from '../menu/context-menu';
import { Toolbar } from '../menu/toolbar';
import { Toasts } from '../notices/toasts';
import { Presentation } from '../presentation/presentation';
import { Recall } from '../recall/recall';
import { PinnedPanel } from '../sidebar/pinned-panel';
import { Sidebar } from '../sidebar/sidebar';
import { StartPage } from '../start/start-page';
import { lettersOf } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { CurrentDialog } from './current-dialog';
import { SaveBar } from './save-bar';
import { commitOpenText, flushBeforeClose, isTextField, reportToShell, runMenuCommand } from './shell-events';

/** The whole window: toolbar, map and sidebar, or a mode that covers them. */
export function AppWindow() {
  const app = useApp();
  /** A change of language renders everything below again. */
  const language = useAppState((state) => state.language);
  const title = useAppState((state) => state.editor.map.title);
  const theme = useAppState((state) => state.settings.theme);
  const textSize = useAppState((state) => state.settings.textSize ?? 'normal');
  const animation = useAppState((state) => state.settings.animation ?? 'system');
  const opened = useAppState((state) => state.opened !== null);
  const mode = useAppState((state) => state.mode);

  useEffect(() => {
    document.title = title ? `${title} – ${messages.app}` : messages.app;
  }, [title]);

  // A map that takes the place of the start page takes the focus, unless something else has it by now.
  useEffect(() => {
    if (opened && document.activeElement === document.body && !app.getState().textEdit) app.refocus();
  }, [opened, app]);

  // The focus returns to the map when a mode ends.
  const wasInMode = useRef(false);
  useEffect(() => {
    if (wasInMode.current && !mode) app.refocus();
    wasInMode.current = mode !== null;
  }, [mode, app]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.text = textSize;
    document.documentElement.dataset.motion = animation;
  }, [theme, textSize, animation]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || app.getState().dialog || app.getState().mode) return;
      // While nothing has the focus, as for a moment after a dialog, keys go to the map.
      const letters = lettersOf(app.getState());
      const isForMap =
        commandForKey(event, 'map', isMac, app.getState().settings) !== null ||
        (letters !== 'commands' && typesCharacter(event, isMac));
      if (
        app.getState().opened &&
        event.target === document.body &&
        event.key !== 'Tab' &&
        event.key !== 'F6' &&
        isForMap
      ) {
        app.refocus();
        const { activeElement } = document;
        if (activeElement !== null && activeElement !== document.body) {
          if (!activeElement.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
          return;
        }
      }
      // Escape in the sidebar returns the focus to the map, as in a dialog.
      if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('.sidebar')) {
        event.preventDefault();
        app.refocus();
        return;
      }
      const typing = isTextField(event.target);
      const id = commandForKey(event, 'window', isMac, app.getState().settings);
      // A text field has its own undo.
      if (!id || (typing && (id === 'undo' || id === 'redo'))) return;
      event.preventDefault();
      app.run(id);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      commitOpenText(app);
      if (app.hasUnsavedChanges()) event.preventDefault();
    };
    const unsubscribe = app.host.subscribe((event) => {
      if (event.kind === 'command') runMenuCommand(app, event.id);
      if (event.kind === 'closing') void flushBeforeClose(app);
    });
    const stopReporting = reportToShell(app);
    const stopPrinting = handlePrint(app);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      unsubscribe();
      stopReporting();
      stopPrinting();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [app]);

  return (
    <I18nProvider locale={language}>
      <div className={`app-window${mode ? ' is-inert' : ''}`} inert={mode !== null}>
        <Toolbar />
        <SaveBar />
        <div className="workspace">
          {opened ? <PinnedPanel /> : null}
          <main className="map-region">
            <FindBar />
            <ExampleHints />
            <div className="map-stack">
              {opened ? <MapCanvas /> : <StartPage />}
              <BranchBreadcrumbs />
              <Toasts />
            </div>
          </main>
          {opened ? <Sidebar /> : null}
        </div>
        <ContextMenu />
        <FileDrop />
        <CurrentDialog />
      </div>
      {mode?.kind === 'present' ? <Presentation from={mode.from} /> : null}
      {mode?.kind === 'recall' ? <Recall branch={mode.branch} /> : null}
    </I18nProvider>
  );
}
