import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, type TestHost, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const TEXT = `School hours

The town council wants to begin school at nine. Pupils would sleep longer.

Parents who work early object. They would have to find somebody for the first hour.

Two schools tried it last year, and marks went up.`;

const SHORT = 'School hours, by the town council';

/** Pastes a plain text as the browser does: a short one goes into the field, also without the window. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
}

async function openEntry(map: MapPage): Promise<Locator> {
  await map.canvas.focus();
  await map.press('a');
  return map.panel('Article');
}

const stored = (host: TestHost) =>
  readdirSync(host.library, { recursive: true })
    .map(String)
    .filter((name) => /\.sources.+\.txt$/.test(name));

test('a pasted article is shown at once and kept with its map', async ({ map, host }) => {
  await map.newMap('School hours');
  const panel = await openEntry(map);
  const field = panel.getByLabel('Text of the article');
  // A title or an address alone is no article yet.
  await paste(field, SHORT);
  await expect(field).toHaveValue(SHORT);
  await field.fill('');
  await paste(field, TEXT);
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
  await expect(panel.getByRole('article')).toBeFocused();
  await expect.poll(() => stored(host)).toHaveLength(1);
  await map.saved();
  await map.page.reload();
  await map.ready();
  await expect(panel.locator('[data-paragraph="1"]')).toContainText('The town council');
  await panel.getByText('About this source').click();
  await expect(panel.getByLabel('Keep the text')).toHaveValue('map');
  await panel.getByRole('button', { name: 'Remove the text' }).click();
  await expect(field).toBeVisible();
  await expect.poll(() => stored(host)).toEqual([]);
});

test('an article is not kept with a map for which the person says no, also the next time', async ({ map, host }) => {
  await map.newMap('School hours');
  const panel = await openEntry(map);
  const field = panel.getByLabel('Text of the article');
  const keep = panel.getByRole('checkbox', { name: 'Save the article with this map' });
  await expect(keep).toBeChecked();
  await panel.getByText('Save the article with this map').click();
  await paste(field, TEXT);
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
  await map.saved();
  await map.page.reload();
  await map.ready();
  await expect(panel.getByText('This map does not include its article:')).toBeVisible();
  await expect(keep).not.toBeChecked();
  await paste(field, TEXT);
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
  await panel.getByText('About this source').click();
  await expect(panel.getByLabel('Keep the text')).toHaveValue('window');
  expect(stored(host)).toEqual([]);
  await panel.getByLabel('Keep the text').selectOption('with the map');
  await expect.poll(() => stored(host)).toHaveLength(1);
});

test('a copy of an example keeps the article that was pasted into the example', async ({ map, host }) => {
  await map.openMap('The plan for a NATO office in Tokyo');
  const panel = await openEntry(map);
  await expect(panel.getByRole('checkbox', { name: 'Save the article with my copy of this map' })).toBeChecked();
  await paste(panel.getByLabel('Text of the article'), TEXT);
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
  expect(stored(host)).toEqual([]);
  await map.canvas.focus();
  await map.press('Home', '-');
  await map.makeCopy('Mia');
  await expect.poll(() => stored(host)).toHaveLength(1);
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
});

test('where keeping an article passes it on, the question comes first', async ({ map, host }) => {
  mkdirSync(join(host.library, '.hg'));
  await map.newMap('School hours');
  const panel = await openEntry(map);
  await paste(panel.getByLabel('Text of the article'), TEXT);
  const question = map.dialog('Save the article with this map?');
  await expect(question).toContainText('under version control');
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
  await question.getByRole('button', { name: 'Only for now' }).click();
  await expect(panel.getByRole('article')).toBeFocused();
  await map.saved();
  expect(stored(host)).toEqual([]);
  await panel.getByText('About this source').click();
  await panel.getByLabel('Keep the text').selectOption('with the map');
  await question.getByRole('button', { name: 'Save the article' }).click();
  await expect.poll(() => stored(host)).toHaveLength(1);
  await expect(panel.getByLabel('Keep the text')).toHaveValue('map');
  // It is asked once: another text of the same source takes the place of the one that is kept.
  await panel.getByRole('button', { name: 'Remove the text' }).click();
  await expect.poll(() => stored(host)).toEqual([]);
});

test('a source mark of an example says which article is meant', async ({ map }) => {
  await expect(map.page.getByRole('tree', { name: 'Argument map: The plan for a NATO office in Tokyo' })).toBeVisible();
  const mark = map.page.getByTitle('Show ¶1 in the article').first();
  await mark.click();
  const panel = map.panel('Article');
  await expect(panel).toContainText('This map does not include its article:');
  await expect(panel.locator('cite')).toHaveText(/NATO office in Japan$/);
  await expect(panel.getByText('Sara Bjerg Moller')).toBeVisible();
  await expect(panel.getByLabel('Text of the article')).toBeFocused();
});

test('a source mark takes the text that is not there and then shows its passage', async ({ map, page }) => {
  const text = `${TEXT}\n\n${'Nobody knows yet how the buses would go then. '.repeat(60)}\n\nThe last word is not said.`;
  await map.newMap('School hours');
  const panel = await openEntry(map);
  await panel.getByText('Save the article with this map').click();
  await paste(panel.getByLabel('Text of the article'), text);
  await expect(panel.getByRole('article')).toBeFocused();
  await map.press('ArrowDown', 'End', 'c');
  await expect(map.box(/The last word/)).toBeVisible();
  await map.saved();
  await page.reload();
  await map.ready();
  await page.locator('.anchor-mark').click();
  await paste(panel.getByLabel('Text of the article'), text);
  const sentence = panel.locator('[data-sentence]', { hasText: 'The last word is not said.' });
  await expect(sentence).toBeFocused();
  await expect(sentence).toBeInViewport();
});

test('source marks have a target of 24 px, and the nearest mark has the click', async ({ map, page }) => {
  await map.ready();
  const targets = await page.evaluate(() => {
    const at = (x: number, y: number) => document.elementFromPoint(x, y);
    const marks = [...document.querySelectorAll('.anchor-mark')].map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const points = [-11.5, 11.5].flatMap((by) => [at(middleX + by, middleY), at(middleX, middleY + by)]);
      return points.every((element) => element === mark || element?.matches('button, [data-inference]'));
    });
    const folds = [...document.querySelectorAll('.fold-mark')].map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return at(x + width / 2, y + height / 2) === mark;
    });
    return { marks, folds };
  });
  expect(targets.marks.length).toBeGreaterThan(20);
  expect(targets.marks.filter((isLargeEnough) => !isLargeEnough)).toEqual([]);
  expect(targets.folds.filter((isFree) => !isFree)).toEqual([]);
  // The mark and the fold mark of a box touch: at the lower edge of the source mark it has the click.
  const box = page.locator('[role=treeitem][data-claim]', { hasText: 'Chinese Foreign Ministry says' }).first();
  const mark = await box.locator('.anchor-mark').boundingBox();
  if (!mark) throw new Error('no mark is on the screen');
  const folds = page.locator('.fold-mark');
  const before = await folds.count();
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2 + 1);
  await expect(page.getByText('This map does not include its article:')).toBeVisible();
  await expect(folds).toHaveCount(before);
});
