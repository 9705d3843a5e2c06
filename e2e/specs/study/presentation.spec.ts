import { unzipSync } from 'fflate';
import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

/** Returns the right edge of the highlight ring on the stage, in px; -1 if there is none. */
async function ringEnd({ page }: MapPage): Promise<number> {
  return page.locator('.map-stage-canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { width, height } = canvas;
    const accent = getComputedStyle(canvas).getPropertyValue('--accent').trim();
    const wanted = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    let end = -1;
    for (let at = 0; at < width * height; at += 1)
      if (wanted.every((value, part) => data[at * 4 + part] === value)) end = Math.max(end, at % width);
    return end / devicePixelRatio;
  });
}

async function expectNoViolations({ page }: MapPage): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}

test('a map is presented step by step in an order that can be changed, and exported in that order', async ({
  map,
  host,
}) => {
  const { page } = map;
  await map.openMap('A first map');
  await map.canvas.focus();
  await map.press('g');
  const stage = page.getByRole('application', { name: 'Presenting: A first map' });
  const said = stage.getByRole('status');
  await expect(stage).toBeFocused();
  await expect(said).toHaveText(/^1 of \d+: \p{Lu}/u);
  const all = Number(/of (\d+)/.exec((await said.textContent()) ?? '')?.[1]);
  await expect(map.canvas).toBeHidden();
  await map.press('PageDown');
  await expect(said).toHaveText(new RegExp(`^2 of ${all}: because `));
  await map.press('ArrowRight', ' ', 'PageUp');
  await expect(said).toHaveText(new RegExp(`^3 of ${all}: `));
  await map.press('o');
  await expect(said).toHaveText(/^Overview: \d+ of \d+ claims are told\.$/);
  await expectNoViolations(map);
  await map.press('o', 'b');
  await expect(said).toHaveText('The screen is black. B shows the map again.');
  await map.press('b', '9', '9', 'Enter');
  await expect(said).toHaveText(`There is no part 99; there are ${all}.`);
  await map.press('2', 'Enter');
  await expect(said).toHaveText(new RegExp(`^2 of ${all}: because `));
  await map.press('l');
  const list = stage.getByRole('listbox', { name: 'Parts in the order of telling' });
  await expect(list.getByRole('option', { selected: true })).toBeFocused();
  await expectNoViolations(map);
  // The list covers none of the presented items: the camera uses the rest of the stage.
  await map.press('Escape', 'End');
  const open = await page.locator('.map-stage-canvas').boundingBox();
  await expect.poll(() => ringEnd(map)).toBeGreaterThan((open?.width ?? 0) * 0.7);
  await map.press('l');
  const free = (await page.locator('.presentation-list').boundingBox())?.x ?? 0;
  await expect.poll(() => ringEnd(map)).toBeLessThan(free);
  expect(await ringEnd(map)).toBeGreaterThan(0);
  await map.press('Escape', '2', 'Enter', 'l');
  await map.press('ArrowDown', 'Enter');
  await expect(list).toBeHidden();
  await expect(said).toHaveText(new RegExp(`^3 of ${all}: `));
  // The keys of a presentation work in the list too, and none is lost while it closes.
  await map.press('l', 'b', 'b', 'l', 'ArrowLeft');
  await expect(list).toBeHidden();
  await expect(said).toHaveText(new RegExp(`^2 of ${all}: `));
  await map.press('End', 'ArrowRight');
  await expect(said).toHaveText('That was the last part. Escape ends.');
  await map.press('Escape');
  await expect(stage).toBeHidden();
  await expect(map.canvas).toBeFocused();

  // The order is changed by key in a copy, saved there, and undone.
  await map.choose('Study', 'Order of telling');
  const panel = map.panel('Order of telling');
  const parts = panel.getByRole('option');
  const before = await parts.allTextContents();
  await parts.nth(1).click();
  await map.press('Alt+ArrowDown');
  await map.makeCopy('Mara');
  await map.saved();
  await expect(parts.nth(2)).toContainText(/because/);
  const copy = host.files().find((name) => name.includes('Mara')) ?? '';
  const telling = () => (host.read(copy) as { telling?: { order?: string[]; leftOut?: string[] } }).telling;
  await expect.poll(() => telling()?.order?.length).toBe(before.length);
  await parts.last().click();
  await map.press('Delete');
  await expect(parts.last()).toContainText('left out');
  await expect.poll(() => telling()?.leftOut?.length).toBe(1);
  await expectNoViolations(map);

  // The export uses that order: a picture for each step but the excluded one.
  const dialog = await map.openExport();
  await dialog.getByText('PNG', { exact: true }).click();
  await dialog.getByText('One picture per presentation step (ZIP)').click();
  await expect(dialog.getByRole('status')).toContainText(`${before.length - 1} pictures.`);
  const file = await host.savedFile(page, () => map.saveButton.click());
  expect(file.name).toMatch(/\.zip$/);
  const names = Object.keys(unzipSync(file.bytes));
  expect(names).toHaveLength(before.length - 1);
  expect(names[0]).toMatch(/ 1\.png$/);
  await expect(dialog).toBeHidden();
  await map.canvas.focus();
  await map.press('Control+z', 'Control+z');
  await map.saved();
  await expect.poll(telling).toBeUndefined();
  expect(await parts.allTextContents()).toEqual(before);
});

