import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';

test('a command gets another key, by keyboard alone, which menus show and which works after a reload', async ({
  map,
}) => {
  const { page } = map;
  await map.choose('Help', 'Change keys…');
  const dialog = page.getByRole('dialog', { name: 'Change keys' });
  await page.keyboard.type('whole map');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Change the key of “Show the whole map”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Press the new key. Esc cancels.' })).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Alt+Q');
  await expect(dialog.getByText('Alt+Q', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.reload();
  await map.ready();
  const isWhole = () =>
    page.evaluate(() => {
      const { top, bottom } = (document.querySelector('#map') as Element).getBoundingClientRect();
      return [...document.querySelectorAll('[role=treeitem]')].every((box) => {
        const own = box.getBoundingClientRect();
        return own.top >= top && own.bottom <= bottom;
      });
    });
  await map.canvas.hover();
  await page.mouse.wheel(0, 2000);
  await expect.poll(isWhole).toBe(false);
  await map.boxes.first().focus();
  await map.canvas.focus();
  await page.keyboard.press('Alt+q');
  await expect.poll(isWhole).toBe(true);
});

test('a key that another command has is given only when asked, and can be taken back', async ({ map }) => {
  const { page } = map;
  await map.choose('Help', 'Change keys…');
  const dialog = page.getByRole('dialog', { name: 'Change keys' });
  await page.keyboard.type('print');
  await dialog.getByRole('button', { name: 'Change the key of “Print…”' }).click();
  for (const [key, reason] of [
    ['Control+k', 'Ctrl+K runs “Search commands…”.'],
    ['x', 'X writes in boxes. Hold Ctrl or Alt with it.'],
    ['Control+n', 'The browser or the system uses Ctrl+N.'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(dialog.getByRole('alert')).toHaveText(reason);
  }
  await expect(dialog.getByRole('button', { name: 'Use it here' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await dialog.getByRole('button', { name: 'Use it here' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Print' })).toBeVisible();
  await page.keyboard.press('Escape');

  await map.choose('Help', 'Change keys…');
  await dialog.getByRole('button', { name: 'Reset all keys' }).click();
  await page.keyboard.press('Escape');
  await map.canvas.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search commands' })).toBeVisible();
});
