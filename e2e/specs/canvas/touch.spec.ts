import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(item: Locator): Promise<Point> {
  const box = await item.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Sends touches as the browser gets them from a screen; each list has the fingers that touch at that time. */
async function touch(page: Page, ...moments: (readonly Point[])[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let fingers = 0;
  for (const points of moments) {
    const type = points.length === 0 ? 'touchEnd' : points.length > fingers ? 'touchStart' : 'touchMove';
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    fingers = points.length;
  }
  await session.detach();
}

const zoomOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

test('two fingers on two boxes zoom and pan, and drag no box', async ({ map, page }) => {
  const first = map.box(/^Because\. 1\.2\. /);
  const second = map.box(/^Because\. 1\.3\. /);
  const [a, b] = [await middleOf(first), await middleOf(second)];
  const zoom = await zoomOf(page);
  const spread = (by: number): Point[] => [
    { x: a.x - by, y: a.y },
    { x: b.x + by, y: b.y },
  ];
  await touch(page, [a], [a, b], spread(20), spread(40), spread(60), []);
  const apart = Math.hypot(b.x - a.x, b.y - a.y);
  await expect.poll(async () => (await zoomOf(page)) / zoom).toBeCloseTo((apart + 120) / apart, 1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Each finger is still on its box.
  expect(Math.abs((await middleOf(first)).x - (a.x - 60))).toBeLessThan(20);

  const from = await middleOf(first);
  const moved = (by: number): Point[] => [
    { x: from.x + by, y: from.y + by },
    { x: from.x + 80 + by, y: from.y + by },
  ];
  await touch(page, [{ x: from.x, y: from.y }], moved(0), moved(20), moved(45), []);
  await expect.poll(async () => Math.round((await middleOf(first)).x - from.x)).toBe(45);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a second finger ends the drag of a box', async ({ map, page }) => {
  await map.openMap('A first map');
  const [box, target] = [await middleOf(map.boxes.nth(1)), await middleOf(map.box(/^1\. /))];
  const middle = { x: (box.x + target.x) / 2, y: (box.y + target.y) / 2 };
  await touch(page, [box], [middle], [target], [target, { x: target.x + 150, y: target.y + 90 }], []);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a finger that rests on a box opens its menu', async ({ map, page }) => {
  const box = map.box(/^Because\. 1\.3\. /);
  await touch(page, [await middleOf(box)]);
  await expect(page.getByRole('menuitem', { name: /Add reason|Because|reason/i }).first()).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/^Because\. 1\.3\. /);
});

test('Done ends writing, beside the box and clear of all others', async ({ map, page }) => {
  await map.startMap('Writing by touch');
  const done = page.getByRole('button', { name: 'Done' });
  await page.keyboard.type('A thesis');
  const [button, box] = [await done.boundingBox(), await map.box(/A thesis/).boundingBox()];
  if (!button || !box) throw new Error('it is not on the screen');
  expect(button.height).toBeGreaterThanOrEqual(44);
  expect(button.x >= box.x + box.width || button.y >= box.y + box.height).toBe(true);
  await done.tap();
  await expect(done).toHaveCount(0);
  await expect(page.locator('textarea:focus')).toHaveCount(0);
  await expect(map.selected).toHaveAccessibleName(/A thesis/);
});
