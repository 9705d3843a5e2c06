import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { HostError } from '../contract/host-error';
import { createHost } from '../host/host';
import { contentSecurityPolicy } from '../host/page-policy';
import { desktopStrings } from '../messages/en/desktop';
import { strings } from '../messages/messages';
import { openExternally } from './external-links';
import { guardContents, guardSession } from './hardening';
import { carryHost } from './ipc';
import { setNativeMenu, setSpelling } from './menu';
import { askForMap } from './open-dialog';
import { registerPageScheme, servePage } from './page-protocol';
import { leaveInOrder } from './quit';
import { saveWithDialog } from './save-dialog';
import { startArguments } from './start-arguments';
import { makeReport } from './support-report';
import { opensWith } from './unsafe-switches';
import { keepUpToDate } from './updates';
import { openDeskMemory } from './window-preferences';
import { Desk } from './windows';

const DIST = join(import.meta.dirname, '..');
const given = startArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());

registerPageScheme();
// Windows puts the windows, the pinned icon and the recent maps together by this name; the installer knows it too.
if (process.platform === 'win32') app.setAppUserModelId('org.counterpoint.desktop');
app.enableSandbox();
if (given.data !== undefined) setFolder('userData', given.data);
// What Chromium keeps stays apart from what Counterpoint keeps.
setFolder('sessionData', join(app.getPath('userData'), 'chromium'));

/** Files that were asked for before there was anything to open them with. */
const asked: (string | undefined)[] = [];
let open = async (path?: string) => {
  asked.push(path);
};

if (app.requestSingleInstanceLock({ map: given.map })) {
  // The other start hands over what it was asked for; its command line has been through Chromium and is not to be read.
  app.on('second-instance', (_event, _argv, _folder, handed) => orSay(open(mapIn(handed))));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    orSay(open(path));
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  void begin();
} else {
  app.quit();
}

async function begin(): Promise<void> {
  await app.whenReady();
  // A developer, and a test, may start the unpacked app as they like.
  if (app.isPackaged && !(await opensWith())) return app.quit();
  try {
    await openDesk();
  } catch (error) {
    dialog.showErrorBox(strings.app, error instanceof Error ? error.message : strings.start.unexpected);
    app.exit(1);
  }
}

async function openDesk(): Promise<void> {
  const data = app.getPath('userData');
  const memory = await openDeskMemory(data);
  servePage(join(DIST, 'renderer'), contentSecurityPolicy());
  guardSession(session.defaultSession);

  const crashes: string[] = [];
  /** Anew whenever something in it has changed, as when another language is spoken. */
  const showMenu = () =>
    setNativeMenu({
      spelling: isSpellingOn(),
      setSpelling(on) {
        setSpelling(on);
        memory.keep({ spelling: on });
      },
      run: (id) => desk.front?.send({ kind: 'command', id }),
      saveReport: () =>
        orSay(makeReport(host, crashes).then((bytes) => saveWithDialog(memory, desktopStrings.report.file, bytes))),
    });
  const isSpellingOn = () => memory.read().spelling ?? process.platform === 'darwin';

  const host = await createHost({
    shell: 'desktop',
    version: app.getVersion(),
    library: given.library ?? join(app.getPath('documents'), strings.app),
    data,
    languages: [...(given.language === undefined ? [] : [given.language]), ...app.getPreferredSystemLanguages()],
    onLanguage: showMenu,
    openLink: openExternally,
    askForMap: () => askForMap(memory),
    saveAs: (name, bytes) => saveWithDialog(memory, name, bytes),
  });
  const desk = new Desk(host, memory);
  carryHost(host, desk, (path) => orSay(desk.openApart(path)));
  leaveInOrder(desk, host, memory);
  void keepUpToDate(app, () => desk.all.every(({ unsaved }) => !unsaved));

  app.on('render-process-gone', (_event, _contents, { reason }) => crashes.push(`window: ${reason}`));
  app.on('child-process-gone', (_event, { type, reason }) => crashes.push(`${type}: ${reason}`));

  setSpelling(isSpellingOn());
  showMenu();
  const { electron = '', chrome = '', node } = process.versions;
  const versions = desktopStrings.about(electron, chrome, node);
  // On Linux the panel has no place for credits.
  const isLinux = process.platform === 'linux';
  app.setAboutPanelOptions({
    applicationName: strings.app,
    applicationVersion: app.getVersion(),
    copyright: isLinux ? `${desktopStrings.licence}\n${versions}` : desktopStrings.licence,
    credits: versions,
  });

  open = (path) => desk.open(path);
  const first = given.map ?? asked.shift();
  await desk.open(first);
  for (const path of asked.splice(0)) await desk.open(path);
}

/** Electron takes only a folder that is there. */
function setFolder(name: 'userData' | 'sessionData', folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath(name, folder);
  } catch {
    dialog.showErrorBox(strings.app, desktopStrings.noData(folder));
    app.exit(1);
  }
}

/** What goes wrong outside a window is said in a dialog of the system. */
function orSay(work: Promise<unknown>): void {
  work.catch((error) => {
    dialog.showErrorBox(strings.app, error instanceof HostError ? error.message : strings.start.unexpected);
  });
}

function mapIn(handed: unknown): string | undefined {
  const { map } = (handed ?? {}) as { map?: unknown };
  return typeof map === 'string' ? map : undefined;
}
