import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const editor = (map: MapPage): Locator => map.page.getByRole('textbox', { name: 'The map as text' });
const problems = (map: MapPage): Locator => map.panel('Text').getByRole('button', { name: /^Line \d/ });

/** The lines of the text that are in view, without the empty ones. */
const lines = (map: MapPage): Promise<string[]> =>
  editor(map).evaluate((element) =>
    (element as HTMLElement).innerText.split('\n').filter((line) => line.trim() !== ''),
  );

/** Makes a map of one claim, opens the text and goes to its end. */
async function startWriting(map: MapPage, title: string): Promise<void> {
  await map.newMapOf(title, 'Cities should ban cars');
  await openText(map);
  await map.press('F6', 'Control+End');
  await expect(editor(map)).toBeFocused();
}

async function openText(map: MapPage): Promise<void> {
  await map.choose('View', 'Text');
  await expect(editor(map)).toBeVisible();
  await map.canvas.focus();
}

/** Moves the caret to the end of a line that has some words: first to that of its row, if it is wrapped. */
async function goTo(map: MapPage, words: string): Promise<void> {
  await editor(map).locator('.cm-line', { hasText: words }).first().click();
  await map.press('End', 'End');
}

test('what is typed is on the map and in the file, and one undo takes back text and canvas by turns', async ({
  map,
  host,
}) => {
  await startWriting(map, 'By text');
  await map.page.keyboard.type('  + [Air]: The air gets clean again\n- Shops lose trade');
  await expect(map.box(/^Because\. 1\.1\. The air gets clean again/)).toBeVisible();
  await expect(map.box(/^But\. 1\.2\. Shops lose trade/)).toBeVisible();
  await map.saved();
  const file = () => host.read(host.files().find((name) => name.startsWith('By text')) ?? '');
  await expect
    .poll(() => file().claims.map(({ text }) => text))
    .toEqual(['Cities should ban cars', 'The air gets clean again', 'Shops lose trade']);
  await map.box(/^But\. 1\.2\. /).click();
  await map.press('Delete');
  await expect
    .poll(() => lines(map))
    .toEqual(['[Cities should ban cars]: Cities should ban cars', '  + [Air]: The air gets clean again']);
  // In the text itself: first what was done on the canvas, then line by line what was typed.
  await goTo(map, 'The air gets');
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(3);
  await expect.poll(() => lines(map)).toHaveLength(3);
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(2);
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(1);
  await expect.poll(() => lines(map)).toHaveLength(1);
  await map.press('Control+y', 'Control+y', 'Control+Shift+z');
  await expect(map.boxes).toHaveCount(2);
  await expect.poll(() => lines(map)).toHaveLength(2);
  await expect(editor(map)).toBeFocused();
});

test('an edit on the canvas is in the text', async ({ map }) => {
  await startWriting(map, 'By canvas');
  // A sign at the margin is indented when a blank follows it.
  await map.page.keyboard.type('+ The air gets clean\n- Shops lose trade');
  await expect.poll(() => lines(map)).toContain('  + The air gets clean');
  await map.box(/The air gets clean/).click();
  await map.press('F2', 'End');
  await map.type(' again');
  await map.press('Enter');
  await expect.poll(() => lines(map)).toContain('  + The air gets clean again');
  await map.press('-');
  await map.type('Not in winter');
  await map.press('Enter');
  await expect.poll(() => lines(map)).toContainEqual(expect.stringMatching(/^ {4}- .*Not in winter$/));
  await expect(problems(map)).toHaveCount(0);
});

test('a change that another program makes is in the text, and the caret stays where it is', async ({ map, host }) => {
  await startWriting(map, 'Elsewhere');
  await map.page.keyboard.type('  + The air gets clean\n- Shops lose trade');
  await map.saved();
  await goTo(map, 'Shops lose');
  const file = host.path(host.files().find((name) => name.startsWith('Elsewhere')) ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('The air gets', 'The air of the town gets'));
  await expect.poll(() => lines(map)).toContain('  + The air of the town gets clean');
  await map.page.keyboard.type(' indeed');
  await expect(map.box(/Shops lose trade indeed/)).toBeVisible();
  await expect(map.box(/The air of the town gets clean/)).toBeVisible();
});

