import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { MENUS } from '../../../contract/menus';
import { DesktopApp, IS_DOUBLE } from '../../support/desktop/desktop-app';
import { makeTwin } from '../../support/desktop/mutant';

const test = base.extend<{ desk: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desk: async ({}, use) => {
    const desk = new DesktopApp();
    await use(desk);
    await desk.clear();
  },
});

interface Item {
  readonly menu: string;
  readonly id: string;
  readonly role: string;
  readonly label: string;
  readonly accelerator: string;
  readonly registered: boolean;
}

/** Every item of the menu bar, with the menu that it is in. */
function items(desk: DesktopApp): Promise<Item[]> {
  return desk.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? []).map((item) => ({
        menu: menu.label,
        id: item.id ?? '',
        role: item.role ?? '',
        label: item.label,
        accelerator: item.accelerator ? String(item.accelerator) : '',
        registered: item.registerAccelerator,
      })),
    ),
  );
}

const SYSTEMS = [
  ['linux', 'CommandOrControl+Shift+Z'],
  ['win32', 'CommandOrControl+Y'],
  ['darwin', 'CommandOrControl+Shift+Z'],
] as const;

// The real Electron is of one system only.
for (const [system, redo] of SYSTEMS.filter(([system]) => IS_DOUBLE || system === process.platform)) {
  test(`the native menu has everything that the window has, as is usual on ${system}`, async ({ desk }) => {
    const before = `import electron from 'electron';
      Object.defineProperty(process, 'platform', { value: '${system}' });
      electron.app.setAboutPanelOptions = (options) => { globalThis.about = options; };`;
    desk.program = makeTwin(`on-${system}`, [], { before });
    await desk.start();
    await desk.firstMap();
    const all = await items(desk);
    const ids = all.map(({ id }) => id);
    for (const id of MENUS.flatMap(({ groups }) => groups.flat()))
      expect(ids.filter((other) => other === id)).toEqual([id]);
    const one = (id: string) => all.find((item) => item.id === id);
    expect(one('redo')?.accelerator).toBe(redo);
    expect(['cut', 'copy', 'paste'].map((id) => one(id)?.role)).toEqual(['cut', 'copy', 'paste']);
    expect(['cut', 'copy', 'paste'].map((id) => one(id)?.registered)).toEqual([false, false, false]);
    expect(one('spelling')?.label).toMatch(system === 'darwin' ? /^Check spelling$/ : /internet/);
    // A Mac has settings and the end in the menu of the app's own name, others the end in the first menu.
    expect([one('settings')?.menu, one('quit')?.menu]).toEqual(
      system === 'darwin' ? ['Counterpoint', 'Counterpoint'] : ['Maps', 'Maps'],
    );
    expect(all.some(({ role }) => role === 'recentdocuments')).toBe(system === 'darwin');
    // The page answers keys first; none of them is a letter that belongs to a text field.
    for (const { accelerator, registered } of all.filter(
      ({ accelerator, role }) => accelerator !== '' && role === '',
    )) {
      expect(accelerator).toMatch(/^CommandOrControl\+|^(Shift\+)?F\d+$/);
      expect(registered).toBe(false);
    }
    // The versions stand where the system's panel shows them.
    const about = await desk.app.evaluate(() => (globalThis as unknown as { about: Record<string, string> }).about);
    expect(about.applicationVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(about[system === 'linux' ? 'copyright' : 'credits']).toMatch(/Electron .*, Chromium .*, Node\.js \d/);
    // What is on the screen goes only when everything in it is saved: there is no way to throw it away.
    expect(all.filter(({ role }) => /reload|devtools/i.test(role))).toEqual([]);
    expect(await desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
      system === 'darwin',
    );
    await desk.app.evaluate(({ app }) => app.exit(0));
    await desk.ended();
  });
}

test('the menu bar speaks the language of the window, and changes with it', async ({ desk }) => {
  desk.language = 'de';
  await desk.start();
  const map = await desk.firstMap();
  const labels = async () => {
    const all = await items(desk);
    return ['add-objection', 'settings', 'copy', 'quit'].map((id) => all.find((item) => item.id === id)?.label);
  };
  expect(await labels()).toEqual(['Aber…', 'Einstellungen…', 'Kopieren', 'Counterpoint beenden']);
  await map.press('Control+,');
  await map.dialog('Einstellungen').getByLabel('Sprache').selectOption({ label: 'English' });
  await expect(map.dialog('Settings')).toBeVisible();
  await expect.poll(labels).toEqual(['But…', 'Settings…', 'Copy', 'Quit Counterpoint']);
});

test('the menu acts on the map, and in a text field on its text', async ({ desk }) => {
  await desk.start();
  const map = await desk.firstMap();
  await map.newMap('By menu');
  await map.boxes.first().click();
  await desk.choose('add-objection');
  await map.type('One two');
  await map.press('Control+A');
  await desk.choose('cut');
  await expect(map.field).toHaveValue('');
  await desk.choose('paste');
  await desk.choose('paste');
  await expect(map.field).toHaveValue('One twoOne two');
  await desk.choose('undo');
  await expect(map.field).toHaveValue('One two');
  await desk.choose('redo');
  await expect(map.field).toHaveValue('One twoOne two');
  await map.press('Enter');
  await expect(map.boxes).toHaveCount(2);
  await desk.choose('copy');
  await desk.choose('go-thesis');
  await desk.choose('paste');
  await expect(map.boxes).toHaveCount(3);
  await desk.choose('undo');
  await expect(map.boxes).toHaveCount(2);
  await desk.choose('select-all');
  await expect(map.page.getByRole('treeitem', { selected: true })).toHaveCount(2);
  await desk.choose('settings');
  await expect(map.dialog('Settings')).toBeVisible();
  // While a dialog asks something, the menu does not reach past it.
  await desk.choose('undo');
  await expect(map.boxes).toHaveCount(2);
  await map.press('Escape');
  await map.saved();
});

test('a word that is misspelled can be put right or learnt, in text fields alone; checking is remembered', async ({
  desk,
}) => {
  await desk.start();
  const map = await desk.firstMap();
  await map.newMap('Speling');
  await map.boxes.first().dblclick();
  const offered = (isEditable: boolean) =>
    desk.app.evaluate(({ BrowserWindow, Menu }, editable) => {
      const shown: string[] = [];
      const popup = Menu.prototype.popup;
      Menu.prototype.popup = function (this: Electron.Menu) {
        shown.push(...this.items.map(({ label, role }) => (role as string) || label));
      };
      const params = { isEditable: editable, misspelledWord: 'teh', dictionarySuggestions: ['the', 'tea'] };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, params);
      Menu.prototype.popup = popup;
      return shown;
    }, isEditable);
  expect((await offered(true)).slice(0, 3)).toEqual(['the', 'tea', 'Add to dictionary']);
  expect(await offered(true)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste']));
  expect(await offered(false)).toEqual([]);

  const checks = () => desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  const before = await checks();
  await desk.choose('spelling');
  expect(await checks()).toBe(!before);
  await map.press('Escape');
  await desk.choose('quit');
  await desk.ended();
  await desk.start();
  await desk.firstMap();
  expect(await checks()).toBe(!before);
});

test('the window bears its file and a mark while something is unsaved, and the task bar tells how far a picture is', async ({
  desk,
}) => {
  await desk.start();
  const map = await desk.firstMap();
  await map.newMap('Marked');
  // On other systems a window has neither.
  const marks = () =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { file: window?.getRepresentedFilename(), edited: window?.isDocumentEdited() };
    });
  if (IS_DOUBLE || process.platform === 'darwin') {
    await map.boxes.first().dblclick();
    await map.type('Not yet');
    await expect.poll(marks).toEqual({ file: desk.path('Marked.argmap.json'), edited: true });
    await map.press('Enter');
    await map.saved();
    await expect.poll(marks).toEqual({ file: desk.path('Marked.argmap.json'), edited: false });
  }
  await desk.app.evaluate(({ BrowserWindow }) => {
    const told: number[] = [];
    (globalThis as unknown as { told: number[] }).told = told;
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (done) => void told.push(done);
  });
  await desk.answerSaveDialogs(join(desk.folder, 'marked.png'));
  await map.page.getByRole('button', { name: 'Export picture…' }).click();
  await map
    .dialog(/Export/)
    .getByRole('button', { name: 'Save picture' })
    .click();
  await expect.poll(() => desk.offered()).toHaveLength(1);
  const told = await desk.app.evaluate(() => (globalThis as unknown as { told: number[] }).told);
  expect(told.at(-1)).toBe(-1);
  expect(told.some((done) => done > 0)).toBe(true);
});
