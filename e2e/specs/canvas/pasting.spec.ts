import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

/** Puts a text, and a page if there is one, on the clipboard, and pastes it below the selected box. */
async function paste(map: MapPage, text: string, html?: string): Promise<void> {
  await map.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.page.evaluate(
    async ([plain = '', page]) => {
      const types: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
      if (page) types['text/html'] = new Blob([page], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html],
  );
  await map.press('Control+v');
}

test('a paste says what it took away, one undo gives the lines as they were copied, the next one removes them', async ({
  map,
  host,
}) => {
  const status = map.page.getByRole('status');
  const texts = async () => {
    await map.saved();
    return host.read('Lists.argmap.json').claims.map(({ text }) => text);
  };
  await map.newMapOf('Lists', 'A thesis');
  await paste(map, '1. First\n2. but Second\n3. 50 % agree.\n1914 began a war.');
  await expect(status).toHaveText('Pasted 4 claims, 3 list numbers removed. Ctrl+Z shows the original.');
  expect(await texts()).toEqual(['A thesis', 'First', 'Second', '50 % agree.', '1914 began a war.']);
  await expect(map.box('But. 1.2. Second.')).toBeVisible();

  await map.press('Control+z');
  await expect(map.box('2. but Second')).toBeVisible();
  expect(await texts()).toEqual(['A thesis', '1. First', '2. but Second', '3. 50 % agree.', '1914 began a war.']);
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(1);
  expect(await texts()).toEqual(['A thesis']);
  await map.press('Control+Shift+z', 'Control+Shift+z');
  await expect(map.boxes).toHaveCount(5);
  expect(await texts()).toEqual(['A thesis', 'First', 'Second', '50 % agree.', '1914 began a war.']);
});

test('a list of a page keeps its levels', async ({ map }) => {
  await map.newMapOf('Page', 'A thesis');
  await paste(map, 'Outer\nInner', '<ul><li>Outer<ul><li>but Inner</li></ul></li></ul>');
  await expect(map.page.getByRole('status')).toHaveText(
    'Pasted 2 claims, 2 bullets removed. Ctrl+Z shows the original.',
  );
  await expect(map.box('But. 1.1.1. Inner.')).toBeVisible();
});

test.describe('where letters write', () => {
  test.use({ letters: 'write' });

  test('a clipboard of blanks leaves the box as it is', async ({ map, host }) => {
    await map.newMapOf('Blanks', 'A thesis');
    await paste(map, '   \n \n');
    await expect(map.page.getByRole('status')).toHaveText('Nothing to paste on the clipboard.');
    await paste(map, 'A reason');
    await expect(map.boxes).toHaveCount(2);
    await map.saved();
    expect(host.read('Blanks.argmap.json').claims.map(({ text }) => text)).toEqual(['A thesis', 'A reason']);
  });
});

test('Argdown and an export of Kialo are pasted with their objections, and one undo takes them away', async ({
  map,
  host,
}) => {
  const status = map.page.getByRole('status');
  await map.newMapOf('Programs', 'A thesis');
  await paste(map, '[A]: First\n  + Second\n    - Third\n');
  await expect(status).toHaveText('Pasted 3 claims. Ctrl+Z takes them away again.');
  await expect(map.box('But. 1.1.1.1. Third.')).toBeVisible();
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(1);

  await paste(map, 'Discussion Title: T\n\n1. First\n1.1. Pro: Second\n1.2. Con: Third\n');
  await expect(map.box('But. 1.1.2. Third.')).toBeVisible();
  await map.saved();
  expect(host.read('Programs.argmap.json').claims.map(({ text }) => text)).toEqual([
    'A thesis',
    'First',
    'Second',
    'Third',
  ]);
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(1);
});