test('the caret selects what it is in, and what is selected on the map is marked in the text', async ({ map }) => {
  await startWriting(map, 'Both ways');
  await map.page.keyboard.type('  + The air gets clean again\n- Shops lose trade');
  await goTo(map, 'The air gets');
  await expect(map.selected).toHaveAccessibleName(/The air gets clean again/);
  await expect(editor(map)).toBeFocused();
  await map.press('ArrowDown');
  await expect(map.selected).toHaveAccessibleName(/Shops lose trade/);
  await map.box(/^1\. Cities/).click();
  await expect(map.canvas).toBeFocused();
  await expect(editor(map).locator('.cm-chosen')).toHaveText(/Cities should ban cars/);
  // The keys go on where the selection is.
  await map.press('F6');
  // In a wrapped line the first key goes to the end of its row.
  await map.press('End', 'End');
  await map.page.keyboard.type(' now');
  await expect(map.box(/^1\. Cities should ban cars now/)).toBeVisible();
});

test('Tab moves on, Escape goes to the map and F6 comes back', async ({ map }) => {
  await startWriting(map, 'Keys');
  await map.press('Home', 'Escape');
  await expect(map.canvas).toBeFocused();
  await map.press('F6');
  await expect(editor(map)).toBeFocused();
  await map.press('F6');
  await expect(editor(map)).not.toBeFocused();
  await map.press('Shift+F6');
  await expect(editor(map)).toBeFocused();
  const before = await lines(map);
  await map.press('Tab');
  await expect(editor(map)).not.toBeFocused();
  await map.press('Shift+Tab');
  await expect(editor(map)).toBeFocused();
  // At the end of the first row of a line that is wrapped, too.
  await map.press('Home', 'End', 'Shift+Tab');
  await expect(map.page.getByRole('tab', { name: 'Text' })).toBeFocused();
  expect(await lines(map)).toEqual(before);
  await map.press('ArrowLeft');
  await expect(map.outline).toBeVisible();
});

test('problems are underlined and listed, and F8 goes from one to the next', async ({ map }) => {
  await startWriting(map, 'Problems');
  await map.page.keyboard.type('\n+ At the margin\n\n(1) A premise alone');
  await expect(problems(map)).toHaveCount(2);
  await expect(problems(map).first()).toHaveText(
    'Line 3: A line that begins with + belongs right below its claim, indented.',
  );
  await expect(editor(map).locator('.cm-problem').first()).toHaveText(/At the margin/);
  await map.press('Control+Home', 'F8');
  const said = map.page.locator('.cm-announced');
  await expect(said).toHaveText(/^Line 3: /);
  await map.press('F8');
  await expect(said).toHaveText(/^Line 5: /);
  await map.press('Shift+F8');
  await expect(said).toHaveText(/^Line 3: /);
  await problems(map).last().click();
  await expect(editor(map)).toBeFocused();
  await map.press('Shift+End', 'Delete', 'Control+Home', 'F8', 'Backspace');
  await map.page.keyboard.type('  ');
  await expect(problems(map)).toHaveCount(0);
  await expect(map.box(/^Because\. 1\.1\. At the margin/)).toBeVisible();
});

test('titles are completed behind a bracket', async ({ map }) => {
  await startWriting(map, 'Titles');
  await map.page.keyboard.type('  + [Air]: The air gets clean again\n- [Ai');
  const offered = map.page.getByRole('listbox', { name: 'Titles' });
  await expect(offered.getByRole('option')).toHaveText(['[Air]']);
  // Escape closes the list first, and leaves the text only then.
  await map.press('Escape');
  await expect(offered).toBeHidden();
  await expect(editor(map)).toBeFocused();
  await map.page.keyboard.type('r');
  await expect(offered).toBeVisible();
  await offered.getByRole('option').click();
  await expect.poll(() => lines(map)).toContain('  - [Air]');
});

