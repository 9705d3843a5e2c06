import { expect, test } from '../../support/fixtures';

test('the export for another program says what the file will not hold before it is saved', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  const dialog = await map.openExport();
  await dialog.getByRole('radio', { name: /^Other programs/ }).check({ force: true });
  await expect(dialog.getByRole('heading', { name: 'The file will not hold:' })).toBeVisible();
  await expect(dialog.getByRole('radiogroup', { name: 'Paper or screen size' })).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: 'Text of the file' })).toContainText('[');

  await dialog.getByLabel('Format').selectOption('kialo');
  const text = dialog.getByRole('region', { name: 'Text of the file' });
  await expect(text).toContainText('Discussion Title: The plan for a NATO office in Tokyo');
  const loss = dialog.getByText(/steps of several premises, now separate$/);
  await loss.click();
  await expect(dialog.getByText(/^1 – because – 1\.1a \+ 1\.1b \+ 1\.1c: 1\.1a .*Japan/)).toBeVisible();
  const shown = await text.textContent();

  const { name, bytes } = await host.savedFile(map.page, () =>
    dialog.getByRole('button', { name: 'Save file' }).click(),
  );
  expect(name).toBe('The plan for a NATO office in Tokyo.kialo.txt');
  expect(bytes.toString('utf8')).toBe(shown);
  await expect(dialog).toBeHidden();

  await map.canvas.focus();
  await map.press('Control+Shift+E');
  await expect(dialog.getByRole('radio', { name: /^Other programs/ })).toBeChecked();
  await expect(dialog.getByLabel('Format')).toHaveValue('kialo');
});

test('the text for another program is copied, and a picture can be chosen after it', { tag: '@browser' }, async ({
  map,
}) => {
  await map.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.newMapOf('Short', 'A thesis');
  const dialog = await map.openExport();
  await dialog.getByRole('radio', { name: /^Other programs/ }).check({ force: true });
  await expect(dialog.getByRole('heading', { name: 'The file will hold everything in the map.' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy text' }).click();
  await expect(dialog.getByText(/on the clipboard as Argdown/)).toBeAttached();
  const copied = await map.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('A thesis');
  await map.page.keyboard.press('ArrowUp');
  await dialog.getByRole('radio', { name: /^Slide/ }).check({ force: true });
  await expect(map.saveButton).toHaveText('Save PNG');
});
