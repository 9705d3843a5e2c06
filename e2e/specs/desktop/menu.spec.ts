import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { MENUS } from '../../../contract/menus';
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

interface Item {
  readonly menu: string;
  readonly id: string;
  readonly role: string;
  readonly label: string;
  readonly accelerator: string;
  readonly registered: boolean;
}

/** Returns every item of the menu bar, with its menu. */
function items(desktop: DesktopApp): Promise<Item[]> {
  return desktop.app.evaluate(({ Menu }) =>
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

// The real Electron has only one system.
for (const [system, redo] of SYSTEMS.filter(([system]) => IS_FAKE || system === process.platform)) {
  test(`the native menu has every command, in the order usual on ${system}`, async ({ desktop }) => {
    const before = `import electron from 'electron';
      Object.defineProperty(process, 'platform', { value: '${system}' });
      electron.app.setAboutPanelOptions = (options) => { globalThis.about = options; };`;
    desktop.program = makeMutant(`on-${system}`, [], { before });
    await desktop.start();
    await desktop.firstMap();
    const all = await items(desktop);
    const ids = all.map(({ id }) => id);
    for (const id of MENUS.flatMap(({ groups }) => groups.flat()))
      expect(ids.filter((other) => other === id)).toEqual([id]);
    const one = (id: string) => all.find((item) => item.id === id);
    expect(one('redo')?.accelerator).toBe(redo);
    expect(['cut', 'copy', 'paste'].map((id) => one(id)?.role)).toEqual(['cut', 'copy', 'paste']);
    expect(['cut', 'copy', 'paste'].map((id) => one(id)?.registered)).toEqual([false, false, false]);
    expect(one('spelling')?.label).toMatch(system === 'darwin' ? /^Check spelling$/ : /internet/);
    // A Mac has settings and Quit in the menu named after the app, others have Quit in the first
    // menu.
    expect([one('settings')?.menu, one('quit')?.menu]).toEqual(
      system === 'darwin' ? ['Counterpoint', 'Counterpoint'] : ['Maps', 'Maps'],
    );
    expect(all.some(({ role }) => role === 'recentdocuments')).toBe(system === 'darwin');
    // The page handles keys first; none of them is a letter that belongs to a text field.
    for (const { accelerator, registered } of all.filter(
      ({ accelerator, role }) => accelerator !== '' && role === '',
    )) {
      expect(accelerator).toMatch(/^CommandOrControl\+|^(Shift\+)?F\d+$/);
      expect(registered).toBe(false);
    }
    // The versions are in the panel of the system.
    const about = await desktop.app.evaluate(() => (globalThis as unknown as { about: Record<string, string> }).about);
    expect(about.applicationVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(about[system === 'linux' ? 'copyright' : 'credits']).toMatch(/Electron .*, Chromium .*, Node\.js \d/);
    // A window closes only when everything in it is saved: no item discards edits.
    expect(all.filter(({ role }) => /reload|devtools/i.test(role))).toEqual([]);
    expect(await desktop.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
      system === 'darwin',
    );
    await desktop.app.evaluate(({ app }) => app.exit(0));
    await desktop.exited();
  });
}

test('the menu bar follows the language of the window', async ({ desktop }) => {
  desktop.language = 'de';
  await desktop.start();
  const map = await desktop.firstMap();
  const labels = async () => {
    const all = await items(desktop);
    return ['add-objection', 'settings', 'copy', 'quit'].map((id) => all.find((item) => item.id === id)?.label);
  };
  expect(await labels()).toEqual(['Aber…', 'Einstellungen…', 'Kopieren', 'Counterpoint beenden']);
  await map.press('Control+,');
  await map.dialog('Einstellungen').getByLabel('Sprache').selectOption({ label: 'English' });
  await expect(map.dialog('Settings')).toBeVisible();
  await expect.poll(labels).toEqual(['But…', 'Settings…', 'Copy', 'Quit Counterpoint']);
});

test('the menu acts on the map, and in a text field on the text', async ({ desktop }) => {
  await desktop.start();
  const map = await desktop.firstMap();
  await map.newMap('By menu');
  await map.boxes.first().click();
  await desktop.chooseMenuItem('add-objection');
  await map.type('One two');
  await map.press('Control+A');
  await desktop.chooseMenuItem('cut');
  await expect(map.field).toHaveValue('');
  await desktop.chooseMenuItem('paste');
  await desktop.chooseMenuItem('paste');
  await expect(map.field).toHaveValue('One twoOne two');
  await desktop.chooseMenuItem('undo');
  await expect(map.field).toHaveValue('One two');
  await desktop.chooseMenuItem('redo');
  await expect(map.field).toHaveValue('One twoOne two');
  // A command that does not apply leaves the text open.
  await desktop.chooseMenuItem('separate');
  await expect(map.field).toBeFocused();
  await map.press('Enter');
  await expect(map.boxes).toHaveCount(2);
  await desktop.chooseMenuItem('copy');
  await desktop.chooseMenuItem('go-thesis');
  await desktop.chooseMenuItem('paste');
  await expect(map.boxes).toHaveCount(3);
  await desktop.chooseMenuItem('undo');
  await expect(map.boxes).toHaveCount(2);
  await desktop.chooseMenuItem('select-all');
  await expect(map.page.getByRole('treeitem', { selected: true })).toHaveCount(2);
  await desktop.chooseMenuItem('settings');
  await expect(map.dialog('Settings')).toBeVisible();
  // While a dialog is open, the menu does not act on the map behind it.
  await desktop.chooseMenuItem('undo');
  await expect(map.boxes).toHaveCount(2);
  await map.press('Escape');
  await map.saved();
});

test('a misspelled word can be corrected or learnt in text fields; the spell check setting is remembered', async ({
  desktop,
}) => {
  await desktop.start();
  const map = await desktop.firstMap();
  await map.newMap('Speling');
  await map.boxes.first().dblclick();
  const offered = (isEditable: boolean) =>
    desktop.app.evaluate(({ BrowserWindow, Menu }, editable) => {
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

  // The map as a text, which is no field, has the undo of the map.
  await map.press('Escape');
  await map.choose('View', 'Text');
  const text = map.page.getByRole('textbox', { name: 'The map as text' });
  await text.click();
  await map.page.keyboard.type('Thesis');
  await map.press('Home', 'End', 'Enter');
  await map.page.keyboard.type('  + Because of this');
  await expect(map.boxes).toHaveCount(2);
  await desktop.app.evaluate(({ BrowserWindow, Menu }) => {
    const popup = Menu.prototype.popup;
    Menu.prototype.popup = function (this: Electron.Menu) {
      this.items.find(({ label }) => label === 'Undo')?.click();
    };
    const params = { isEditable: true, formControlType: 'none', misspelledWord: '', dictionarySuggestions: [] };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, params);
    Menu.prototype.popup = popup;
  });
  await expect(map.boxes).toHaveCount(1);
  await desktop.chooseMenuItem('select-all');
  await expect
    .poll(() => text.evaluate((element) => String(element.ownerDocument.getSelection()).length))
    .toBeGreaterThan(0);

  const checks = () => desktop.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  const before = await checks();
  await desktop.chooseMenuItem('spelling');
  expect(await checks()).toBe(!before);
  await map.press('Escape');
  await desktop.chooseMenuItem('quit');
  await desktop.exited();
  await desktop.start();
  await desktop.firstMap();
  expect(await checks()).toBe(!before);
  // Asked for, at both starts.
  if (IS_FAKE && process.platform !== 'darwin') expect(desktop.dictionariesFetched()).toHaveLength(2);
});

test('the window shows its file and an unsaved mark, and the task bar the progress of an export', async ({
  desktop,
}) => {
  await desktop.start();
  const map = await desktop.firstMap();
  await map.newMap('Marked');
  // Other systems have neither for a window.
  const marks = () =>
    desktop.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { file: window?.getRepresentedFilename(), edited: window?.isDocumentEdited() };
    });
  if (IS_FAKE || process.platform === 'darwin') {
    await map.boxes.first().dblclick();
    await map.type('Not yet');
    await expect.poll(marks).toEqual({ file: desktop.path('Marked.argmap.json'), edited: true });
    await map.press('Enter');
    await map.saved();
    await expect.poll(marks).toEqual({ file: desktop.path('Marked.argmap.json'), edited: false });
  }
  await desktop.app.evaluate(({ BrowserWindow }) => {
    const told: number[] = [];
    (globalThis as unknown as { told: number[] }).told = told;
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (done) => void told.push(done);
  });
  await desktop.answerSaveDialogs(join(desktop.folder, 'marked.pdf'));
  await map.page.getByRole('button', { name: 'Export', exact: true }).click();
  await map.saveButton.click();
  await expect.poll(() => desktop.pathsOffered()).toHaveLength(1);
  const told = await desktop.app.evaluate(() => (globalThis as unknown as { told: number[] }).told);
  expect(told.at(-1)).toBe(-1);
  expect(told.some((done) => done > 0)).toBe(true);
});