test('boxes are recalled from memory; one branch is focused; a step shows its critical questions', async ({
  map,
  host,
}) => {
  const { page } = map;
  await map.openMap('A first map');
  const files = host.files();
  const texts = host.read(files.find((name) => name.startsWith('first-map')) ?? '').claims.map(({ text }) => text);
  await map.canvas.focus();
  await map.press('r');
  const recall = page.getByRole('region', { name: 'Recall: A first map' });
  const field = recall.getByRole('textbox');
  await expect(field).toBeFocused();
  // A covered text is nowhere: neither in the accessibility tree nor in the page.
  const spoken = await page.locator('body').ariaSnapshot();
  const visible = await page.locator('body').innerText();
  const [top = '', first = ''] = texts;
  expect(spoken).toContain(top);
  for (const text of texts.slice(1)) {
    expect(spoken).not.toContain(text);
    expect(visible).not.toContain(text);
  }
  await expectNoViolations(map);
  await page.keyboard.type(first.toUpperCase());
  await map.press('Enter');
  await expect(recall.getByRole('status')).toHaveText('That is what it says.');
  await expect(recall.getByRole('button', { name: 'Next one' })).toBeFocused();
  await map.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('something else altogether');
  await map.press('Enter');
  await expect(recall.getByRole('status')).toContainText('Not yet');
  await expect(recall.getByRole('status')).not.toContainText(/\d/);
  await expectNoViolations(map);
  await map.press('Enter', 'Control+Enter');
  await expect(recall.getByRole('status')).toHaveText('Here it is. Read it, and come back to it later.');
  await recall.getByLabel('Cover', { exact: true }).selectOption('Everything');
  await expect(field).toBeFocused();
  expect(await page.locator('body').ariaSnapshot()).not.toContain(top);
  await map.press('Escape');
  await expect(map.canvas).toBeFocused();
  expect(host.files()).toEqual(files);

  // One key focuses a branch, the breadcrumbs lead to the thesis by key, and the same key returns.
  await map.box(/^But\. 1\.2\. /).click();
  await map.press('f');
  const crumbs = page.getByRole('navigation', { name: 'Where this branch is in the map' });
  await expect(crumbs.getByRole('listitem')).toHaveCount(2);
  await expectNoViolations(map);
  await crumbs.getByRole('button', { name: /^Focus on branch 1: / }).focus();
  await map.press('Enter');
  await expect(crumbs.getByRole('listitem')).toHaveCount(1);
  await expect(map.selected).toHaveAccessibleName(/^1\. /);
  await map.canvas.focus();
  await map.press('f');
  await expect(crumbs).toBeHidden();

  // A scheme brings its critical questions; one becomes an undercutter, ready to be changed, and
  // counts as asked.
  await map.box(/^But\. 1\.2\. /).click();
  await map.press('q');
  const panel = map.panel('Details');
  await expect(panel.getByLabel('Kind of argument')).toBeFocused();
  await panel.getByLabel('Kind of argument').selectOption('Expert opinion');
  await map.makeCopy('Nuri');
  const question = panel.getByRole('listitem').filter({ hasText: 'Does the expert gain anything' });
  await expectNoViolations(map);
  await question.getByRole('button', { name: /^Object/ }).press('Enter');
  await expect(map.field.first()).toBeFocused();
  await map.press('Enter');
  await expect(map.selected).toHaveAccessibleName(/^Doesn’t follow, since\. 1\.2x1\. My answer: The expert gains/);
  await map.press('l', 'ArrowUp');
  await expect(question.getByRole('button', { name: /^Asked: / })).toBeVisible();
  await map.canvas.focus();
  await map.press('Control+z');
  await expect(question.getByRole('button', { name: /^Asked: / })).toBeHidden();
  await map.saved();
});
