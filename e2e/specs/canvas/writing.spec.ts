import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../../support/fixtures';

test('a new map opens with the thesis in writing, and Escape leaves an empty box that is still there', async ({
  map,
  host,
}) => {
  await map.startMap('Written at once');
  await map.page.keyboard.type('School should start later');
  await map.press('Enter');
  await expect(map.box(/^1\. School should start later/)).toBeVisible();
  await expect(map.canvas).toBeFocused();
  await map.saved();
  const name = host.files().find((file) => file.includes('Written at once')) ?? '';
  expect(host.read(name).claims.map(({ text }) => text)).toEqual(['School should start later']);

  await map.startMap('Left at once');
  await map.press('Escape');
  await expect(map.canvas).toBeFocused();
  await expect(map.boxes).toHaveCount(1);
  await expect(map.selected).toHaveAccessibleName(/^1\. /);
  await map.press('F2');
  await map.type('Homework helps');
  await map.press('Enter');
  await expect(map.box(/Homework helps/)).toBeVisible();
});

test('a text that is too long for a box is refused at once, and a long one of a file stays as it is', async ({
  map,
  host,
}) => {
  const refused = map.page.getByText(/A text has at most 5,?000 characters. Nothing was added./).first();
  await map.newMapOf('Long', 'A thesis');
  await map.press('F2');
  await map.page.keyboard.insertText('x'.repeat(5000));
  await expect(refused).toBeVisible();
  await map.press('Enter');
  await expect(map.selected).toHaveAccessibleName(/A thesis\./);
  const title = map.page.getByRole('textbox', { name: 'Title of the map' });
  await title.fill('x'.repeat(5001));
  await title.press('Enter');
  await expect(title).toHaveValue('Long');

  const file = host.path('Long.argmap.json');
  const stored = JSON.parse(readFileSync(file, 'utf8'));
  stored.claims[0].text = 'A sentence of a file. '.repeat(300).trim();
  await map.saved();
  writeFileSync(file, JSON.stringify(stored));
  await expect(map.selected).toHaveAccessibleName(/A sentence of a file/);
  await map.canvas.focus();
  await map.press('F2');
  await map.press('Control+End', 'Backspace');
  await map.type('!');
  await map.type(' more');
  await map.press('Enter');
  await map.press('-');
  await map.type('Too long');
  await map.press('Enter');
  await map.saved();
  const texts = host.read('Long.argmap.json').claims.map(({ text }) => text);
  expect(texts).toEqual([stored.claims[0].text.replace(/\.$/, '!'), 'Too long']);
});
