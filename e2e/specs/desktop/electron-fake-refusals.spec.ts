import { test as base, expect } from '@playwright/test';
import { DesktopApp, IS_FAKE } from '../../support/desktop/desktop-app';
import { makeMutant } from '../../support/desktop/mutant';

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

/** Code that runs after main's first lines, and tries what is not allowed before the app is ready. */
const TOO_EARLY = `
import { app, BrowserWindow, dialog, protocol, screen, session } from 'electron';
const attempts = [
  () => protocol.registerSchemesAsPrivileged([{ scheme: 'x', privileges: { standard: true, secure: true } }]),
  () => protocol.handle('app', () => new Response()),
  () => screen.getAllDisplays(),
  () => session.defaultSession,
  () => new BrowserWindow(),
  () => dialog.showMessageBox({ message: 'Nobody sees this' }),
  () => app.getLocale(),
  () => app.setPath('userData', 'here'),
  () => app.setPath('userData', '/there/is/no/such/folder'),
  () => app.setPath('nowhere', import.meta.dirname),
  () => app.getPath('nowhere'),
  () => app.requestSingleInstanceLock() && app.setAppUserModelId(),
];
globalThis.refusals = attempts.map((attempt) => {
  try {
    return 'it answered ' + String(attempt());
  } catch (error) {
    return error.message;
  }
});`;

test('before the app is ready, the fake refuses what Electron’s documentation allows only later', async ({
  desktop,
}) => {
  test.skip(!IS_FAKE, 'The real Electron is here.');
  desktop.program = makeMutant('too-early', [], { after: TOO_EARLY });
  await desktop.start();
  await desktop.firstMap();
  expect(await desktop.app.evaluate(() => (globalThis as unknown as { refusals: string[] }).refusals)).toEqual([
    'fake Electron: schemes can be registered only once',
    'fake Electron: protocol.handle before the app is ready',
    "The 'screen' module can't be used before the app 'ready' event",
    'Session can only be received when app is ready',
    'Cannot create BrowserWindow before app is ready',
    'dialog module can only be used after app is ready',
    'fake Electron: app.getLocale before the app is ready',
    'Path must be absolute',
    'Failed to set path: /there/is/no/such/folder',
    "Failed to set path 'nowhere'",
    "Failed to get 'nowhere' path",
    'The id is a string',
  ]);
});

