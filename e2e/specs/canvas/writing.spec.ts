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
