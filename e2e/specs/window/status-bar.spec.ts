import { expect, test } from '../../support/fixtures';

test('the status bar does not announce an empty box that has vanished as added', async ({ map }) => {
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

test('the status bar announces what was pasted, and how much', async ({ map, context }) => {
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

test('the status bar names the keys for the selected step', async ({ map }) => {
  await map.openMap('A first map');
  await map.box(/^But\. 1\.2\. /).click();
  await expect(map.page.getByText(/^Tab because/)).toBeVisible();
  await map.press('l');
  await expect(map.page.getByText(/^_ doesn’t follow, since · /)).toBeVisible();
  await map.press('ArrowDown');
  await expect(map.page.getByText(/^Tab because/)).toBeVisible();
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
