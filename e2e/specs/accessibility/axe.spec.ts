import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFull } from '../../../argument/testing/depth';
import { axeViolations } from '../../support/axe';
import { test as base, expect } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

/** The themes that are inspected; the forced one uses the system colours. */
const THEMES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** The inspected states of the window, and the violations that axe found. */
class Inspection {
  readonly states: string[] = [];
  readonly found: string[] = [];

  constructor(readonly map: MapPage) {}

  /**
   * Inspects the window in each theme, without a reload. Themes differ in colours only, so outside
   * the full run the first is inspected with all rules and the others with those about colours.
   * Content wider than the window is a violation too.
   */
  async look(state: string): Promise<void> {
    const { page } = this.map;
    this.states.push(state);
    for (const [theme, media] of THEMES) {
      await page.emulateMedia(media);
      const onlyColours = !isFull && theme !== 'light';
      const violations = await axeViolations(page, { onlyColours });
      this.found.push(...violations.map((violation) => `${state}, ${theme}: ${violation}`));
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wider) this.found.push(`${state}: wider than the window`);
  }

  /** Opens a dialog by key, inspects and closes it. */
  async dialog(name: string | RegExp, open: () => Promise<void>): Promise<void> {
    await open();
    await expect(this.map.dialog(name)).toBeVisible();
    await this.look(`dialog ${name}`);
    await this.map.press('Escape');
    await expect(this.map.dialog(name)).toBeHidden();
    await this.map.canvas.focus();
  }

  async menu(name: string, open: () => Promise<void>): Promise<void> {
    await open();
    await expect(this.map.page.getByRole('menu', { name })).toBeVisible();
    await this.look(`menu ${name}`);
    await this.map.press('Escape');
    await expect(this.map.page.getByRole('menu', { name })).toBeHidden();
    await this.map.canvas.focus();
  }
}

/** The page is the same in both shells, so one of them is inspected. */
const test = base.extend<{ seen: Inspection }>({
  seen: async ({ map }, use) => {
    const seen = new Inspection(map);
    await map.canvas.focus();
    await use(seen);
    expect(seen.found).toEqual([]);
  },
});

// Some of them inspect ten states.
test.describe.configure({ timeout: 600_000 });

