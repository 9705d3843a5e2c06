import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';

test('the student judges what was recalled, and what was not comes again at the end', async ({ map, host }) => {
  const { page } = map;
  await map.openMap('A first map');
  const files = host.files();
  const { claims } = host.read(files.find((name) => name.startsWith('first-map')) ?? '');
  const texts = claims.map(({ text }) => text);
  await map.canvas.focus();
  await map.press('r');
  const recall = page.getByRole('region', { name: 'Recall: A first map' });
  const field = recall.getByRole('textbox');
  const said = recall.getByRole('status');
  await expect(field).toBeFocused();
  // A hidden text is nowhere: neither in the accessibility tree nor in the page.
  const spoken = await page.locator('body').ariaSnapshot();
  const visible = await page.locator('body').innerText();
  const [top = '', first = ''] = texts;
  expect(spoken).toContain(top);
  for (const text of texts.slice(1)) {
    expect(spoken).not.toContain(text);
    expect(visible).not.toContain(text);
  }
  expect(await axeViolations(page)).toEqual([]);

  // Both texts side by side; nothing but the student says whether they say the same.
  await page.keyboard.type('in my own words');
  await map.press('Enter');
  const judged = recall.getByRole('group', { name: 'Did you have it?' });
  await expect(judged).toBeFocused();
  const wrote = judged.getByRole('figure', { name: 'You wrote' });
  const box = judged.getByRole('figure', { name: 'The box says' });
  await expect(wrote).toContainText('in my own words');
  await expect(box).toContainText(first);
  const [left, right] = [await wrote.boundingBox(), await box.boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  await expect(said).toHaveText(`The box says: ${first}`);
  expect(await axeViolations(page)).toEqual([]);
  await map.press('2');
  await expect(said).toHaveText('It comes again at the end.');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(recall.getByRole('option', { name: /hidden · not yet/ })).toHaveCount(1);

  // The others are had, without a word written; then the first comes again.
  for (const _ of texts.slice(2)) {
    await expect(field).toBeFocused();
    await map.press('Enter', '1');
  }
  await map.press('Enter');
  await expect(box).toContainText(first);
  await expect(wrote).toBeHidden();
  await recall.getByRole('button', { name: /^I had it/ }).click();
  await expect(said).toHaveText('You had every box. Well recalled!');
  await expect(recall.getByRole('button', { name: 'Hide all again' })).toBeFocused();
  await map.press('Enter');
  await expect(recall.getByRole('option', { name: /hidden/ })).toHaveCount(texts.length - 1);

  await recall.getByLabel('Hide', { exact: true }).selectOption('Everything');
  await expect(field).toBeFocused();
  expect(await page.locator('body').ariaSnapshot()).not.toContain(top);
  await map.press('Escape');
  await expect(map.canvas).toBeFocused();
  expect(host.files()).toEqual(files);
});
