import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';
import { messages } from '../../messages/messages';

/** The page object of the window: it finds things by what a person sees or hears. */
export class MapPage {
  constructor(readonly page: Page) {}

  /** The map itself, which handles the keys. */
  get canvas(): Locator {
    return this.page.getByRole('tree');
  }

  async ready(): Promise<void> {
    await expect(this.canvas).toBeVisible();
    await expect(this.boxes.first()).toBeVisible();
  }

  get boxes(): Locator {
    return this.page.locator('[role=treeitem][data-claim]');
  }

  /** The box whose accessible name contains some words. */
  box(words: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name: words });
  }

  get selected(): Locator {
    return this.page.locator('[role=treeitem][aria-selected=true]');
  }

  /** The text field of the box that is being edited. */
  get field(): Locator {
    return this.page.locator('textarea:not(.is-ready, .start-field)').filter({ visible: true });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await expect(this.field).toBeFocused();
    await this.page.keyboard.type(text);
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save=saved]')).toBeVisible();
  }

  /** Fills in the dialog that the first edit of a template opens. */
  async makeCopy(student: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Make my copy' });
    await dialog.getByLabel('Your name').fill(student);
    await dialog.getByRole('button', { name: 'Make my copy' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Opens a map from the list, and waits until it is on the canvas. */
  async openMap(title: string): Promise<void> {
    await this.choose('Maps', title);
    await expect(this.page.getByRole('tree', { name: `Argument map: ${title}`, exact: true })).toBeVisible();
  }

  /** Creates a blank map and leaves the writing of its thesis, so that its one box is selected. */
  async newMap(title: string): Promise<void> {
    await this.startMap(title);
    await this.press('Escape');
    await expect(this.field).toBeHidden();
  }

  /** Creates a blank map. Its thesis is open in writing. */
  async startMap(title: string): Promise<void> {
    await this.choose('Maps', 'New map…');
    const dialog = this.page.getByRole('dialog', { name: 'New map' });
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('tree', { name: `Argument map: ${title}`, exact: true })).toBeVisible();
    await expect(this.field).toBeFocused();
  }

  /** Makes a map of one box with a text, and waits until it is saved. */
  async newMapOf(title: string, text: string): Promise<void> {
    await this.startMap(title);
    await this.type(text);
    await this.press('Enter');
    await this.saved();
  }

  /** The heading of the page that is shown while no map is open. */
  get startHeading(): Locator {
    return this.page.getByRole('heading', { name: messages.startPage.title });
  }

  /** Leaves the map for the start page. */
  async showStartPage(): Promise<void> {
    await this.choose('Maps', 'All maps');
    await expect(this.startHeading).toBeVisible();
  }

  /** The card of a map on the start page. */
  card(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** Chooses an entry in the menu of a card. */
  async chooseOfCard(title: string, item: string): Promise<void> {
    await this.card(title)
      .getByRole('button', { name: `More for “${title}”` })
      .click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  get outline(): Locator {
    return this.page.getByRole('treegrid', { name: /^Outline of/ });
  }

  /** The row of the outline whose accessible name contains some words. */
  row(words: string | RegExp): Locator {
    return this.outline.getByRole('row', { name: words });
  }

  /** The panel of the sidebar that is shown. */
  panel(name: string): Locator {
    return this.page.getByRole('tabpanel', { name, exact: true });
  }

  /** Chooses the kind of argument of the selected step in its details. */
  async chooseKind(kind: string): Promise<void> {
    const details = this.panel('Details');
    const list = details.getByRole('listbox', { name: 'Kind of argument' });
    if (!(await list.isVisible())) await details.getByRole('button', { name: 'Choose the kind of argument' }).click();
    await list.getByRole('option', { name: kind }).click();
    await expect(list).toBeHidden();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Opens one of the menus in the menu of the toolbar. */
  async openMenu(menu: string): Promise<Locator> {
    await this.page.getByRole('button', { name: messages.menu.bar, exact: true }).click();
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    const submenu = this.page.getByRole('menu', { name: menu, exact: true });
    await expect(submenu).toBeVisible();
    return submenu;
  }

  async choose(menu: string, item: string | RegExp): Promise<void> {
    await (await this.openMenu(menu)).getByRole('menuitem', { name: item }).click();
  }

  /** Opens the export dialog with all its choices. */
  async openExport(): Promise<Locator> {
    await this.canvas.focus();
    await this.press('Control+Shift+E');
    const dialog = this.page.getByRole('dialog', { name: 'Export', exact: true });
    await expect(dialog).toBeVisible();
    if (!(await dialog.getByRole('radiogroup', { name: 'Paper or screen size' }).isVisible()))
      await dialog.getByText('More: page, size, colours, what is included').click();
    return dialog;
  }

  /** The button of the export dialog that saves a file. */
  get saveButton(): Locator {
    return this.page.getByRole('button', { name: /^Save (?:PNG|SVG|PDF|ZIP)$/ });
  }

  /**
   * Does what opens the browser's choice of a file, and chooses one. Playwright starts to watch for the
   * choice without waiting until the page knows, so that a key pressed at once can be earlier.
   */
  async chooseFile(file: Parameters<FileChooser['setFiles']>[0], open: () => Promise<void>): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.evaluate(() => undefined);
    await open();
    await (await chooser).setFiles(file);
  }
}
