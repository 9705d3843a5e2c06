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
