import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { startTest } from '../../support/start-test';

const ARTICLE = `# Why school should start at nine

Teenagers fall asleep late. Their clock runs later than that of adults.

A later start costs working parents an hour of care.`;

test.describe(() => {
  test.use({ viewport: { width: 1366, height: 650 } });

  startTest(
    'a new installation begins with the start page, whose heading has the focus',
    { tag: '@browser' },
    async ({ start, page }) => {
      await expect(start.startHeading).toBeFocused();
      const cards = page.getByRole('region', { name: 'What do you want to map?' });
      expect(await cards.getByRole('heading').allTextContents()).toEqual([
        'What do you want to map?',
        'An article',
        'My own idea',
        'Look at an example',
      ]);
      for (const name of ['Start', 'Open a file…', 'Five boxes, two minutes'])
        for (const button of await cards.getByRole('button', { name, exact: true }).all())
          await expect(button).toBeInViewport({ ratio: 1 });
      // The first control is the field for the article.
      await start.press('Tab');
      await expect(page.getByRole('textbox', { name: 'An article' })).toBeFocused();
      await start.press('F6');
      await expect(start.card('A first map').getByRole('button').first()).toBeFocused();
      await start.press('Shift+Tab');
      await expect(page.getByRole('tab', { name: 'Examples (3)' })).toBeFocused();
    },
  );

  startTest('a thesis typed into its card begins a map of it', { tag: '@browser' }, async ({ start, page, host }) => {
    const field = page.getByRole('textbox', { name: 'My thesis…' });
    await field.fill('School should start at nine.');
    await field.press('Enter');
    await expect(
      page.getByRole('tree', { name: 'Argument map: School should start at nine', exact: true }),
    ).toBeVisible();
    await expect(start.selected).toHaveAccessibleName(/School should start at nine/);
    // A letter goes into the thesis; a key that builds answers it: Tab too, as after writing.
    await expect(page.locator('#map:focus, textarea.is-ready:focus')).toHaveCount(1);
    await start.press('Tab');
    await start.type('Parents leave for work at eight');
    await start.press('Enter');
    await start.saved();
    expect(host.read('School should start at nine.argmap.json').claims.map(({ text }) => text)).toEqual([
      'School should start at nine.',
      'Parents leave for work at eight',
    ]);
    await start.showStartPage();
    await expect(field).toHaveValue('');
  });

  startTest(
    'a card without a thesis begins a map whose thesis is in writing',
    { tag: '@browser' },
    async ({ start, page }) => {
      await page.getByRole('form', { name: 'My own idea' }).getByRole('button', { name: 'Start' }).click();
      await start.type('Zoos should close');
      await start.press('Enter');
      await start.saved();
    },
  );

  startTest(
    'an article pasted into its card begins a map with the article beside it, also after a reload',
    {
      tag: '@browser',
    },
    async ({ start, page }) => {
      const card = page.getByRole('form', { name: 'An article' });
      await card.getByRole('button', { name: 'Start' }).click();
      await expect(card.getByRole('textbox')).toBeFocused();
      await expect(page.getByRole('status').getByText('Paste the text of an article first.')).toBeVisible();
      await card.getByRole('textbox').fill(ARTICLE);
      await card.getByRole('button', { name: 'Start' }).click();
      await expect(
        page.getByRole('tree', { name: 'Argument map: Why school should start at nine', exact: true }),
      ).toBeVisible();
      await expect(start.panel('Article').getByText('Teenagers fall asleep late.')).toBeVisible();
      await start.saved();
      await page.reload();
      await expect(start.panel('Article').getByText('Teenagers fall asleep late.')).toBeVisible();
    },
  );

  startTest(
    'a pasted web page keeps its paragraphs, and a half-written text is there after a look at a map',
    {
      tag: '@browser',
    },
    async ({ start, page }) => {
      const field = page.getByRole('textbox', { name: 'An article' });
      await field.focus();
      await field.evaluate((element) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', '<h1>Zoos</h1><p>One.</p><p>Two.</p>');
        clipboardData.setData('text/plain', 'Zoos One. Two.');
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await expect(field).toHaveValue(/^# Zoos\n\nOne\.\n\nTwo\./);
      await page.getByRole('textbox', { name: 'My thesis…' }).fill('Zoos teach');
      await start.card('A first map').getByRole('button').first().click();
      await expect(start.canvas).toBeVisible();
      await page.goBack();
      await expect(field).toHaveValue(/^# Zoos/);
      await expect(page.getByRole('textbox', { name: 'My thesis…' })).toHaveValue('Zoos teach');
    },
  );

  startTest(
    'a dropped article goes into its card, and a dropped map opens',
    { tag: '@browser' },
    async ({ start, page, host }) => {
      await drop(page, 'article.txt', ARTICLE);
      await expect(page.getByRole('textbox', { name: 'An article' })).toHaveValue(ARTICLE);
      await expect(page.getByRole('textbox', { name: 'An article' })).toBeFocused();
      const map = readFileSync(host.path('first-map.argmap.json'), 'utf8').replace('A first map', 'Dropped in');
      await drop(page, 'dropped.argmap.json', map);
      await expect(page.getByRole('tree', { name: 'Argument map: Dropped in' })).toBeVisible();
      await expect(start.boxes).toHaveCount(5);
    },
  );
});

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      return data;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

test('a map on the start page has a picture, which is drawn when its card comes into view', async ({ map, host }) => {
  const big = JSON.parse(readFileSync(host.path('nato-liaison-office.argmap.json'), 'utf8'));
  for (let count = 0; count < 60; count++)
    writeFileSync(
      host.path(`many ${count}.argmap.json`),
      JSON.stringify({ ...big, title: `Many ${count}`, template: undefined }),
    );
  await map.page.setViewportSize({ width: 1280, height: 600 });
  await map.showStartPage();
  const cards = map.page.getByRole('list', { name: 'My maps' }).getByRole('listitem');
  await expect(cards).toHaveCount(17);
  const isDrawn = (index: number) =>
    cards
      .nth(index)
      .locator('canvas')
      .evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.some((byte) => byte !== 0);
      });
  await expect.poll(() => isDrawn(0)).toBe(true);
  expect(await isDrawn(15)).toBe(false);
  await cards.nth(15).scrollIntoViewIfNeeded();
  await expect.poll(() => isDrawn(15)).toBe(true);
  await expect(async () => {
    await map.press('End');
    await expect(cards).toHaveCount(60, { timeout: 1000 });
  }).toPass();
  await map.page.getByRole('searchbox', { name: 'Search the maps' }).fill('many 59');
  await expect(cards).toHaveCount(1);
});

test('a later start goes on with the map that was open last', async ({ map, host, pageErrors }) => {
  await map.newMapOf('Gone on with', 'A thesis');
  await host.stop();
  await host.start();
  await map.page.goto(host.address);
  await expect(map.page.getByRole('tree', { name: 'Argument map: Gone on with' })).toBeVisible();
  // The window called the host that was stopped.
  pageErrors.length = 0;
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  test('each control of the start page is at least 44 px high', { tag: '@browser' }, async ({ map }) => {
    await map.newMap('Touched');
    await map.showStartPage();
    await expect(map.card('Touched')).toBeVisible();
    const small = await map.page.locator('.start').evaluate((start) =>
      [...start.querySelectorAll('button, [role=tab], textarea, input')]
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });
});
