import { writeFileSync } from 'node:fs';
import { largeMap } from '../../../argument/testing/large-map';
import { expect, test } from '../../support/fixtures';

// It opens the address of the host a second time, which the desktop shell does not have.
test('a new language applies at once, loses no input, and is kept after a reload', {
  tag: '@browser',
}, async ({ map, host }) => {
  const { page } = map;
  await map.canvas.focus();
  await map.press('a');
  await map.panel('Article').getByLabel('Text of the article').fill('Half an article');
  await map.canvas.focus();
  await map.press('Control+f');
  await page.keyboard.type('Tokyo');
  await map.canvas.focus();
  await map.press('Control+,');
  const language = map.dialog('Settings').getByLabel('Language');
  await language.focus();
  await language.selectOption({ label: 'Deutsch' });

  const settings = map.dialog('Einstellungen');
  await expect(settings.getByLabel('Sprache')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await settings.getByRole('button', { name: 'Schließen', exact: true }).last().click();
  await expect(settings).toBeHidden();
  // The panels, the boxes and the outline are in German; the text being typed is still there.
  await expect(map.panel('Artikel').getByLabel('Text des Artikels')).toHaveValue('Half an article');
  await expect(page.getByLabel('In der Karte suchen')).toHaveValue('Tokyo');
  await expect(map.box(/^Aber\. 1\.4\. Chinese Foreign Ministry sagt: /)).toBeVisible();
  await expect(map.box('Schritt 1.2: weil')).toBeVisible();
  await page.getByRole('tab', { name: 'Gliederung' }).click();
  await expect(
    page.getByRole('row', { name: /^Weil. Japan's own government .* Zusammen mit 2 anderen/ }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(map.panel('Details').getByText('Beruht auf')).toBeVisible();

  await page.reload();
  await map.ready();
  await expect(page.getByRole('button', { name: 'Menü', exact: true })).toBeVisible();
  // A sentence of the host, about an address that has been used already.
  const other = await page.context().newPage();
  await other.goto(host.address);
  await expect(other.getByText(/^Dieser Link wurde schon benutzt/)).toBeVisible();
  await other.close();
});

test('a large map, laid out in a worker, fits the words of the language @browser', async ({ map, host }) => {
  const { page } = map;
  writeFileSync(host.path('large.argmap.json'), JSON.stringify(largeMap(700)));
  await page.reload();
  await map.ready();
  await map.openMap('A map of 700 claims');
  await expect(page.locator('.map-waiting')).toBeHidden();
  await map.canvas.focus();
  await map.press('ArrowDown', 'l', '1');
  await expect(map.selected).toHaveAccessibleName('Step 1.1: but');
  const width = () => map.selected.evaluate((step) => (step as HTMLElement).offsetWidth);
  const inEnglish = await width();
  await map.press('Control+,');
  await map.dialog('Settings').getByLabel('Language').selectOption({ label: 'Deutsch' });
  await map.press('Escape');
  await expect(map.selected).toHaveAccessibleName('Schritt 1.1: aber');
  await expect.poll(width).toBeGreaterThan(inEnglish);
});
