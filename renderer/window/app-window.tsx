import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { commandForKey } from '../../contract/command-table';
import type { Panel } from '../../contract/host';
import { strings } from '../../messages/messages';
import { ArticlePanel } from '../article/article-panel';
import { BranchCrumbs } from '../branch-focus/branch-breadcrumbs';
import { onCanvasKey } from '../canvas/canvas-keys';
import { MapCanvas } from '../canvas/map-canvas';
import { ChecksPanel } from '../checks/checks-panel';
import { runCommand } from '../commands/run-command';
import { Details } from '../details/details';
import { isMac } from '../display/platform';
import { StandingPanel } from '../evaluation/evaluation-panel';
import { FindBar } from '../find/find-bar';
import { FileDrop } from '../library/file-drop';
import { BoxMenu } from '../menu/box-menu';
import { Toolbar } from '../menu/toolbar';
import { Outline } from '../outline/outline';
import { TellingPanel } from '../presentation/order-panel';
import { Presentation } from '../presentation/presentation';
import { Recall } from '../recall/recall';
import { useApp, useAppState } from '../store/use-app';
import { OpenDialog } from './current-dialog';
import { NoMap } from './empty-state';
import { endWriting, runMenuCommand, settle, tellShell } from './shell-events';
import { StatusLine } from './status-bar';
import { TemplateBar } from './template-bar';

const NO_PANELS: readonly Panel[] = [];
/** The panels that share the column at the right. */
const SIDE = ['details', 'standing', 'checks', 'telling', 'article'] as const;

/** The whole window: what is to be done above, the map, and how it stands below. */
export function AppWindow() {
  const app = useApp();
  /** Everything below is drawn anew when another language is spoken. */
  const language = useAppState((state) => state.language);
  const title = useAppState((state) => state.editor.map.title);
  const theme = useAppState((state) => state.settings.theme);
  const textSize = useAppState((state) => state.settings.textSize ?? 'normal');
  const animation = useAppState((state) => state.settings.animation ?? 'system');
  const panels = useAppState((state) => state.settings.panels ?? NO_PANELS);
  const opened = useAppState((state) => state.opened !== null);
  const study = useAppState((state) => state.study);

  useEffect(() => {
    document.title = title ? `${title} – ${strings.app}` : strings.app;
  }, [title]);

  // The keys go back to the map once the window is there again.
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !study) app.refocus();
    wasAway.current = study !== null;
  }, [study, app]);

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
      if (event.defaultPrevented || event.isComposing || app.getState().dialog || app.getState().study) return;
      // While nothing has the focus, as for a moment after a dialog, the keys are the map's.
      if (
        event.target === document.body &&
        event.key !== 'Tab' &&
        event.key !== 'F6' &&
        commandForKey(event, 'map', isMac)
      ) {
        app.refocus();
        onCanvasKey(app, event);
        if (event.defaultPrevented) return;
      }
      // A panel beside the map lets the keys go back to it, as a dialog does.
      if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('.side')) {
        event.preventDefault();
        app.refocus();
        return;
      }
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      const id = commandForKey(event, 'window', isMac);
      // Undo in a text field is the field's own.
      if (!id || (typing && (id === 'undo' || id === 'redo'))) return;
      event.preventDefault();
      runCommand(app, id);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      endWriting(app);
      if (app.hasUnsaved()) event.preventDefault();
    };
    const unsubscribe = app.host.subscribe((event) => {
      if (event.kind === 'command') runMenuCommand(app, event.id);
      if (event.kind === 'closing') void settle(app);
    });
    const untell = tellShell(app);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      unsubscribe();
      untell();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [app]);

  return (
    <I18nProvider locale={language}>
      <div className={`window${study ? ' is-away' : ''}`} inert={study !== null}>
        <Toolbar />
        <TemplateBar />
        <div className="desk">
          {opened && panels.includes('outline') ? <Outline /> : null}
          <main className="map-region">
            <FindBar />
            <div className="map-place">
              {opened ? <MapCanvas /> : <NoMap />}
              <BranchCrumbs />
            </div>
          </main>
          {opened && SIDE.some((panel) => panels.includes(panel)) ? (
            <div className="side">
              {panels.includes('details') ? <Details /> : null}
              {panels.includes('standing') ? <StandingPanel /> : null}
              {panels.includes('checks') ? <ChecksPanel /> : null}
              {panels.includes('telling') ? <TellingPanel /> : null}
              {panels.includes('article') ? <ArticlePanel /> : null}
            </div>
          ) : null}
        </div>
        <BoxMenu />
        <FileDrop />
        <StatusLine />
        <OpenDialog />
      </div>
      {study?.kind === 'present' ? <Presentation from={study.from} /> : null}
      {study?.kind === 'recall' ? <Recall branch={study.branch} /> : null}
    </I18nProvider>
  );
}
