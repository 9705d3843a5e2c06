import { expect, test } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';

test('no message says that an empty box was added that has vanished', async ({ map }) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Mona');
  await map.type('Stays');
  await map.press('Enter');
  const notice = map.page.getByRole('status');
  await map.press('-');
  await expect(map.field).toBeFocused();
  await expect(notice).toHaveText('Added: in reply 1.3.1.');
  await map.press('Escape');
  await expect(map.field).toBeHidden();
  await expect(notice).toBeEmpty();
});

test('a message says what was pasted, and how much', async ({ map, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Nils');
  await map.type('Mine');
  await map.press('Enter');
  await map.page.evaluate(() => navigator.clipboard.writeText('because one thing\n  but another thing\n'));
  await map.press('Control+v');
  await expect(map.page.getByRole('status')).toHaveText('Pasted 2 claims. Ctrl+Z takes them away again.');
});

test('a message without a button leaves after four seconds, waits under the pointer, and can be read again', async ({
  map,
}) => {
  const { page } = map;
  await page.clock.install();
  await page.reload();
  await map.ready();
  const status = page.getByRole('status');
  await map.canvas.focus();
  await map.press('Control+z');
  await expect(status).toHaveText('There is nothing to undo.');
  await page.clock.fastForward(2500);
  await expect(status).toHaveText('There is nothing to undo.');
  await page.clock.fastForward(1600);
  await expect(status).toBeEmpty();

  await map.press('Control+z');
  await status.hover();
  await page.clock.fastForward(20_000);
  await expect(status).toHaveText('There is nothing to undo.');
  await page.mouse.move(600, 300);
  await page.clock.fastForward(4100);
  await expect(status).toBeEmpty();

  await map.choose('Help', 'Messages');
  await expect(map.dialog('Messages').getByRole('listitem')).toHaveText([/nothing to undo/, /nothing to undo/]);
});

test('a message with Undo goes when another map is opened', async ({ map }) => {
  await map.newMapOf('Undoing', 'A thesis');
  await map.press('Tab');
  await map.type('A reason');
  await map.press('Enter', 'Delete');
  const undo = map.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await map.newMapOf('Another', 'Another thesis');
  await expect(undo).toBeHidden();
});

test('a message with Undo stays, is reached by F6, and goes with the next action', async ({ map }) => {
  const { page } = map;
  await page.clock.install();
  await map.newMapOf('Undoing', 'A thesis');
  await map.press('Tab');
  await map.type('A reason');
  await map.press('Enter', 'Delete');
  await expect(map.boxes).toHaveCount(1);
  const undo = page
    .getByRole('group', { name: 'Deleted. Ctrl+Z brings it back.' })
    .getByRole('button', { name: 'Undo' });
  await expect(page.getByRole('status')).toHaveText('Deleted. Ctrl+Z brings it back.');
  await page.clock.fastForward(60_000);
  await expect(undo).toBeVisible();
  await map.press('F6', 'F6');
  await expect(undo).not.toBeFocused();
  await map.canvas.focus();
  await map.press('Shift+F6', 'Shift+F6');
  await expect(undo).toBeFocused();
  await map.press('Enter');
  await expect(map.boxes).toHaveCount(2);
  await expect(undo).toBeHidden();
  await expect(map.canvas).toBeFocused();

  await map.press('Delete');
  await expect(undo).toBeVisible();
  await map.press('Home', '-');
  await map.type('Another one');
  await map.press('Enter');
  await expect(undo).toBeHidden();
});

test('a hint about keys comes once: for a selected box, and while its text is written', {
  tag: '@browser',
}, async ({ page, host }) => {
  await page.clock.install();
  await page.goto(host.address);
  const map = new MapPage(page);
  await map.ready();
  const moving = page.getByText('Tab reason · – objection · Enter next one · F2 edit');
  // Until the map is used, Tab moves the focus.
  await expect(moving).toBeHidden();
  await map.canvas.focus();
  await map.press('ArrowDown');
  await expect(moving).toBeVisible();
  await page.clock.fastForward(8100);
  await expect(moving).toBeHidden();
  await map.newMap('Hints');
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  await expect(page.getByText('Enter done · Tab done and reason', { exact: false })).toBeVisible();
  await map.press('Escape');
  await expect.poll(() => host.settings().shownHints).toEqual(['selected', 'writing']);
  await page.reload();
  await map.ready();
  await map.canvas.focus();
  await map.press('ArrowDown', 'ArrowUp');
  await expect(map.selected).toHaveCount(1);
  await expect(moving).toHaveCount(0);
});

// It delays a call over the web socket.
test('a closed panel stays closed while the host is still storing an earlier setting', {
  tag: '@browser',
}, async ({ calls, map }) => {
  const { page } = map;
  await map.canvas.focus();
  const setting = calls.hold('changeSettings');
  const sidebar = page.getByRole('button', { name: 'Sidebar', exact: true });
  await map.press('d');
  await expect(sidebar).toHaveAttribute('aria-pressed', 'true');
  await setting.reached;
  await map.canvas.focus();
  await map.press('d');
  await expect(sidebar).toHaveAttribute('aria-pressed', 'false');
  const answered = calls.answered('changeSettings');
  setting.release();
  await answered;
  await map.press('o');
  await expect(map.outline).toBeVisible();
  await expect(map.panel('Details')).toBeHidden();
});
