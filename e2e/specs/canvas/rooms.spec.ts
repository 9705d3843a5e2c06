import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

test.use({ viewport: { width: 1366, height: 650 } });

interface View {
  /** The size of the text in the boxes, in px of the screen. */
  readonly text: number;
  /** The corners of the boxes on the screen by claim, rounded. */
  readonly boxes: Readonly<Record<string, readonly [number, number]>>;
}

function viewOf(map: MapPage): Promise<View> {
  return map.page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport');
    if (!viewport) throw new Error('there is no map');
    const boxes = [...document.querySelectorAll<HTMLElement>('[role=treeitem][data-claim]')].map((element) => {
      const { x, y } = element.getBoundingClientRect();
      return [element.dataset.claim ?? '', [Math.round(x), Math.round(y)] as const] as const;
    });
    return { text: 16 * new DOMMatrix(getComputedStyle(viewport).transform).a, boxes: Object.fromEntries(boxes) };
  });
}

/** Returns the places of the boxes relative to the first, in px at zoom 1. */
function arrangementOf({ text, boxes }: View): Record<string, readonly [number, number]> {
  const [left, top] = boxes.c1 ?? [0, 0];
  const scaled = (by: number) => Math.round((by * 16) / text / 4) * 4;
  return Object.fromEntries(Object.entries(boxes).map(([id, [x, y]]) => [id, [scaled(x - left), scaled(y - top)]]));
}

/** Waits until two looks in a row see the same. */
async function settled(map: MapPage): Promise<View> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await viewOf(map));
        const isStill = now === before;
        before = now;
        return isStill;
      },
      { intervals: [200] },
    )
    .toBe(true);
  return viewOf(map);
}

async function tidied(map: MapPage): Promise<View> {
  await map.canvas.focus();
  await map.press('t');
  return settled(map);
}

test('the map is arranged anew for each room, its text stays readable, and the same room gives the same picture', async ({
  map,
  page,
}) => {
  const alone = await settled(map);
  expect(alone.text).toBeGreaterThanOrEqual(10);
  await map.canvas.focus();
  await map.press('d');
  const withDetails = await settled(map);
  expect(withDetails.text).toBeGreaterThanOrEqual(9);
  await map.press('d');
  expect(await settled(map)).toEqual(alone);
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 1280, height: 720 },
    { width: 1920, height: 1000 },
  ]) {
    await page.setViewportSize(viewport);
    const first = await settled(map);
    expect(first.text).toBeGreaterThanOrEqual(9);
    expect(first.text).toBeGreaterThanOrEqual(0.95 * (await tidied(map)).text);
  }
  await page.setViewportSize({ width: 1366, height: 650 });
  expect((await settled(map)).text).toBeGreaterThanOrEqual(0.95 * alone.text);
});

test('where the whole map is too small to read, the part around the selected box is shown, with the minimap', async ({
  map,
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 520 });
  const part = await settled(map);
  expect(part.text).toBeCloseTo(9, 1);
  await expect(map.selected).toBeInViewport({ ratio: 0.99 });
  const minimap = page.getByRole('img', { name: 'Minimap' });
  await expect(minimap).toBeVisible();
  await map.canvas.focus();
  await map.press('v');
  await expect(minimap).toBeHidden();
  await map.press('0');
  expect((await settled(map)).text).toBeLessThan(8.9);
});

test('a map that grew edit by edit looks the same when it is opened again', async ({ map, page, host }) => {
  await map.newMapOf('School uniforms', 'Uniforms should go');
  for (const text of ['They cost a lot', 'They hide nothing', 'Nobody likes them']) {
    await map.press('+');
    await map.type(text);
    await map.press('Enter', 'ArrowUp');
  }
  await map.press('-');
  await map.type('They stop teasing');
  await map.press('Enter');
  await map.saved();
  await map.press('Home');
  const grown = await settled(map);
  const revision = () =>
    createHash('sha256')
      .update(readFileSync(host.path('School uniforms.argmap.json')))
      .digest('hex');
  await expect.poll(() => existsSync(join(host.data, 'arrangements', `${revision()}.json`))).toBe(true);
  await page.reload();
  await map.ready();
  expect(arrangementOf(await settled(map))).toEqual(arrangementOf(grown));
});

test('a new box comes into view with what it answers, and the view moves no further than that needs', async ({
  map,
}) => {
  await map.box(/Chinese Foreign Ministry/).click();
  await map.press('-');
  await map.makeCopy('Kai');
  await map.type('A first reply');
  await map.press('Enter', 'Home');
  const before = await settled(map);
  for (const text of ['A second reply', 'A third reply']) {
    await map.box(/Chinese Foreign Ministry/).click();
    await map.press('-');
    await map.type(text);
    await map.press('Enter');
    const after = await settled(map);
    expect(after.text).toBeCloseTo(before.text, 1);
    await expect(map.selected).toHaveAccessibleName(new RegExp(text));
    await expect(map.selected).toBeInViewport({ ratio: 0.99 });
    await expect(map.box(/Chinese Foreign Ministry/)).toBeInViewport({ ratio: 0.99 });
  }
});