test('once the app is ready, the fake refuses what Electron allows only before, and what is of the wrong type', async ({
  desktop,
}) => {
  test.skip(!IS_FAKE, 'The real Electron is here.');
  await desktop.start();
  await desktop.firstMap();
  const refused = await desktop.app.evaluate(async (electron, folder) => {
    const { app, BrowserWindow, Menu, dialog, ipcMain, protocol, session, shell } = electron;
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('there is no window');
    const { defaultSession } = session;
    const gone = new BrowserWindow({ show: false });
    gone.destroy();
    const wrong = (value: unknown) => value as never;
    const pressed = (response: number) => {
      dialog.showMessageBox = wrong(async () => ({ response }));
      return dialog.showMessageBox({ message: 'Which?', buttons: ['This', 'That'] });
    };
    const attempts: (() => unknown)[] = [
      () => protocol.registerSchemesAsPrivileged([]),
      () => protocol.handle('app', () => new Response()),
      () => app.enableSandbox(),
      () => app.setPath('sessionData', folder),
      () => app.setAboutPanelOptions(wrong({ aplicationName: 'x' })),
      () => app.addRecentDocument(wrong(null)),
      () => new BrowserWindow({ x: 1 }),
      () => new BrowserWindow({ webPreferences: { preload: 'preload.cjs' } }),
      () => window.setProgressBar(wrong('1')),
      () => window.setRepresentedFilename(wrong(undefined)),
      () => window.webContents.send(wrong(undefined)),
      () => window.webContents.send('x', () => undefined),
      () => ipcMain.handle('x', wrong('no function')),
      () => defaultSession.setSpellCheckerEnabled(wrong('yes')),
      () => defaultSession.setSpellCheckerLanguages(['xx']),
      () => defaultSession.setPermissionCheckHandler(wrong(true)),
      () => Menu.buildFromTemplate(wrong({})),
      () => Menu.buildFromTemplate([{ type: 'normal' }]),
      () => Menu.buildFromTemplate([{ label: 'x', checked: true }]),
      () => Menu.setApplicationMenu(wrong([])),
      () => dialog.showMessageBox(wrong({ buttons: ['x'] })),
      () => dialog.showMessageBox({ message: 'x', type: wrong('danger') }),
      () => dialog.showMessageBox({ message: 'x', buttons: ['x'], cancelId: 1 }),
      () => dialog.showMessageBox(wrong({ message: 'x', text: 'y' })),
      () => dialog.showOpenDialog({ properties: [wrong('openMap')] }),
      () => dialog.showOpenDialog({ filters: [{ name: 'x', extensions: ['.json'] }] }),
      () => dialog.showSaveDialog({ defaultPath: wrong(null) }),
      () => dialog.showErrorBox('x', wrong(undefined)),
      () => pressed(2),
      () => dialog.showMessageBox(gone, { message: 'x' }),
      async () => (await pressed(1)).response,
      () => shell.openExternal('no address'),
    ];
    const said: string[] = [];
    for (const attempt of attempts) {
      try {
        said.push(`it answered ${String(await attempt())}`);
      } catch (error) {
        said.push((error as Error).message.replace('fake Electron: ', ''));
      }
    }
    return said;
  }, desktop.folder);
  expect(refused).toEqual([
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'Failed to register protocol: app',
    'app.enableSandbox() can only be called before app is ready',
    'app.setPath of sessionData after the app is ready',
    "Electron's AboutPanelOptionsOptions has no key 'aplicationName'",
    'The path is a string',
    'x and y of a window need each other',
    'preload script must have absolute path',
    'The progress is a number',
    'The file name is a string',
    'Missing required channel argument',
    'Failed to serialize arguments',
    "Expected handler to be a function, but found type 'string'",
    'Whether spelling is checked is a boolean',
    'Invalid language code provided: "xx" is not a valid language code',
    'Must pass null or function',
    'Invalid template for Menu: Menu template must be an array',
    'Invalid template for MenuItem: must have at least one of label, role or type',
    'only a checkbox or radio item is checked',
    'Invalid menu',
    'Message must be a string',
    'Invalid message box type',
    'there is no button 1',
    "Electron's MessageBoxOptions has no key 'text'",
    'an open dialog has no property openMap',
    'the extension .json has a dot or a wildcard',
    'Default path must be a string',
    'Title and content are strings',
    'a test has pressed button 2 of 2',
    'Object has been destroyed',
    'it answered 1',
    'Invalid URL',
  ]);
});

test('a window and its page that are gone answer nothing, and loads end with the errors of the network', async ({
  desktop,
}) => {
  await desktop.start();
  await desktop.firstMap();
  const said = await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const ended = (load: Promise<unknown>) =>
      load.then(
        () => 'loaded',
        ({ message, code, errno }: Error & { code: string; errno: number }) => `${code} ${errno}: ${message}`,
      );
    const window = new BrowserWindow({ show: false });
    const { webContents } = window;
    const loads = [await ended(window.loadURL('no address'))];
    loads.push(await ended(window.loadURL('https://elsewhere.example/')));
    const cut = ended(window.loadURL('app://counterpoint/'));
    const closed = new Promise((resolve) => window.once('closed', () => resolve('closed')));
    window.destroy();
    loads.push(await cut);
    const attempts: (() => unknown)[] = [
      () => window.isDestroyed(),
      () => webContents.isDestroyed(),
      () => closed,
      () => window.show(),
      () => window.webContents,
      () => window.getNormalBounds(),
      () => window.loadURL('app://counterpoint/'),
      () => webContents.send('x'),
      () => webContents.mainFrame,
    ];
    const answers: string[] = [];
    for (const attempt of attempts) {
      try {
        answers.push(String(await attempt()));
      } catch (error) {
        answers.push((error as Error).constructor.name);
      }
    }
    return { loads, answers };
  });
  // Requests that the app has blocked are reported on their own way.
  await expect.poll(() => desktop.foreignRequests.splice(0).join()).toContain('elsewhere.example');
  expect(said).toEqual({
    loads: [
      expect.stringMatching(/^ERR_INVALID_URL -300: ERR_INVALID_URL \(-300\) loading 'no address'/),
      expect.stringMatching(/^ERR_BLOCKED_BY_CLIENT -20: /),
      expect.stringMatching(/^ERR_(FAILED -2|ABORTED -3): /),
    ],
    answers: ['true', 'true', 'closed', ...Array.from({ length: 6 }, () => 'TypeError')],
  });
});
