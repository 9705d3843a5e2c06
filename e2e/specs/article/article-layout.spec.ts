import { expect, test } from '../../support/fixtures';

const TEXT = Array.from(
  { length: 12 },
  (_, at) =>
    `This is sentence ${at + 1} of an article, and it is about as long as sentences are. And here is another one.`,
).join('\n\n');

test('in a low window with the largest font, in German, most of the panel is text and nothing is cut off', async ({
  map,
}) => {
  const { page } = map;
  await page.setViewportSize({ width: 1280, height: 600 });
  await map.newMap('School hours');
  await map.canvas.focus();
  await map.press('Control+,');
  await map.dialog('Settings').getByText('Largest', { exact: true }).click();
  await map.dialog('Settings').getByLabel('Language').selectOption({ label: 'Deutsch' });
  await map.press('Escape');
  await map.canvas.focus();
  await map.press('a');
  const panel = map.panel('Artikel');
  await panel.getByLabel('Text des Artikels').fill(TEXT);
  await panel.getByRole('button', { name: 'Artikel anzeigen' }).click();
  const text = panel.locator('.article-scroll');
  await expect(text).toContainText('sentence 12');
  const share = () =>
    text.evaluate((element) => element.clientHeight / (element.parentElement as HTMLElement).clientHeight);
  // While no passage is selected, a hint takes the place of the tools.
  await expect(panel.getByRole('toolbar')).toBeHidden();
  expect(await share()).toBeGreaterThan(0.8);
  await map.canvas.focus();
  await map.press('Home', 'u');
  const tools = panel.getByRole('toolbar').getByRole('button');
  await expect(tools).toHaveCount(4);
  expect(await share()).toBeGreaterThan(0.65);
  // The four buttons are in one row, and everything is inside the panel.
  const tops = await tools.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  const cut = await panel.evaluate((element) => {
    const { right } = element.getBoundingClientRect();
    return [...element.querySelectorAll('button, p, summary, select')]
      .filter((one) => one.getBoundingClientRect().right > right)
      .map((one) => one.textContent);
  });
  expect(cut).toEqual([]);
  // A passage selected by key is in view, at the end of the text too.
  for (const key of ['End', 'Home', 'End']) {
    await map.press(key);
    await expect(panel.locator('[data-sentence]:focus')).toBeInViewport({ ratio: 1 });
  }
});