test('a title that is renamed where it is defined is renamed everywhere, as one edit', async ({ map }) => {
  await startWriting(map, 'Renamed');
  await map.page.keyboard.type('  + [Air]: The air gets clean again\n\n\n[Parks]: Parks are worth more\n  + [Air]\n');
  await expect(map.boxes).toHaveCount(3);
  await editor(map).locator('.cm-line', { hasText: 'The air gets' }).click();
  await map.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await map.page.keyboard.type('Clean ');
  await expect
    .poll(() => lines(map))
    .toEqual([
      '[Cities should ban cars]: Cities should ban cars',
      '  + [Clean Air]: The air gets clean again',
      '[Parks]: Parks are worth more',
      '  + [Clean Air]',
    ]);
  await expect(map.boxes).toHaveCount(3);
  await expect(problems(map)).toHaveCount(0);
  await map.press('Control+z');
  await expect.poll(() => lines(map)).toContain('  + [Air]');
  await expect.poll(() => lines(map)).toContain('  + [Air]: The air gets clean again');
});

test('while an input method composes, the text waits, and then goes to the map', { tag: '@browser' }, async ({
  map,
}) => {
  await startWriting(map, 'Composed');
  await map.page.keyboard.type('  + [Air]: Air\n\n\n[Parks]: Parks\n  + [Air]\n');
  await editor(map).locator('.cm-line', { hasText: ': Air' }).click();
  await map.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const session = await map.page.context().newCDPSession(map.page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('く');
  await compose('くう');
  await expect.poll(() => lines(map)).toContain('  + [くうAir]: Air');
  expect(await lines(map)).toContain('  + [Air]');
  await session.send('Input.insertText', { text: '空' });
  await expect
    .poll(() => lines(map))
    .toEqual(['[Cities should ban cars]: Cities should ban cars', '  + [空Air]: Air', '[Parks]: Parks', '  + [空Air]']);
  await expect(map.boxes).toHaveCount(3);
  await map.press('Control+z');
  await expect.poll(() => lines(map)).toContain('  + [Air]');
});

test('a template asks for a copy, in which the typing goes on', async ({ map }) => {
  await map.openMap('A first map');
  await openText(map);
  await goTo(map, 'The library is quiet all afternoon');
  await map.page.keyboard.type('!');
  await expect(map.dialog('Make my copy')).toBeVisible();
  await expect.poll(async () => (await lines(map)).join()).not.toContain('!');
  await map.makeCopy('Aiko');
  await expect.poll(async () => (await lines(map)).join()).toContain('quiet all afternoon!');
  await expect(editor(map)).toBeFocused();
  await map.page.keyboard.type('?');
  await expect(map.box(/The library is quiet all afternoon!\?/)).toBeVisible();
});

test('the text of a map that cannot be changed can be read and selected, and says why', async ({ map, host }) => {
  const newer = readFileSync(host.path('first-map.argmap.json'), 'utf8')
    .replace('counterpoint/1', 'counterpoint/2')
    .replace(/"template": true,\n/, '')
    .replace('A first map', 'From the future');
  writeFileSync(host.path('future.argmap.json'), newer);
  await map.page.reload();
  await map.ready();
  await map.openMap('From the future');
  await openText(map);
  await expect(editor(map)).toHaveAttribute('aria-readonly', 'true');
  const before = await lines(map);
  await goTo(map, 'The library is quiet');
  await map.page.keyboard.type('x');
  await expect(map.page.getByRole('status').filter({ hasText: /^Read-only: / })).toBeAttached();
  await expect.poll(() => lines(map)).toEqual(before);
  await map.press('Control+a');
  expect(
    await editor(map).evaluate((element) => element.ownerDocument.getSelection()?.toString().length),
  ).toBeGreaterThan(0);
});

test.describe(() => {
  test.describe.configure({ timeout: 240_000 });

  test('axe finds nothing in the text, in light, dark and forced colours', { tag: '@browser' }, async ({ map }) => {
    await startWriting(map, 'Inspected');
    await map.page.keyboard.type('  + [Air]: The air #fresh gets clean // again\n\n\n+ At the margin\n\n[Ai');
    await expect(problems(map).first()).toBeVisible();
    await expect(map.page.getByRole('listbox', { name: 'Titles' })).toBeVisible();
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'active' },
    ] as const) {
      await map.page.emulateMedia(media);
      expect(await axeViolations(map.page)).toEqual([]);
    }
  });
});
