import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/counterpoint';
import type { MapWindow } from '../support/map-window';

/** The themes that a window is seen in; a forced one has the system's own colours. */
const THEMES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** The states of the window that have been looked at, and what axe found in them. */
class Inspection {
  readonly states: string[] = [];
  readonly found: string[] = [];

  constructor(readonly map: MapWindow) {}

  /** What is on the screen now, in each theme. Small targets and what is wider than the window are faults too. */
  async look(state: string): Promise<void> {
    const { page } = this.map;
    this.states.push(state);
    for (const [theme, media] of THEMES) {
      await page.emulateMedia(media);
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      for (const { id, help, nodes } of violations) {
        const where = nodes.map(({ target }) => target.join(' ')).join('; ');
        this.found.push(`${state}, ${theme}: ${id}: ${help} (${where})`);
      }
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wider) this.found.push(`${state}: wider than the window`);
  }

  /** Looks at a dialog that keys bring up, and closes it. */
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

// The page is the same one in both shells, and it ends with a map that cannot be saved, about which the desktop asks a person.
test('axe finds nothing in any state of the window, in light, dark and forced colours', { tag: '@browser' }, async ({
  map,
  host,
}) => {
  test.setTimeout(480_000);
  const { page } = map;
  const seen = new Inspection(map);
  const keys =
    (...pressed: string[]) =>
    async () =>
      map.press(...pressed);
  await map.canvas.focus();
  await seen.look('the bundled map');
  await map.openMap('A first map');
  await seen.look('a small map');
  for (const name of ['Maps', 'Edit', 'Answer', 'Study', 'View', 'Go', 'Help'])
    await seen.menu(name, () => page.getByRole('button', { name, exact: true }).click());
  await map.box(/^But\. /).click();
  await seen.menu('Menu of the box', keys('Shift+F10'));
  await seen.dialog('Export a picture', keys('Control+p'));
  await seen.dialog('Keyboard shortcuts', keys('?'));
  await seen.dialog('Move to another claim', keys('m'));
  await seen.dialog('Do anything', keys('Control+k'));
  await seen.dialog('The argument for and against', keys('z'));
  await seen.dialog('Settings', keys('Control+,'));
  await seen.dialog('All maps', keys('b'));
  await seen.dialog('Map properties', () => map.choose('Maps', 'Map properties…'));
  await seen.dialog('New map', () => map.choose('Maps', 'New map…'));
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
  await map.choose('Study', 'Order of telling');
  await seen.look('order of telling');
  await map.choose('Study', /Order of telling/);
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
  await map.press('f');
  await map.box(/^But\. /).click();
  await map.press('q');
  await expect(map.panel('Details').getByLabel('Kind of argument')).toBeVisible();
  await seen.look('kind of argument');
  await map.canvas.focus();
  await map.press('d', 'o');
  await seen.look('outline');
  await map.press('d');
  await page.getByText('More', { exact: true }).click();
  await seen.look('details of a claim');
  await map.press('l');
  await map.canvas.focus();
  await map.press('l');
  await seen.look('details of a step');
  await map.press('o', 'd', 'a');
  await seen.look('an article to be put in');
  await map.panel('Article').getByLabel('The text of the article').fill('One paragraph.\n\nAnother paragraph.');
  await map.panel('Article').getByRole('button', { name: 'Show the article' }).click();
  await expect(map.panel('Article').locator('[data-paragraph]')).toHaveCount(2);
  await seen.look('an article');
  await map.canvas.focus();
  await map.press('a', 'v');
  await seen.look('minimap');
  await map.press('v', 'Control+f');
  await page.keyboard.type('Tokyo');
  await seen.look('find');
  await map.press('Escape', 'Home', '-');
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
  await map.panel('Details').getByLabel('Kind of argument').selectOption('Expert opinion');
  await expect(map.panel('Details').getByText('Critical questions')).toBeVisible();
  await seen.look('critical questions');
  await map.canvas.focus();
  await map.press('d');
  await map.box(/^But\. 1\.2\. /).click();
  await map.press(' ');
  await seen.look('a folded branch');
  await map.press(' ', 'o', 'Shift+F6', 'F2');
  await expect(map.field).toBeFocused();
  await seen.look('writing in the outline');
  await map.press('Escape');
  await map.canvas.focus();
  await map.press('o');
  await map.saved();

  const copy = host.path(host.files().find((name) => name.includes('Jun')) ?? '');
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('Mine', 'Theirs'));
  await map.press('-');
  await map.type('Later');
  await map.press('Enter');
  await expect(page.getByRole('button', { name: 'Decide…' })).toBeVisible();
  await seen.look('not saved');
  await page.getByRole('button', { name: 'Decide…' }).click();
  await expect(map.dialog(/changed outside/)).toBeVisible();
  await seen.look('dialog of a foreign edit');
  expect(seen.found).toEqual([]);
  expect(seen.states.length).toBeGreaterThanOrEqual(40);
});
