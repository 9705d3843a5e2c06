import { messages } from '../../../messages/messages';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

/** Expects that the keys go to the map: an arrow selects another box. */
async function expectKeysOnMap(map: MapPage, title: string): Promise<void> {
  await expect(map.page.getByRole('tree', { name: `Argument map: ${title}`, exact: true })).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/^1\. /);
  await expect(map.page.locator('[data-region=map] :focus')).toHaveCount(1);
  await map.press('ArrowDown');
  await expect(map.selected).not.toHaveAccessibleName(/^1\. /);
}

test('after a map was chosen in the menu the keys go to it, wherever the focus was', async ({ map }) => {
  const { page } = map;
  await map.openMap('A first map');
  await expectKeysOnMap(map, 'A first map');
  await map.openMap('Blank map');
  // By pointer, while a button of the toolbar has the focus.
  await page.getByRole('button', { name: messages.commands.find.label, exact: true }).focus();
  await map.openMap('A first map');
  await expectKeysOnMap(map, 'A first map');
  await map.openMap('Blank map');
  // By key, from another button to that of the menu.
  await page.getByRole('button', { name: messages.commands.find.label, exact: true }).focus();
  await page.getByRole('button', { name: messages.menu.bar, exact: true }).focus();
  await map.press('Enter');
  await page.getByRole('menuitem', { name: 'Maps', exact: true }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'A first map', exact: true }).press('Enter');
  await expectKeysOnMap(map, 'A first map');
});

test('after a new map from an example the keys go to it', async ({ map }) => {
  await map.newMapOf('First', 'One');
  await map.newMapOf('Second', 'Two');
  await map.press('F2');
  await expect(map.field).toBeFocused();
  await map.press('Escape');
  const { page } = map;
  await page.getByRole('button', { name: 'Find' }).first().focus();
  await map.choose('Maps', 'New map…');
  const dialog = map.dialog('New map');
  await dialog.getByLabel('Title').fill('Third');
  await dialog.getByLabel('Start from').selectOption({ label: 'A first map' });
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expectKeysOnMap(map, 'Third');
});

test('after a map was opened from the page of all maps the keys go to it', async ({ map }) => {
  const { page } = map;
  for (const open of ['click', 'Enter'] as const) {
    await map.showStartPage();
    await page.getByRole('tab', { name: /^Examples/ }).click();
    const card = map
      .card('A first map')
      .getByRole('button', { name: /A first map/ })
      .first();
    if (open === 'click') await card.click();
    else {
      await card.focus();
      await page.keyboard.press('Enter');
    }
    await expectKeysOnMap(map, 'A first map');
  }
});
