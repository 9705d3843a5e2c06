import { createStore } from 'zustand/vanilla';
import type { Capabilities } from '../../contract/host';
import type { Settings } from '../../contract/settings';
import type { LibraryEntry } from '../../contract/stored-maps';
import { describeError } from '../../messages/describe-error';
import type { HostConnection } from '../host/host-connection';
import type { ActionContext } from './action-context';
import type { App, AppActions, AppState, CommandRunner } from './app';
import { createFileFollower } from './document/follow-file';
import { revisionActions } from './document/revision-actions';
import { documentActions, INITIAL_DOCUMENT } from './slices/document-slice';
import { editingActions, INITIAL_EDITING } from './slices/editing-slice';
import { INITIAL_LIBRARY, libraryActions } from './slices/library-slice';
import { INITIAL_MODE, modeActions } from './slices/mode-slice';
import { initialSettings, settingsActions } from './slices/settings-slice';
import { INITIAL_SOURCES, sourcesActions } from './slices/sources-slice';
import { INITIAL_UI, uiActions } from './slices/ui-slice';

/** Makes the store on a host. No map is open yet. `commands` makes what runs the commands of the window. */
export function createApp(
  host: HostConnection,
  start: { capabilities: Capabilities; settings: Settings; library: readonly LibraryEntry[] },
  commands: (app: App) => CommandRunner,
): App {
  const store = createStore<AppState>(() => ({
    ...INITIAL_DOCUMENT,
    ...INITIAL_EDITING,
    ...INITIAL_SOURCES,
    ...INITIAL_UI,
    ...INITIAL_MODE,
    ...initialSettings(start),
    ...INITIAL_LIBRARY,
    library: start.library,
  }));
  const app = {
    ...store,
    host,
    view: { current: null },
    outline: { current: null },
    startPage: { current: null },
  } as App;
  const context: ActionContext<AppState, AppActions> = {
    host,
    session: { saver: null, openCount: 0 },
    actions: app,
    get: store.getState,
    set: store.setState,
    subscribe: store.subscribe,
  };
  const actions: AppActions = {
    ...documentActions(context),
    ...editingActions(context),
    ...sourcesActions(context),
    ...libraryActions(context),
    ...revisionActions(context),
    ...uiActions(context, app),
    ...modeActions(context),
    ...settingsActions(context),
  };
  Object.assign(app, actions, commands(app));
  connectToHost(context);
  return app;
}

/** Follows the connection and the events of the host. */
function connectToHost(context: ActionContext<AppState, AppActions>): void {
  const { host, session, actions, set } = context;
  const followFile = createFileFollower(context);
  host.onConnection((connected) => {
    set({ connected });
    if (connected) void session.saver?.flush();
  });
  host.subscribe((event) => {
    if (event.kind === 'openRequested') void actions.open(event.ref);
    if (event.kind === 'changed') void followFile(event.ref, event.revision);
    if (event.kind === 'library') {
      host.library().then(
        (library) => set({ library }),
        (error: unknown) => actions.notify(describeError(error)),
      );
    }
  });
}
