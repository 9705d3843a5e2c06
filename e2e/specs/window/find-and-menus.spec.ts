import { expect, test } from '../../support/fixtures';

test('find visits every match, unfolds branches, and says when there is none', async ({ map }) => {
  await map.choose('Maps', 'Make my copy…');
  await map.makeCopy('Finn');
  await map.box(/^But\. 1\.4\. /).click();
  await map.press(' ');
  await expect(map.box(/Danish embassy/)).toBeHidden();
  await map.press('Control+f');
  const field = map.page.getByLabel('Find in the map');
  await expect(field).toBeFocused();
  await map.page.keyboard.type('danish');
  await map.press('Enter');
  await expect(map.box(/Danish embassy/)).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/Danish embassy/);
  await expect(map.page.getByText('1 of 1')).toBeVisible();
  await field.fill('japan');
  await map.press('Enter');
  const first = await map.selected.getAttribute('data-claim');
  await map.press('Enter', 'Shift+Enter');
  await expect(map.page.locator(`[data-claim="${first}"]`)).toHaveAttribute('aria-selected', 'true');
  await field.fill('no such words');
  await expect(map.page.getByText('Not found')).toBeVisible();
  await map.press('Enter');
  await expect(map.page.getByText('“no such words” is not in this map.')).toBeVisible();
  await map.press('Escape');
  await expect(field).toBeHidden();
  await expect(map.canvas).toBeFocused();
  await map.press('F3');
  await expect(field).toBeVisible();
});

test('the palette finds a command by name, shows its keys, and runs it', async ({ map }) => {
  await map.press('Control+k');
  const dialog = map.dialog('Search commands');
  await expect(dialog.getByRole('option', { name: /Undo/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog.getByRole('option').first()).not.toHaveAttribute('aria-disabled');
  const height = async () => (await dialog.boundingBox())?.height;
  const whole = await height();
  await map.page.keyboard.type('theme: dark');
  await expect(dialog.getByRole('option')).toHaveCount(3);
  await expect(dialog.getByRole('option').first()).toHaveAccessibleName(/^Theme: dark/);
  expect(await height()).toBe(whole);
  await map.press('Enter');
  await expect(map.page.locator('html[data-theme=dark]')).toBeVisible();
  await map.press('Control+k');
  await map.page.keyboard.type('Export…');
  await expect(dialog.getByRole('option', { name: /^Export…/ })).toContainText('Ctrl+Shift+E');
  await map.press('Enter');
  await expect(map.dialog(/^Export$/)).toBeVisible();
  await map.press('Escape', 'Control+k');
  await map.page.keyboard.type('no such command');
  await expect(dialog.getByText('No matching command.')).toBeVisible();
  expect(await height()).toBe(whole);
  await map.press('Control+a');
  // A letter is the key of a command.
  await map.page.keyboard.type('d');
  await expect(dialog.getByRole('option').first()).toHaveAccessibleName(/^Details/);
  await map.press('Enter');
  await expect(map.panel('Details')).toBeVisible();
});

test('every command is in the palette, and none is bound to a key that the browser reserves', async ({ map }) => {
  const { COMMANDS } = await import('../../../contract/command-table');
  const { messages } = await import('../../../messages/messages');
  await map.press('Control+k');
  const labels = await map.dialog('Search commands').getByRole('option').allInnerTexts();
  for (const { id } of COMMANDS.filter((command) => command.id !== 'palette'))
    expect(labels.some((label) => label.startsWith(messages.commands[id].label))).toBe(true);
  expect(COMMANDS.flatMap(({ keys }) => keys).filter((key) => /^Mod\+[NTW]$/i.test(key))).toEqual([]);
});

test('boxes and the map have a context menu by right click, Shift+F10 and the Menu key', { tag: '@desktop' }, async ({
  map,
}) => {
  const box = map.box(/^Because\. 1\.2\. /);
  await box.click({ button: 'right' });
  const menu = map.page.getByRole('menu', { name: 'Menu of the box' });
  await expect(menu.getByRole('menuitem', { name: /But…/ })).toBeVisible();
  await map.press('Escape');
  await expect(menu).toBeHidden();
  await expect(map.canvas).toBeFocused();
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await map.press(key);
    await expect(menu).toBeVisible();
    await map.press('Escape');
    await expect(menu).toBeHidden();
  }
  await map.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /Select the step/ }).click();
  await expect(map.selected).toHaveAccessibleName('Step 1.2: because');
  await map.page.mouse.click(20, 740, { button: 'right' });
  await expect(map.page.getByRole('menu', { name: 'Menu of the map' })).toBeVisible();
});

