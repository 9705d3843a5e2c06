import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { HostError } from '../contract/host-error';
import { createHost } from '../host/host';
import { contentSecurityPolicy } from '../host/web/content-security-policy';
import { describeError } from '../messages/describe-error';
import { desktopMessages } from '../messages/desktop-messages';
import { messages } from '../messages/messages';
import { choosePaths } from './dialogs/open-dialog';
import { saveWithDialog } from './dialogs/save-dialog';
import { makeSupportReport } from './dialogs/support-report';
import { documentsFolder } from './documents-folder';
import { serveHostOverIpc } from './ipc';
import { chooseLibrary, type LibraryChoice } from './library-folder';
import { setNativeMenu } from './menus/menu';
import { registerPageScheme, servePage } from './page-protocol';
import { installGracefulQuit } from './quit';
import { openExternalLink } from './security/external-links';
import { hardenContents, hardenSession } from './security/hardening';
import { confirmUnsafeSwitches } from './security/unsafe-switches';
import { forbidDictionaries, setSpelling } from './spelling';
import { parseStartArguments } from './start-arguments';
import { keepUpToDate } from './updates';
import { openWindowPreferences, type WindowPreferencesStore } from './windows/window-preferences';
import { MapWindows } from './windows/windows';

const DIST = join(import.meta.dirname, '..');
const startArguments = parseStartArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());

// The command line that has started the app may end before it.
process.stdout.on('error', () => undefined);
registerPageScheme();
// Windows groups the app's windows, its pinned icon and the recent maps by this id; the installer
// uses it too.
if (process.platform === 'win32') app.setAppUserModelId('org.counterpoint.desktop');
app.enableSandbox();
if (startArguments.data !== undefined) setAppPath('userData', startArguments.data);
// Keeps the files of Chromium apart from those of Counterpoint.
setAppPath('sessionData', join(app.getPath('userData'), 'chromium'));

/** The files that were requested before the app was ready. */
const pendingPaths: (string | undefined)[] = [];
let open = async (path?: string) => {
  pendingPaths.push(path);
};

if (app.requestSingleInstanceLock({ map: startArguments.map })) {
  // The second instance passes its map as data; its command line has been altered by Chromium and
  // is not parsed.
  app.on('second-instance', (_event, _argv, _folder, additionalData) =>
    showErrorOnFailure(open(handedOverMap(additionalData))),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    showErrorOnFailure(open(path));
  });
  app.on('session-created', forbidDictionaries);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  void start();
} else {
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  // Developers and tests may start the unpacked app with any switches.
  if (app.isPackaged && !(await confirmUnsafeSwitches())) return app.quit();
  try {
    await startApp();
  } catch (error) {
    dialog.showErrorBox(messages.app, describeError(error));
    app.exit(1);
  }
}

async function startApp(): Promise<void> {
  const data = app.getPath('userData');
  const preferences = await openWindowPreferences(data);
  servePage(join(DIST, 'renderer'), contentSecurityPolicy());
  hardenSession(session.defaultSession);

  const crashes: string[] = [];
  /** Builds the menu anew after a change, for instance of the language. */
  const showMenu = async () =>
    setNativeMenu({
      shortcuts: (await host.settings()).shortcuts ?? {},
      spelling: isSpellingOn(),
      setSpelling(on) {
        setSpelling(session.defaultSession, on);
        preferences.keep({ spelling: on });
      },
      run: (id) => windows.frontWindow?.send({ kind: 'command', id }),
      saveReport: () =>
        showErrorOnFailure(
          makeSupportReport(host, crashes).then((bytes) =>
            saveWithDialog(preferences, desktopMessages.report.file, bytes),
          ),
        ),
    });
  const isSpellingOn = () => preferences.read().spelling ?? process.platform === 'darwin';

  const library = await libraryFor(preferences, data);
  const host = await createHost({
    shell: 'desktop',
    version: app.getVersion(),
    library: library.folder,
    data,
    pictureWorker: join(import.meta.dirname, 'picture-worker.js'),
    ...(startArguments.library === undefined ? { shippedMaps: join(DIST, '..', 'maps') } : {}),
    languages: [
      ...(startArguments.language === undefined ? [] : [startArguments.language]),
      ...app.getPreferredSystemLanguages(),
    ],
    onMenuChange: () => void showMenu(),
    openLink: openExternalLink,
    choosePaths: (extensions) => choosePaths(preferences, extensions),
    saveAs: (name, bytes) => saveWithDialog(preferences, name, bytes),
  });
  const windows = new MapWindows(host, preferences);
  serveHostOverIpc(host, windows, (path, window) => showErrorOnFailure(windows.openDropped(path, window)));
  installGracefulQuit(windows, host, preferences);
  void keepUpToDate(app, () => windows.all.every(({ unsaved }) => !unsaved));

  app.on('render-process-gone', (_event, _contents, { reason }) => crashes.push(`window: ${reason}`));
  app.on('child-process-gone', (_event, { type, reason }) => crashes.push(`${type}: ${reason}`));

  setSpelling(session.defaultSession, isSpellingOn());
  await showMenu();
  const { electron = '', chrome = '', node } = process.versions;
  const versions = desktopMessages.about({ electron, chrome, node });
  // On Linux the About panel has no credits.
  const isLinux = process.platform === 'linux';
  app.setAboutPanelOptions({
    applicationName: messages.app,
    applicationVersion: app.getVersion(),
    copyright: isLinux ? `${desktopMessages.licence}\n${versions}` : desktopMessages.licence,
    credits: versions,
  });

  open = (path) => windows.open(path);
  const first = startArguments.map ?? pendingPaths.shift();
  await windows.open(first);
  for (const path of pendingPaths.splice(0)) await windows.open(path);
  if (library.notice) await dialog.showMessageBox({ type: 'info', message: library.notice() });
}

/** Returns the library that the command line names, or the one of the user. */
async function libraryFor(preferences: WindowPreferencesStore, data: string): Promise<LibraryChoice> {
  if (startArguments.library !== undefined) return { folder: startArguments.library };
  const documents = documentsFolder();
  const home = app.getPath('home');
  const choice = await chooseLibrary(
    { home, data, ...(documents === undefined ? {} : { documents }) },
    preferences.read().library,
  );
  preferences.keep({ library: choice.folder });
  return choice;
}

/** Sets a path of the app. Electron requires that the folder exists. */
function setAppPath(name: 'userData' | 'sessionData', folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath(name, folder);
  } catch {
    dialog.showErrorBox(messages.app, desktopMessages.noData({ folder }));
    app.exit(1);
  }
}

/** Shows errors outside a window in a system dialog. */
function showErrorOnFailure(work: Promise<unknown>): void {
  work.catch((error) => {
    dialog.showErrorBox(messages.app, error instanceof HostError ? error.message : messages.start.unexpected);
  });
}

function handedOverMap(additionalData: unknown): string | undefined {
  const { map } = (additionalData ?? {}) as { map?: unknown };
  return typeof map === 'string' ? map : undefined;
}
