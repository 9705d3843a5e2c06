import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeMap } from '../../../argument/testing/large-map';
import { expect, type TestHost, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const SIZE = 2000;
const TITLE = `A map of ${SIZE} claims`;
const FILE = 'large.argmap.json';

async function openLarge(map: MapPage, host: TestHost): Promise<void> {
  writeFileSync(host.path(FILE), JSON.stringify(largeMap(SIZE)));
  // The list of maps is read when the window opens.
  await map.page.reload();
  await map.ready();
  await map.openMap(TITLE);
  await expect(map.page.locator('.map-waiting')).toBeHidden();
  await expect.poll(() => paintedColumns(map)).toBeGreaterThan(0.5);
}

/** Opens the large map, and shows all of it. */
async function openWhole(map: MapPage, host: TestHost): Promise<void> {
  await openLarge(map, host);
  await map.canvas.focus();
  await map.press('0');
  await expect.poll(() => textSize(map)).toBeLessThan(2);
}

/** Returns the size of the text in the boxes on the screen, in px. */
function textSize(map: MapPage): Promise<number> {
  return map.page
    .locator('.react-flow__viewport')
    .evaluate((element) => 16 * new DOMMatrix(getComputedStyle(element).transform).a);
}

/** Finds a claim by its text, which selects it. */
async function findText(map: MapPage, text: string): Promise<void> {
  await map.press('Control+f');
  await map.page.getByRole('textbox', { name: 'Find in the map' }).fill(text);
  await map.press('Enter', 'Escape');
  await expect(map.selected).toHaveAccessibleName(new RegExp(text));
}

/** Finds a claim of the large map by its number. */
function find(map: MapPage, claim: number): Promise<void> {
  return findText(map, `Claim ${claim} says`);
}

/** Returns the position of the selected claim on the screen. */
async function placeOfSelected(map: MapPage): Promise<{ x: number; y: number }> {
  const box = await map.selected.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Returns the number of pixel columns of the canvas that are not blank. */
function paintedColumns(map: MapPage): Promise<number> {
  return map.page.locator('canvas.map-canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = new Uint32Array(canvas.getContext('2d')?.getImageData(0, 0, width, height).data.buffer ?? []);
    const columns = new Set<number>();
    for (let at = 0; at < pixels.length; at++) if (pixels[at] !== pixels[0]) columns.add(at % width);
    return columns.size / width;
  });
}

test('a map of 2,000 claims opens where it can be read, is shown whole when asked, and has few elements', async ({
  map,
  host,
}) => {
  await openLarge(map, host);
  await expect.poll(() => textSize(map)).toBeCloseTo(9, 1);
  await expect(map.selected).toBeInViewport({ ratio: 1 });
  expect(await map.boxes.count()).toBeLessThanOrEqual(150);
  await map.canvas.focus();
  await map.press('0');
  await expect.poll(() => map.boxes.count()).toBeLessThanOrEqual(2);
  await expect(map.selected).toHaveAccessibleName(/^1\. Claim 1 says/);
  await expect(map.canvas).toHaveAttribute('aria-activedescendant', 'node-c1');
  expect(await map.boxes.count()).toBeLessThanOrEqual(2);
  await find(map, 777);
  await expect(map.canvas).toHaveAttribute('aria-activedescendant', 'node-c777');
  await expect(map.page.locator('.box-handle')).toHaveCount(0);
  await map.canvas.focus();
  await map.press('1');
  await expect.poll(() => map.boxes.count()).toBeGreaterThan(3);
  expect(await map.boxes.count()).toBeLessThanOrEqual(150);
});

test('a painted box can be hovered, selected, dragged and edited like any other', async ({ map, host }) => {
  await openWhole(map, host);
  await find(map, 900);
  const target = await placeOfSelected(map);
  await find(map, 1800);
  const moved = await placeOfSelected(map);
  await expect(map.box(/Claim 900 says/)).toHaveCount(0);

  await map.page.mouse.click(target.x, target.y);
  await expect(map.selected).toHaveAccessibleName(/Claim 900 says/);
  const before = await map.selected.getAttribute('id');
  await map.press('ArrowUp');
  await expect(map.selected).not.toHaveAttribute('id', before ?? '');
  await map.press('ArrowDown');

  await map.page.mouse.move(moved.x, moved.y);
  await map.page.mouse.down();
  await map.page.mouse.move(target.x + 20, target.y + 20, { steps: 3 });
  await map.page.mouse.move(target.x, target.y, { steps: 3 });
  await map.page.mouse.up();
  await map
    .dialog('How does it relate to this claim?')
    .getByRole('button', { name: 'but: an objection to it' })
    .click();
  await expect(map.selected).toHaveAccessibleName(/^(But|In reply)\. .*Claim 1800 says/);
  await map.saved();
  const stepFrom = (claim: string) => host.read(FILE).inferences.find(({ premises }) => premises.includes(claim));
  expect(stepFrom('c1800')).toMatchObject({ kind: 'objection', target: 'c900' });

  await map.press('Control+z');
  const original = largeMap(SIZE).inferences.find(({ premises }) => premises.includes('c1800'));
  await expect.poll(() => stepFrom('c1800')).toEqual(original);

  await find(map, 1800);
  await map.press('F2', 'Control+a');
  await map.type('Written from afar');
  expect((await map.field.boundingBox())?.width).toBeGreaterThan(100);
  await map.press('Enter');
  await expect(map.selected).toHaveAccessibleName(/Written from afar/);
  await expect.poll(() => host.read(FILE).claims.at(1799)?.text).toBe('Written from afar');
});

test('in a large map typing goes into a new box from the first letter, and the layout then places it', async ({
  map,
  host,
}) => {
  await openWhole(map, host);
  await find(map, 50);
  await map.canvas.focus();
  await map.press('1', '+');
  await map.page.keyboard.type('From the first letter');
  await map.press('Enter', '-');
  await map.page.keyboard.type('And at once another');
  await map.press('Enter');
  await expect(map.selected).toHaveAccessibleName(/And at once another/);
  await map.saved();
  const { claims, inferences } = host.read(FILE);
  expect(claims.slice(-2).map(({ text }) => text)).toEqual(['From the first letter', 'And at once another']);
  expect(inferences.at(-1)?.target).toBe(claims.at(-2)?.id);
  // Once it is in the layout, a click at its position hits it. Before that a click may select another.
  await expect(async () => {
    await findText(map, 'And at once another');
    const place = await placeOfSelected(map);
    await map.press('ArrowUp');
    await expect(map.selected).toHaveAccessibleName(/From the first letter/);
    await map.page.mouse.click(place.x, place.y);
    await expect(map.selected).toHaveAccessibleName(/And at once another/, { timeout: 1000 });
  }).toPass();
});

test('the outline of a large map starts collapsed, follows the selection, and can be edited', async ({ map, host }) => {
  await openLarge(map, host);
  await map.canvas.focus();
  await map.press('o');
  await expect(map.row(/Claim 1 says/)).toBeVisible();
  expect(await map.outline.getByRole('row').count()).toBeLessThan(100);
  await find(map, 1500);
  await expect(map.row(/Claim 1500 says/)).toHaveAttribute('aria-selected', 'true');
  expect(await map.outline.getByRole('row').count()).toBeLessThan(100);
  await map.row(/Claim 1500 says/).focus();
  await map.press('F2', 'Control+a');
  await map.type(
    'In the outline, much longer than it was: so long that the row grows by more than a line or two of text.',
  );
  await map.press('Enter');
  const row = map.row(/so long that the row grows/);
  await expect(row).toBeFocused();
  const { height = 0, y = 0 } = (await row.boundingBox()) ?? {};
  expect(height).toBeGreaterThan(40);
  await map.press('ArrowDown');
  const below = await map.outline.locator(':focus').boundingBox();
  expect(Math.round(below?.y ?? 0)).toBeGreaterThanOrEqual(Math.round(y + height));
});

test('its arrangement is kept too, and it is the same when it is opened again', async ({ map, host }) => {
  await openLarge(map, host);
  await find(map, SIZE / 2);
  await map.press('+');
  await map.type('It grew');
  await map.press('Enter');
  await map.saved();
  const revision = createHash('sha256')
    .update(readFileSync(host.path(FILE)))
    .digest('hex');
  const kept = join(host.data, 'arrangements', `${revision}.json`);
  await expect.poll(() => existsSync(kept)).toBe(true);
  const [before, written] = [readFileSync(kept, 'utf8'), statSync(kept).mtimeMs];
  await map.page.reload();
  await map.ready();
  await expect.poll(() => statSync(kept).mtimeMs).toBeGreaterThan(written);
  expect(readFileSync(kept, 'utf8')).toBe(before);
});