test.describe('axe finds nothing, in light, dark and forced colours, in', { tag: '@browser' }, () => {
  test('the map and the menus', async ({ map, seen }) => {
    await seen.look('the bundled map');
    await map.openMap('A first map');
    await seen.look('a small map');
    for (const name of ['Maps', 'Edit', 'Answer', 'Study', 'View', 'Go', 'Help'])
      await seen.menu(name, async () => void (await map.openMenu(name)));
    await map.box(/^But\. /).click();
    await seen.menu('Menu of the box', () => map.press('Shift+F10'));
    expect(seen.states).toHaveLength(10);
  });

  test('the dialogs', async ({ map, seen }) => {
    await map.openMap('A first map');
    await map.box(/^But\. /).click();
    await seen.dialog(/^Export$/, async () => void (await map.openExport()));
    await seen.dialog(/^Export$/, async () => {
      const dialog = await map.openExport();
      await dialog.getByRole('radio', { name: /^Other programs/ }).check({ force: true });
      await expect(dialog.getByRole('region', { name: 'Text of the file' })).toBeVisible();
    });
    const text = '[A]: Homework should go.\n  + It is unequal.\n\n[B]: b\n  + [B]\n';
    const file = { name: 'a.md', mimeType: '', buffer: Buffer.from(text) };
    const dialog = map.dialog('Open “a.md”');
    await seen.dialog('Open “a.md”', () => map.chooseFile(file, () => map.choose('Maps', /Open a map file/)));
    await seen.dialog('Open “a.md”', async () => {
      await map.chooseFile(file, () => map.choose('Maps', /Open a map file/));
      await dialog.getByRole('button', { name: 'Open as a map' }).click();
      await dialog.getByRole('button', { name: /leads back to itself/ }).click();
    });
    await seen.dialog('Keyboard shortcuts', () => map.press('?'));
    await seen.dialog('Move to another claim', () => map.press('m'));
    await seen.dialog('Search commands', () => map.press('Control+k'));
    await seen.dialog('The argument for and against', () => map.press('z'));
    await seen.dialog('Settings', () => map.press('Control+,'));
    await seen.dialog('Map properties', () => map.choose('Maps', 'Map properties…'));
    await seen.dialog('New map', () => map.choose('Maps', 'New map…'));
    expect(seen.states).toHaveLength(11);
  });

  test('the start page and the hints of the example', async ({ map, seen, host }) => {
    await map.newMap('Of my own');
    await map.showStartPage();
    await seen.look('the start page');
    for (const [width, height] of [
      [683, 384],
      [390, 844],
    ] as const) {
      await map.page.setViewportSize({ width, height });
      await seen.look(`the start page, ${width} px wide`);
    }
    await map.page.setViewportSize({ width: 1280, height: 800 });
    await map.chooseOfCard('Of my own', 'Rename…');
    await seen.look('the dialog for a new title');
    await map.press('Escape');
    await map.chooseOfCard('Of my own', 'Delete');
    await map.page.getByRole('tab', { name: 'Bin (1)' }).click();
    await expect(map.card('Of my own')).toBeVisible();
    await seen.look('the bin');
    await map.chooseOfCard('Of my own', 'Delete permanently');
    await seen.look('the question before a map is deleted');
    await map.press('Escape');
    // An open page would complain that its host is gone.
    await map.page.goto('about:blank');
    await host.stop();
    host.writeSettings({ doneExampleHints: [] });
    await host.start();
    await map.page.goto(host.address);
    await map.openMap('A first map');
    await expect(map.page.getByRole('region', { name: 'Tips' })).toBeVisible();
    await seen.look('the hints of the example');
    expect(seen.states).toHaveLength(7);
  });

  test('evaluation, advice, presentation and recall', async ({ map, seen }) => {
    const { page } = map;
    await map.openMap('A first map');
    await map.canvas.focus();
    await map.press('w');
    await expect(map.panel('What stands').getByRole('listitem').first()).toBeVisible();
    await seen.look('what stands');
    await map.press('e', 'x');
    await seen.look('what if');
    await map.press('e', 'w', 'k');
    await expect(map.panel('What is missing')).toBeVisible();
    await map.panel('What is missing').getByText('Also show weaker hints').click();
    await seen.look('what is missing');
    await map.canvas.focus();
    await map.press('k');
    await map.choose('Study', 'Presentation order');
    await seen.look('order of telling');
    await map.choose('Study', /Presentation order/);
    await map.canvas.focus();
    await map.press('g');
    await expect(page.getByRole('application', { name: /^Presenting/ })).toBeVisible();
    await seen.look('presenting');
    await map.press('o');
    await seen.look('presenting, overview');
    await map.press('o', 'l');
    await seen.look('presenting, with its parts');
    await map.press('Enter');
    await expect(page.getByRole('application').getByRole('listbox')).toBeHidden();
    await map.press('Escape');
    await expect(map.canvas).toBeFocused();
    await map.press('r');
    await expect(page.getByRole('region', { name: /^Recall/ })).toBeVisible();
    await seen.look('recalling');
    await map.press('Control+Enter');
    await seen.look('recalled');
    await map.press('Escape');
    await expect(map.canvas).toBeFocused();
    await map.press('f');
    await seen.look('one branch lit');
    expect(seen.states).toHaveLength(10);
  });

  test('the panels', async ({ map, seen }) => {
    const { page } = map;
    await map.openMap('A first map');
    await map.box(/^But\. /).click();
    await map.press('q');
    await expect(map.panel('Details').getByLabel('Kind of argument')).toBeVisible();
    await seen.look('kind of inference');
    await map.canvas.focus();
    await map.press('d', 'o');
    await seen.look('outline');
    await page.getByRole('tab', { name: 'Text' }).click();
    await expect(page.getByRole('textbox', { name: 'The map as text' })).toBeVisible();
    await seen.look('text');
    await map.canvas.focus();
    await map.press('d');
    await page.getByText('More', { exact: true }).click();
    await seen.look('details of a claim');
    await map.press('l');
    await map.canvas.focus();
    await map.press('l');
    await seen.look('details of a step');
    await map.press('o', 'd', 'a');
    await seen.look('an article to be put in');
    await map.panel('Article').getByLabel('Text of the article').fill('One paragraph.\n\nAnother paragraph.');
    await map.panel('Article').getByRole('button', { name: 'Show the article' }).click();
    await expect(map.panel('Article').locator('[data-paragraph]')).toHaveCount(2);
    await seen.look('an article');
    await map.canvas.focus();
    await map.press('a', 'v');
    await seen.look('minimap');
    await map.press('v', 'Control+f');
    await page.keyboard.type('Tokyo');
    await seen.look('find');
    expect(seen.states).toHaveLength(9);
  });

  test('editing, and a map that cannot be saved', async ({ map, host, seen }) => {
    const { page } = map;
    await map.openMap('A first map');
    await map.canvas.focus();
    await map.press('Home', '-');
    mkdirSync(join(host.library, '.hg'));
    await expect(map.dialog('Make my copy')).toBeVisible();
    await seen.look('dialog Make my copy');
    await map.makeCopy('Jun');
    await expect(map.field).toBeFocused();
    await seen.look('writing');
    await map.type('Mine');
    await map.press('Enter');
    await map.saved();
    await map.press('Shift+ArrowLeft');
    await seen.look('several selected');
    await map.press('q');
    await map.chooseKind('Expert opinion');
    await expect(map.panel('Details').getByText('Does the expert give evidence?')).toBeVisible();
    await seen.look('critical questions');
    await map.canvas.focus();
    await map.press('d');
    await map.box(/^But\. 1\.2\. /).click();
    await map.press(' ');
    await seen.look('a folded branch');
    await map.press(' ', 'o', 'F6', 'F2');
    await expect(map.field).toBeFocused();
    await seen.look('writing in the outline');
    await map.press('Escape');
    await map.canvas.focus();
    await map.press('o');
    await map.saved();

    await map.press('a');
    await map.panel('Article').getByLabel('Text of the article').fill('One paragraph.\n\nAnother paragraph.');
    await map.panel('Article').getByRole('button', { name: 'Show the article' }).click();
    const question = map.dialog('Save the article with this map?');
    await expect(question).toBeVisible();
    await seen.look('dialog before an article is kept');
    await question.getByRole('button', { name: 'Only for now' }).click();
    await map.canvas.focus();
    await map.press('a');

    await map.box(/Mine/).click();
    await map.press('F2', 'Control+a');
    await map.type('Later');
    const copy = host.path(host.files().find((name) => name.includes('Jun')) ?? '');
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('Mine', 'Theirs'));
    await map.press('Enter');
    await expect(page.getByRole('button', { name: 'Decide…' })).toBeVisible();
    await seen.look('not saved');
    await page.getByRole('button', { name: 'Decide…' }).click();
    await expect(map.dialog(/changed somewhere else/)).toBeVisible();
    await seen.look('dialog of a foreign edit');
    expect(seen.states).toHaveLength(9);
  });
});
