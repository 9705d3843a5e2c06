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
  await expect(said).toHaveText(/^Overview: \d+ of \d+ claims shown\.$/);
  await expectNoViolations(map);
  await map.press('o', 'b');
  await expect(said).toHaveText('The screen is black. B shows the map again.');
  await map.press('b', '9', '9', 'Enter');
  await expect(said).toHaveText(`There is no step 99; there are ${all}.`);
  await map.press('2', 'Enter');
  await expect(said).toHaveText(new RegExp(`^2 of ${all}: because `));
  await map.press('l');
  const list = stage.getByRole('listbox', { name: 'Steps of the presentation' });
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
  await expect(said).toHaveText('That was the last step. Esc ends.');
  await map.press('Escape');
  await expect(stage).toBeHidden();
  await expect(map.canvas).toBeFocused();

  // The order is changed by key in a copy, saved there, and undone.
  await map.choose('Study', 'Presentation order');
  const panel = map.panel('Presentation order');
  const parts = panel.getByRole('grid', { name: 'Steps of the presentation' }).getByRole('row');
  const before = await parts.allTextContents();
  await parts.nth(1).click();
  await map.press('Alt+ArrowDown');
  await map.makeCopy('Mara');
  await map.saved();
  await expect(parts.nth(2)).toContainText(/because/);
  const copy = host.files().find((name) => name.includes('Mara')) ?? '';
  const telling = () => (host.read(copy) as { telling?: { order?: string[]; leftOut?: string[] } }).telling;
  await expect.poll(() => telling()?.order?.length).toBe(before.length);
  // A drag puts it back; what then equals the structure is not stored.
  await parts.nth(2).dragTo(parts.nth(1), { targetPosition: { x: 150, y: 2 } });
  await expect.poll(telling).toBeUndefined();
  expect(await parts.allTextContents()).toEqual(before);
  await parts.nth(1).click();
  await map.press('Alt+ArrowDown');
  await expect.poll(() => telling()?.order?.length).toBe(before.length);
  await parts.last().getByRole('checkbox').click();
  await expect(parts.last().getByRole('checkbox')).not.toBeChecked();
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

test('a claim that is too far from its answer is repeated above the map, in text for the last row', async ({ map }) => {
  const { page } = map;
  await page.setViewportSize({ width: 1280, height: 720 });
  await map.canvas.focus();
  await map.press('g');
  const stage = page.getByRole('application', { name: /^Presenting/ });
  const answered = stage.getByText('Japan now seeks several security partners', { exact: false });
  await map.press('1', '1', 'Enter');
  await expect(stage.getByRole('status')).toContainText('11 of 28: because Japan has made reciprocal access');
  await expect(answered).toBeVisible();
  const size = await answered.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  await expectNoViolations(map);
  await map.press('o');
  await expect(answered).toBeHidden();
  await map.press('o', 'Home');
  await expect(answered).toBeHidden();
});

test('one branch is focused; a step shows its critical questions', async ({ map }) => {
  const { page } = map;
  await map.openMap('A first map');
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
  // The kind is asked first, with an example of each, by key alone; its questions take the place of the list.
  const kinds = panel.getByRole('listbox', { name: 'Kind of argument' });
  await expect(kinds.getByRole('option', { name: 'Expert opinion' })).toBeFocused();
  await expect(kinds.getByRole('option')).toHaveCount(13);
  await expect(kinds.getByRole('option', { name: /^Sign/ })).toContainText('There is smoke, so there is a fire.');
  const top = (await kinds.boundingBox())?.y ?? 0;
  await map.press('ArrowDown', 'Enter');
  await map.makeCopy('Nuri');
  await expect(kinds).toBeHidden();
  const questions = panel.getByRole('region', { name: 'Critical questions' });
  await expect(questions.getByText('Did this person really say so?')).toBeVisible();
  expect(Math.abs(((await questions.getByRole('listitem').first().boundingBox())?.y ?? 0) - top)).toBeLessThan(120);
  await questions.getByRole('button', { name: 'Change' }).press('Enter');
  await expect(kinds.getByRole('option', { name: 'Eyewitness' })).toBeFocused();
  await map.press('Escape');
  await expect(kinds).toBeHidden();
  await expect(questions.getByRole('button', { name: 'Change' })).toBeFocused();
  await map.press('Enter', 'ArrowUp', 'Enter');
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
