import type { Locator } from '@playwright/test';
import { expect, type TestHost, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

async function spot(of: Locator, across = 0.5, down = 0.5): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

async function drag(map: MapPage, from: Locator, to: { x: number; y: number }): Promise<void> {
  const start = await spot(from, 0.5, 0.4);
  await map.page.mouse.move(start.x, start.y);
  await map.page.mouse.down();
  await map.page.mouse.move(start.x + 9, start.y + 9, { steps: 3 });
  await map.page.mouse.move(to.x, to.y, { steps: 8 });
  await map.page.mouse.up();
}

/** Creates a map of one thesis with three reasons: One, Two, Three. */
async function three(map: MapPage): Promise<void> {
  await map.newMap('Dragging');
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  await map.type('A thesis to answer');
  await map.press('Tab');
  for (const text of ['One', 'Two', 'Three']) {
    await map.type(text);
    await map.press('Enter');
    if (text !== 'Three') await map.press('Enter');
  }
  await map.saved();
  await map.press('0');
}

const steps = (host: TestHost) => {
  const { claims, inferences } = host.read(host.files().find((name) => name.startsWith('Dragging')) ?? '');
  const textOf = (id: string) => claims.find((claim) => claim.id === id)?.text;
  return inferences.map(
    ({ kind, premises, target }) => `${premises.map(textOf).join(' and ')} ${kind} ${textOf(target)}`,
  );
};

test('a box dropped on another one asks for because, but or and', async ({ map, host }) => {
  await three(map);
  for (const [button, word, now] of [
    ['But', /^But\. 1\.1\.1\. Three/, 'Three objection One'],
    ['Because', /^Because\. 1\.1\.1\. Three/, 'Three reason One'],
    ['And', /^Because\. 1\.1b\. Three/, 'One and Three reason A thesis to answer'],
  ] as const) {
    await drag(map, map.box(/Three/), await spot(map.box(/ One\./)));
    const dialog = map.dialog('How does it relate to this claim?');
    await expect(dialog).toContainText('Three');
    await dialog.getByRole('button', { name: new RegExp(`^${button.toLowerCase()}`) }).click();
    await expect(map.box(word)).toBeVisible();
    await map.saved();
    await expect.poll(() => steps(host)).toContain(now);
    await map.press('Control+z');
    await map.saved();
    await expect.poll(() => steps(host)).toContain('Three reason A thesis to answer');
  }
});

test('a box dropped at the edge of a sibling goes before or after it, and nowhere that it cannot be', async ({
  map,
  host,
}) => {
  await three(map);
  await drag(map, map.box(/Three/), await spot(map.box(/ One\./), 0.5, 0.1));
  await expect(map.box(/^Because\. 1\.1\. Three/)).toBeVisible();
  await drag(map, map.box(/Three/), await spot(map.box(/Two/), 0.5, 0.9));
  await expect(map.box(/^Because\. 1\.3\. Three/)).toBeVisible();
  await map.saved();
  const before = steps(host);
  await drag(map, map.box(/A thesis/), await spot(map.box(/Two/)));
  await expect(map.dialog('How does it relate to this claim?')).toBeHidden();
  expect(steps(host)).toEqual(before);
});

test('Escape cancels dragging a box', async ({ map, host }) => {
  await three(map);
  const start = await spot(map.box(/Three/), 0.5, 0.4);
  const to = await spot(map.box(/ One\./));
  await map.page.mouse.move(start.x, start.y);
  await map.page.mouse.down();
  await map.page.mouse.move(to.x, to.y, { steps: 6 });
  await map.press('Escape');
  await map.page.mouse.up();
  await expect(map.dialog('How does it relate to this claim?')).toBeHidden();
  expect(steps(host)).toContain('Three reason A thesis to answer');
});

test('a double click on empty canvas adds a loose box, and a claim is inserted between two', async ({ map, host }) => {
  await three(map);
  await map.page.mouse.dblclick(60, 640);
  await map.type('Loose');
  await map.press('Enter');
  await expect(map.box(/Loose/)).toBeVisible();
  await map.box(/Two/).click();
  await map.press('i');
  await map.type('Between');
  await map.press('Enter');
  await map.saved();
  await expect.poll(() => steps(host)).toContain('Two reason Between');
  expect(steps(host)).toContain('Between reason A thesis to answer');
});

test('several boxes are selected with Shift or a frame, and moved, folded, copied and deleted together', async ({
  map,
  host,
}) => {
  await three(map);
  await map.box(/Two/).click();
  await map.box(/Three/).click({ modifiers: ['Shift'] });
  await expect(map.page.locator('[role=treeitem][aria-selected=true]')).toHaveCount(2);
  await drag(map, map.box(/Three/), await spot(map.box(/ One\./)));
  await map
    .dialog('How does it relate to this claim?')
    .getByRole('button', { name: /^because/ })
    .click();
  await map.saved();
  await expect.poll(() => steps(host)).toEqual(['One reason A thesis to answer', 'Two reason One', 'Three reason One']);
  await map.press('0');
  const two = await map.box(/Two/).boundingBox();
  const threeBox = await map.box(/Three/).boundingBox();
  if (!two || !threeBox) throw new Error('not on the screen');
  await map.page.keyboard.down('Shift');
  await map.page.mouse.move(Math.min(two.x, threeBox.x) - 20, Math.min(two.y, threeBox.y) + 4);
  await map.page.mouse.down();
  await map.page.mouse.move(
    Math.max(two.x + two.width, threeBox.x + threeBox.width) + 12,
    Math.max(two.y + two.height, threeBox.y + threeBox.height) + 12,
    { steps: 5 },
  );
  await map.page.mouse.up();
  await map.page.keyboard.up('Shift');
  await expect(map.page.locator('[data-claim][aria-selected=true]')).toHaveCount(2);
  await map.canvas.focus();
  await map.press('Control+c');
  await expect(map.page.getByText('Copied 2 claims.')).toBeVisible();
  await map.press('Delete');
  await map.saved();
  await expect.poll(() => steps(host)).toEqual(['One reason A thesis to answer']);
  await map.press('Control+z', 'Home', 'Shift+ArrowRight');
  await map.saved();
  await expect.poll(() => steps(host)).toHaveLength(3);
});

test('several boxes are selected by key and moved to another claim by menu alone', async ({ map, host }) => {
  await three(map);
  await map.box(/Three/).click();
  await map.press('m');
  const dialog = map.dialog('Move to another claim');
  await dialog.getByRole('option', { name: /One/ }).click();
  await dialog.getByText('But', { exact: false }).first().click();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await map.saved();
  await expect.poll(() => steps(host)).toContain('Three objection One');
  await map.press('Control+z', 'Alt+ArrowUp');
  await expect(map.box(/^Because\. 1\.2\. Three/)).toBeVisible();
});

test('a box dragged to a free place stays there, on no other box, and says so', async ({ map, host }) => {
  await three(map);
  const before = await spot(map.box(/Three/));
  await drag(map, map.box(/Three/), { x: before.x + 90, y: before.y + 140 });
  await expect(map.page.getByRole('group', { name: 'Placed by hand. “Reset position” puts it back.' })).toBeVisible();
  await map.saved();
  expect(steps(host)).toContain('Three reason A thesis to answer');
  await expect.poll(async () => Math.round((await spot(map.box(/Three/))).y - before.y)).toBeGreaterThan(100);
  await expect(map.box(/Three.*Placed by hand\./)).toHaveCount(1);
  // The message takes the whole move back.
  await map.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => spot(map.box(/Three/))).toEqual(before);
  await map.press('Control+y');
  await expect(map.box(/Three.*Placed by hand\./)).toHaveCount(1);
  // Its pin puts it back, and so that can be undone.
  await map.box(/Three/).getByTitle('Placed by hand. Press to put it back.', { exact: true }).click();
  await expect.poll(() => spot(map.box(/Three/))).toEqual(before);
  await map.saved();
  expect(host.read(host.files().find((name) => name.startsWith('Dragging')) ?? '')).not.toHaveProperty('view');
  await map.press('Control+z');
  await expect(map.box(/Three.*Placed by hand\./)).toHaveCount(1);
});

