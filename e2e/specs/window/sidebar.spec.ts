import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const sidebar = (map: MapPage) => map.page.getByRole('complementary', { name: 'Sidebar' });
const edge = (map: MapPage) => map.page.getByRole('separator', { name: 'Width of the sidebar' });
const widthOf = async (map: MapPage) => Math.round((await sidebar(map).boundingBox())?.width ?? 0);

test('the sidebar shows one panel at a time; the key of the panel shown closes it', async ({ map }) => {
  await map.canvas.focus();
  await map.press('o');
  await expect(map.outline).toBeVisible();
  await map.press('k');
  await expect(map.panel('What is missing')).toBeVisible();
  await expect(map.outline).toBeHidden();
  await expect(map.page.getByRole('tab', { name: 'Review' })).toHaveAttribute('aria-selected', 'true');
  await expect(map.page.getByRole('status')).toHaveText(/^What is missing opened\. F6 to go there\./);
  await map.page.getByRole('tab', { name: 'What stands' }).click();
  await expect(map.panel('What stands')).toBeVisible();
  await map.canvas.focus();
  await map.press('w');
  await expect(sidebar(map)).toBeHidden();
  await expect(map.page.getByRole('status')).toHaveText('What stands closed.');
  await expect(map.canvas).toBeFocused();
});

test('a closed panel keeps its text, its scroll position and its choices, and is out of reach', async ({ map }) => {
  const { page } = map;
  await map.canvas.focus();
  await map.press('a');
  await map.panel('Article').getByLabel('Text of the article').fill('Half a sentence');
  await page.getByRole('tab', { name: 'Outline' }).click();
  const tree = map.outline;
  await tree.evaluate((element) => element.scrollTo(0, 200));
  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByRole('tab', { name: 'What is missing' }).click();
  await map.panel('What is missing').getByText('Also show weaker hints').click();
  await page.getByRole('button', { name: 'Close the sidebar' }).click();
  await expect(sidebar(map)).toBeHidden();
  await expect(map.canvas).toBeFocused();
  const inOrder = await page.evaluate(() => {
    const reachable = document.querySelectorAll<HTMLElement>('.sidebar :is(button, input, textarea, [tabindex="0"])');
    return [...reachable].filter((element) => element.checkVisibility()).length;
  });
  expect(inOrder).toBe(0);
  await map.press('k');
  await expect(map.panel('What is missing').getByRole('checkbox')).toBeChecked();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect.poll(() => tree.evaluate(({ scrollTop }) => scrollTop)).toBe(200);
  await page.getByRole('tab', { name: 'Article' }).click();
  await expect(map.panel('Article').getByLabel('Text of the article')).toHaveValue('Half a sentence');
});

test('the edge of the sidebar is moved by keys and by the pointer, within limits, and remembered', async ({
  map,
  host,
}) => {
  const { page } = map;
  await map.canvas.focus();
  await map.press('d');
  const before = await widthOf(map);
  await expect(edge(map)).toHaveAttribute('aria-valuenow', String(before - 1));
  await edge(map).focus();
  await map.press('ArrowLeft', 'ArrowLeft');
  await expect.poll(() => widthOf(map)).toBeGreaterThan(before + 24);
  await map.press('End');
  await expect.poll(() => widthOf(map)).toBe(512);
  await map.press('Home');
  await expect.poll(() => widthOf(map)).toBe(240);
  const place = await edge(map).boundingBox();
  if (!place) throw new Error('no edge');
  await page.mouse.move(place.x + 4, place.y + 200);
  await page.mouse.down();
  await page.mouse.move(900, place.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(map)).toBe(380);
  await expect.poll(() => host.settings()).toMatchObject({ sidebarWidth: 380, panels: ['details'] });
  await page.reload();
  await map.ready();
  await expect(map.panel('Details')).toBeVisible();
  expect(await widthOf(map)).toBe(380);
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(() => widthOf(map)).toBeGreaterThan(379);
});

test('F6 leads to what the panel holds, and Escape back to the map', async ({ map }) => {
  await map.canvas.focus();
  await map.press('ArrowDown', 'd', 'F6');
  await expect(map.panel('Details').getByLabel('Text', { exact: true })).toBeFocused();
  await map.press('Escape');
  await expect(map.canvas).toBeFocused();
  await map.press('o', 'F6');
  await expect(map.outline.locator(':focus')).toHaveCount(1);
  // The outline goes with the focus in it: the tab of the next panel takes the focus.
  await map.press('d');
  await expect(map.page.getByRole('tab', { name: 'Details' })).toBeFocused();
  await map.press('ArrowLeft');
  await expect(map.outline).toBeVisible();
});

test('in a narrow window the sidebar is a sheet of three heights, by click, drag and key', async ({ map }) => {
  const { page } = map;
  await page.setViewportSize({ width: 700, height: 800 });
  await map.canvas.focus();
  await map.press('d');
  const handle = page.getByRole('separator', { name: 'Height of the sidebar' });
  const heightOf = async () => (await sidebar(map).boundingBox())?.height ?? 0;
  await expect(handle).toHaveAttribute('aria-valuetext', 'Half of the window');
  const half = await heightOf();
  await handle.focus();
  await map.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuetext', 'Small');
  expect(await heightOf()).toBeLessThan(half * 0.7);
  await map.press('End');
  await expect(handle).toHaveAttribute('aria-valuetext', 'Nearly the whole window');
  expect(await heightOf()).toBeGreaterThan(half * 1.5);
  await handle.click();
  await expect(handle).toHaveAttribute('aria-valuetext', 'Small');
  const place = await handle.boundingBox();
  if (!place) throw new Error('no handle');
  await page.mouse.move(place.x + place.width / 2, place.y + 8);
  await page.mouse.down();
  await page.mouse.move(place.x + place.width / 2, place.y - 160, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuetext', 'Half of the window');
  await expect.poll(heightOf).toBeCloseTo(half, 0);
});

test.describe('in a wide window', () => {
  test.use({ viewport: { width: 1920, height: 970 } });

  test('a panel is pinned at the left, has a width of its own, and is a tab again in a narrower window', async ({
    map,
  }) => {
    const { page } = map;
    const pinned = page.getByRole('complementary', { name: 'Article, pinned' });
    await map.canvas.focus();
    await map.press('a');
    await page.getByRole('button', { name: 'Pin Article at the left' }).click();
    await expect(pinned).toBeVisible();
    await expect(map.outline).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Article' })).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
    const width = async () => Math.round((await pinned.boundingBox())?.width ?? 0);
    const [before, canvas] = [await width(), await map.canvas.boundingBox()];
    await pinned.getByRole('separator').focus();
    await map.press('ArrowRight', 'ArrowRight');
    await expect.poll(width).toBe(before + 32);
    expect((await map.canvas.boundingBox())?.x).toBe((canvas?.x ?? 0) + 32);

    await page.reload();
    await map.ready();
    await expect.poll(width).toBe(before + 32);
    await page.setViewportSize({ width: 1366, height: 650 });
    await expect(pinned).toHaveCount(0);
    await expect(page.getByRole('tab', { name: 'Article' })).toBeVisible();
    await page.setViewportSize({ width: 1920, height: 970 });
    await page.getByRole('button', { name: 'Move Article back to the sidebar' }).click();
    await expect(page.getByRole('tab', { name: 'Article' })).toHaveAttribute('aria-selected', 'true');
    await expect(pinned).toHaveCount(0);
  });
});
