import { DesktopApp } from '../../support/desktop/desktop-app';
import { expect, test } from '../../support/fixtures';
import type { TestHost } from '../../support/test-host';

const WRITTEN = 'https://www.bücher.example/on/maps?page=3#top';
const OPENED = 'https://www.xn--bcher-kva.example/on/maps?page=3#top';

/** Records the addresses that would be opened, and opens none. Returns a function that reads them. */
async function watchOpened(host: TestHost): Promise<() => Promise<readonly string[]>> {
  if (!(host instanceof DesktopApp)) return async () => [];
  await host.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    shell.openExternal = async (url) => void opened.push(url);
  });
  return () => host.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

test('the link of a source shows its address before it opens, by keyboard alone', {
  tag: '@desktop',
}, async ({ map, host, context, foreignRequests }) => {
  const { page } = map;
  const opened = await watchOpened(host);
  await map.newMap('Looked up');
  await map.choose('Maps', 'Map properties…');
  const properties = map.dialog('Map properties');
  await properties.getByRole('button', { name: 'Add a source' }).press('Enter');
  const source = properties.getByRole('group', { name: 'Source 1' });
  const address = source.getByRole('textbox', { name: 'Address' });
  const link = source.getByRole('link');
  await source.getByLabel('Title').fill('On maps');
  for (const text of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//example.org',
    'https://me@example.org/',
    'a book',
  ]) {
    await address.fill(text);
    await expect(link).toHaveCount(0);
  }
  await address.fill(WRITTEN);
  await expect(link).toHaveAccessibleName('Open www.xn--bcher-kva.example… for “On maps”');
  await expect(link).toHaveText('Open www.xn--bcher-kva.example…');
  await address.press('Tab');
  await expect(link).toBeFocused();
  await map.press('Enter');
  const asked = map.dialog('Open this link?');
  await expect(asked).toContainText('This opens www.xn--bcher-kva.example in your browser.');
  await expect(asked.getByText(OPENED)).toBeVisible();
  await expect(asked).toContainText('letters that can be made to look like others');
  const open = asked.getByRole('button', { name: 'Open in the browser' });
  await expect(open).toBeFocused();
  await expect(open).toHaveAccessibleDescription('This opens www.xn--bcher-kva.example in your browser.');

  // Not opened yet: everything is unchanged.
  await map.press('Escape');
  await expect(asked).toBeHidden();
  await expect(link).toBeFocused();
  await expect(address).toHaveValue(WRITTEN);
  expect(context.pages()).toHaveLength(1);
  expect(await opened()).toEqual([]);

  if (host instanceof DesktopApp) {
    await map.press('Enter');
    await expect(open).toBeFocused();
    await map.press('Enter');
    await expect.poll(opened).toEqual([OPENED]);
  } else {
    await context.route('https://www.xn--bcher-kva.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>There</title>' }),
    );
    const [there] = await Promise.all([context.waitForEvent('page'), map.press('Enter', 'Enter')]);
    await expect(there).toHaveTitle('There');
    expect(there.url()).toBe(OPENED);
    // The page can neither access the window nor learn where it was opened from.
    expect(await there.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await there.close();
    expect(foreignRequests.splice(0)).toEqual([`document ${OPENED.replace('#top', '')}`]);
  }

  // The link is also beside the article, once it is part of the map.
  await properties.getByRole('button', { name: 'Done' }).click();
  await map.saved();
  await page.keyboard.press('Control+k');
  const palette = map.dialog('Search commands');
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('article');
  await expect(palette.getByRole('option', { name: /^Article/ })).toHaveAttribute('data-focused');
  await page.keyboard.press('Enter');
  const beside = map.panel('Article').getByRole('link');
  await expect(beside).toHaveText('Open www.xn--bcher-kva.example…');
  await beside.press('Enter');
  await expect(asked).toBeVisible();
  await asked.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(asked).toBeHidden();
  expect(await opened()).toHaveLength(host instanceof DesktopApp ? 1 : 0);
});
