import { expect, test } from '../../support/fixtures';

test('the zoom control zooms, says how far, and its menu fits the map, the selection or shows it at full size', async ({
  map,
}) => {
  const { page } = map;
  const zoom = page.getByRole('toolbar', { name: 'Zoom' });
  const percent = zoom.getByRole('button', { name: /%$/ });
  const value = async () => Number.parseInt(await percent.innerText(), 10);
  const fitted = await value();
  await zoom.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(value).toBeGreaterThan(fitted * 1.2);
  await expect(map.canvas).toBeFocused();
  await zoom.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(value).toBe(fitted);
  await percent.click();
  await page.getByRole('menuitem', { name: '100 %' }).click();
  await expect(percent).toHaveText('100 %');
  await expect(map.canvas).toBeFocused();
  await percent.click();
  await page.getByRole('menuitem', { name: 'Whole map' }).click();
  await expect.poll(value).toBe(fitted);
  await map.box(/^Because\. 1\.3\. /).click();
  await percent.click();
  await page.getByRole('menuitem', { name: 'Selection' }).click();
  await expect.poll(value).toBeGreaterThan(fitted);
  // By key the focus stays, so that one can go on zooming.
  await zoom.getByRole('button', { name: 'Zoom out' }).focus();
  await map.press('Enter', 'Enter');
  await expect(zoom.getByRole('button', { name: 'Zoom out' })).toBeFocused();
});

test('a pinch on a touchpad zooms by as much as the fingers spread, at the pointer; Ctrl with the wheel by steps', async ({
  map,
}) => {
  const { page } = map;
  const box = map.box(/^But\. 1\.4\. /);
  const widthOf = async () => (await box.boundingBox())?.width ?? 0;
  const before = await widthOf();
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = { x: x + width / 2, y: y + height / 2 };
  const session = await page.context().newCDPSession(page);
  // Chromium makes of a pinch wheel events with Ctrl, of a hundred times the logarithm of its factor.
  const pinch = async (factor: number) => {
    for (let part = 0; part < 8; part++)
      await session.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...at,
        deltaX: 0,
        deltaY: (-100 * Math.log(factor)) / 8,
        modifiers: 2,
      });
  };
  await pinch(2);
  await expect.poll(async () => (await widthOf()) / before).toBeCloseTo(2, 1);
  const zoomed = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(Math.hypot(zoomed.x + zoomed.width / 2 - at.x, zoomed.y + zoomed.height / 2 - at.y)).toBeLessThan(3);
  await pinch(1 / 2);
  await expect.poll(async () => (await widthOf()) / before).toBeCloseTo(1, 1);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await widthOf()) / before).toBeGreaterThan(1.1);
  expect((await widthOf()) / before).toBeLessThan(1.3);
});