test('all boxes placed by hand go back by one command, without arranging the map anew', async ({ map, host }) => {
  await three(map);
  const [two, three_] = [await spot(map.box(/Two/)), await spot(map.box(/Three/))];
  await map.box(/Two/).click();
  await map.press('Alt+Shift+ArrowDown', 'ArrowRight', 'Alt+Shift+ArrowDown');
  await expect(map.page.locator('[role=treeitem]', { hasText: 'Placed by hand.' })).toHaveCount(2);
  await map.choose('View', 'Reset all positions');
  await expect.poll(async () => [await spot(map.box(/Two/)), await spot(map.box(/Three/))]).toEqual([two, three_]);
  await map.saved();
  expect(host.read(host.files().find((name) => name.startsWith('Dragging')) ?? '')).not.toHaveProperty('view');
});

test('a box moved by hand with Alt stays there until Tidy up, and keys do the same', async ({ map, host }) => {
  await three(map);
  const saved = () => host.read(host.files().find((name) => name.startsWith('Dragging')) ?? '');
  const before = await spot(map.box(/Three/));
  const other = await spot(map.box(/Two/));
  await map.page.keyboard.down('Alt');
  await drag(map, map.box(/Three/), { x: before.x + 60, y: before.y + 110 });
  await map.page.keyboard.up('Alt');
  await map.saved();
  const after = await spot(map.box(/Three/));
  expect(after.x - before.x).toBeGreaterThan(40);
  expect(after.y - before.y).toBeGreaterThan(80);
  expect(await spot(map.box(/Two/))).toEqual(other);
  expect(steps(host)).toContain('Three reason A thesis to answer');
  await map.press('Alt+Shift+ArrowRight');
  await map.saved();
  await expect.poll(async () => Math.round((await spot(map.box(/Three/))).x - after.x)).toBe(24);
  await map.choose('View', 'Tidy up');
  await map.saved();
  expect(saved()).not.toHaveProperty('view');
  await map.press('Control+z');
  await map.saved();
  await expect.poll(() => Object.keys(saved())).toContain('view');
});
