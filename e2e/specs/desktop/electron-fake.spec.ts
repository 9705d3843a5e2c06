import { test as base, expect } from '@playwright/test';
import { DesktopApp, IS_FAKE } from '../../support/desktop/desktop-app';
import { OPEN_PRELOAD } from '../../support/desktop/guard';
import { makeMutant } from '../../support/desktop/mutant';

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

test('the fake rejects members that Electron does not have, and those that it does not implement', async ({
  desktop,
}) => {
  test.skip(!IS_FAKE, 'The real Electron is here.');
  await desktop.start();
  await desktop.firstMap();
  const refused = await desktop.app.evaluate(async (electron) => {
    const { app, BrowserWindow, Menu, dialog, protocol } = electron;
    const [window] = BrowserWindow.getAllWindows();
    const attempts: (() => unknown)[] = [
      () => Reflect.get(app, 'quitNow'),
      () => app.setBadgeCount(1),
      () => Reflect.get(electron, 'clipboard'),
      () => app.on('before-quitting' as never, () => undefined),
      () => new BrowserWindow({ transparant: true } as never),
      () => new BrowserWindow({ webPreferences: { nodeIntegrated: true } as never }),
      () => Menu.buildFromTemplate([{ label: 'x', accelerator: 'Ctrl+Nonsense' }]),
      () => Menu.buildFromTemplate([{ label: 'x', shortcut: 'F1' } as never]),
      () => window?.webContents.openDevTools(),
      () => Reflect.get(window?.webContents.mainFrame ?? {}, 'originn'),
      () => protocol.handle('file', () => new Response()),
      () => dialog.showOpenDialog({ title: 'Nobody is here' }),
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
  });
  expect(refused).toEqual([
    'Electron has no App.quitNow',
    'App.setBadgeCount is in Electron and not made here',
    'the module electron has no clipboard, or it is not made',
    "Electron's App has no event 'before-quitting'",
    "Electron's BrowserWindowConstructorOptions has no key 'transparant'",
    "Electron's WebPreferences has no key 'nodeIntegrated'",
    'Electron knows no accelerator Ctrl+Nonsense',
    "Electron's MenuItemConstructorOptions has no key 'shortcut'",
    'WebContents.openDevTools is in Electron and not made here',
    'Electron has no WebFrameMain.originn',
    'file was not registered as privileged',
    'no test has said what comes of dialog.showOpenDialog {"title":"Nobody is here"}',
  ]);
  // The error above came from a dialog without an answer.
  desktop.stderr = '';
});

test('values cross between page and main as structured clones, or are rejected', async ({ desktop }) => {
  desktop.program = makeMutant('echo', [OPEN_PRELOAD]);
  await desktop.start();
  const { page } = await desktop.firstMap();
  await desktop.app.evaluate(({ ipcMain }) => {
    ipcMain.handle('echo', (_event, value: unknown) => value);
    ipcMain.handle('function', () => () => undefined);
    ipcMain.handle('fall over', () => {
      throw new Error('over');
    });
  });
  const answers = await page.evaluate(async () => {
    const { taken } = window as unknown as { taken: { invoke(...args: unknown[]): Promise<unknown> } };
    const echo = (value: unknown) => taken.invoke('echo', value);
    const all = (await echo({
      bytes: new Uint8Array([1, 255]),
      nothing: undefined,
      date: new Date(5),
      set: new Set([1]),
      map: new Map([['a', { b: 1n }]]),
      odd: [Number.NaN, Number.NEGATIVE_INFINITY, -0],
      $: 'a key of ours',
    })) as Record<string, unknown>;
    const refusal = (work: () => Promise<unknown>) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'it went',
          (error: Error) => error.message,
        );
    return {
      bytes: all.bytes instanceof Uint8Array && [...all.bytes],
      nothing: 'nothing' in all && all.nothing === undefined,
      date: (all.date as Date).getTime(),
      set: [...(all.set as Set<number>)],
      map: [...(all.map as Map<string, { b: bigint }>)].map(([key, { b }]) => [key, String(b)]),
      odd: (all.odd as number[]).map((value) => (Object.is(value, -0) ? '-0' : String(value))),
      key: all.$,
      symbol: await refusal(() => echo(Symbol('x'))),
      answer: await refusal(() => taken.invoke('function')),
      nobody: await refusal(() => taken.invoke('nobody')),
      fault: await refusal(() => taken.invoke('fall over')),
    };
  });
  expect(answers).toEqual({
    bytes: [1, 255],
    nothing: true,
    date: 5,
    set: [1],
    map: [['a', '1']],
    odd: ['NaN', '-Infinity', '-0'],
    key: 'a key of ours',
    symbol: expect.stringContaining('could not be cloned'),
    answer: "Error invoking remote method 'function': Error: An object could not be cloned.",
    nobody: expect.stringContaining("No handler registered for 'nobody'"),
    fault: "Error invoking remote method 'fall over': Error: over",
  });
});

test('the frame of a message is null once it has navigated', async ({ desktop }) => {
  test.skip(!IS_FAKE, 'The real Electron may keep a frame for the next page.');
  desktop.program = makeMutant('navigated', [OPEN_PRELOAD]);
  await desktop.start();
  const { page } = await desktop.firstMap();
  await desktop.app.evaluate(({ ipcMain }) => {
    const kept: Electron.IpcMainEvent[] = [];
    (globalThis as unknown as { kept: typeof kept }).kept = kept;
    ipcMain.on('keep', (event) => kept.push(event));
  });
  await page.evaluate(() => (window as unknown as { taken: { send(name: string): void } }).taken.send('keep'));
  const frameIsThere = () =>
    desktop.app.evaluate(() =>
      (globalThis as unknown as { kept: Electron.IpcMainEvent[] }).kept.map(({ senderFrame }) => senderFrame !== null),
    );
  await expect.poll(frameIsThere).toEqual([true]);
  await page.reload();
  await expect.poll(frameIsThere).toEqual([false]);
});