test('the menu works by keyboard alone, and a command gives the focus back to the map', async ({ map }) => {
  const { page } = map;
  const button = page.getByRole('button', { name: 'Menu', exact: true });
  await map.canvas.focus();
  await map.press('ArrowDown', 'Shift+F6');
  await expect(button).toBeFocused();
  await map.press('Enter');
  await expect(page.getByRole('menu', { name: 'Menu' })).toBeVisible();
  await page.keyboard.type('View');
  await map.press('ArrowRight');
  await expect(page.getByRole('menu', { name: 'View' })).toBeVisible();
  await map.press('Enter');
  await expect(map.outline).toBeVisible();
  await expect(map.canvas).toBeFocused();
  await button.focus();
  await map.press('Enter');
  await page.keyboard.type('View');
  await map.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: /Outline \(on\)/ })).toBeVisible();
  // Escape leads back menu by menu, to the button that the keys opened the first one with.
  await map.press('Escape', 'Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('after a menu that the pointer opened the keys go on where they were', async ({ map }) => {
  await map.openMap('A first map');
  await map.box(/^But\. /).click();
  await map.openMenu('Help');
  await map.press('Escape');
  await expect(map.page.getByRole('menu')).toHaveCount(0);
  await expect(map.canvas).toBeFocused();
  await map.choose('View', 'Zoom in');
  await expect(map.canvas).toBeFocused();
  await map.choose('Edit', 'Edit text');
  await expect(map.dialog('Make my copy')).toBeVisible();
  await map.press('Escape');
  await expect(map.canvas).toBeFocused();
  await map.press('d');
  const holder = map.panel('Details').getByLabel('Who says this');
  await holder.click();
  await map.openMenu('Go');
  await map.press('Escape');
  await expect(holder).toBeFocused();
});

test('a menu is never cut by the window, and scrolls when it is longer', async ({ map }) => {
  const { page } = map;
  await page.setViewportSize({ width: 1366, height: 500 });
  const inside = async (name: string) => {
    const place = await page.getByRole('menu', { name, exact: true }).boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual(0);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(500);
  };
  for (const name of ['Maps', 'Edit', 'Study', 'View']) {
    await map.openMenu(name);
    await inside(name);
    const menu = page.getByRole('menu', { name, exact: true });
    await menu.hover();
    await page.mouse.wheel(0, 5000);
    await expect(menu.getByRole('menuitem').last()).toBeInViewport({ ratio: 1 });
    await map.press('Escape', 'Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await map.box(/^In reply\. 1\.4\.4\. /).click({ button: 'right' });
  await inside('Menu of the box');
});

test('the title is a field that renames the map: Enter commits, Escape restores', async ({ map, host }) => {
  const { page } = map;
  await map.newMapOf('A name', 'A thesis');
  const title = page.getByLabel('Title of the map');
  await title.fill('Nothing of it');
  await map.press('Escape');
  await expect(title).toHaveValue('A name');
  await expect(map.canvas).toBeFocused();
  await title.fill('   ');
  await map.press('Enter');
  await expect(title).toHaveValue('A name');
  await title.fill('A better name');
  await map.press('Enter');
  await expect(map.canvas).toBeFocused();
  await expect(page).toHaveTitle(/^A better name/);
  await map.saved();
  expect(host.files().map((name) => host.read(name).title)).toContain('A better name');
  await map.press('Control+z');
  await expect(title).toHaveValue('A name');
  await map.press('Control+z');
  await expect(map.page.getByRole('status')).not.toHaveText('There is nothing to undo.');
});

test('F6 moves through the regions of the window and back', async ({ map }) => {
  await map.canvas.focus();
  await map.press('o', 'd', 'Control+f');
  const region = () =>
    map.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region);
  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 5; step++) {
    await map.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['map', 'sidebar', 'tools', 'find', 'map']);
  await map.press('Shift+F6');
  expect(await region()).toBe('find');
});

test('the shortcuts dialog and the minimap open on demand', async ({ map }) => {
  await map.canvas.focus();
  await map.press('v');
  await expect(map.page.locator('.mini-map')).toBeVisible();
  await map.press('v');
  await expect(map.page.locator('.mini-map')).toBeHidden();
  await map.press('?');
  await expect(map.dialog('Keyboard shortcuts')).toContainText('Ctrl+Shift+Z');
});

// Its host goes away; on the desktop the window goes with it.
test('settings apply at once, are stored by the host, and are kept for its next run', {
  tag: ['@browser', '@program'],
}, async ({ map, host, pageErrors }) => {
  await map.press('Control+,');
  let dialog = map.dialog('Settings');
  await dialog.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Dark' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'Largest' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'None' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: /Tab moves between/ }).check({ force: true });
  await dialog.getByLabel('Language').selectOption('English');
  await dialog.getByText('A3', { exact: true }).click();
  await dialog.getByText('Black on white').click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await host.stop();
  await expect(map.page.getByRole('alert')).toContainText('Counterpoint has stopped');
  await host.start();
  await map.page.goto(host.address);
  await map.ready();
  await expect(map.page.locator('html[data-theme=dark][data-text=largest][data-motion=off]')).toBeVisible();
  await map.press('Control+,');
  dialog = map.dialog('Settings');
  await expect(dialog.getByLabel('Language')).toHaveValue('en');
  await map.press('Escape');
  await map.canvas.focus();
  await map.press('ArrowDown', 'Tab');
  await expect(map.canvas).not.toBeFocused();
  await expect(map.field).toBeHidden();
  dialog = await map.openExport();
  await expect(dialog.getByRole('radio', { name: 'A3', exact: true })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Black on white', exact: true })).toBeChecked();
  // The browser has reported that the host was away.
  pageErrors.length = 0;
});
