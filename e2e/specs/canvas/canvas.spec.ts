import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';

async function centre(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Returns a point of the map with nothing within 25 px, and room to drag from it. */
function emptyPoint(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const isEmpty = (x: number, y: number) => document.elementFromPoint(x, y)?.matches('.react-flow__pane') === true;
    for (let y = innerHeight - 60; y > 160; y -= 10) {
      for (let x = innerWidth - 160; x > 60; x -= 10) {
        if ([-25, 0, 25].every((dx) => [-25, 0, 25].every((dy) => isEmpty(x + dx, y + dy)))) return { x, y };
      }
    }
    throw new Error('there is no empty point');
  });
}

test('fast typing goes into a new box from the first letter', async ({ map, host }) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Kai');
  await map.type('One');
  await map.press('Enter');
  for (const text of ['abcdefghij', 'klmnopqrst', 'uvwxyz']) {
    await map.page.keyboard.press('Enter');
    await map.page.keyboard.type(text);
    await map.page.keyboard.press('Enter');
  }
  await map.saved();
  const copy = host.read(host.files().find((name) => name.includes('Kai')) ?? '');
  expect(copy.claims.slice(-4).map(({ text }) => text)).toEqual(['One', 'abcdefghij', 'klmnopqrst', 'uvwxyz']);
});

test('in a text field Shift+Enter breaks the line, Escape cancels, a click outside commits, Tab adds a reason', async ({
  map,
}) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Lena');
  await map.type('First line');
  await map.press('Shift+Enter');
  await map.type('second line');
  await map.press('Enter');
  await expect(map.selected).toHaveAccessibleName(/First line second line/);
  await map.press('F2');
  await map.page.keyboard.type(' and more');
  await map.press('Escape');
  await expect(map.selected).toHaveAccessibleName(/second line/);
  await expect(map.page.getByText('and more')).toHaveCount(0);
  await map.selected.dblclick();
  await map.press('Control+a');
  await map.type('Clicked away');
  await map.page.mouse.click(5, 700);
  await expect(map.field).toBeHidden();
  await expect(map.box(/Clicked away/)).toBeVisible();
  await map.box(/Clicked away/).dblclick();
  await map.press('Control+a');
  await map.type('Tabbed on');
  await map.press('Tab');
  await map.type('A reason for it');
  await map.press('Enter');
  await expect(map.box(/^Because\. .*A reason for it/)).toBeVisible();
});

test('Enter belongs to the input method while it composes', async ({ map, context }) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Mika');
  await expect(map.field).toBeFocused();
  const devtools = await context.newCDPSession(map.page);
  await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  // As an input method does: the page gets the key as part of the composition, without a character.
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter' });
  await expect(map.field).toHaveValue('にほん');
  await devtools.send('Input.insertText', { text: '日本' });
  await expect(map.field).toHaveValue('日本');
  await map.press('Enter');
  await expect(map.field).toBeHidden();
  await expect(map.box(/日本/)).toBeVisible();
});

test('Enter that ends a composition in Safari, where it comes after it, commits no other field either', async ({
  map,
}) => {
  await map.showStartPage();
  const field = map.page.getByRole('textbox', { name: 'My thesis…' });
  await field.fill('日本');
  const press = { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
  // It is left to the field: what the app handles, it takes from the browser.
  expect(
    await field.evaluate((element, init) => element.dispatchEvent(new KeyboardEvent('keydown', init)), press),
  ).toBe(true);
  await field.press('Enter');
  await expect(map.page.getByRole('tree', { name: 'Argument map: 日本', exact: true })).toBeVisible();
});

test('a reason turns into an objection and back; two reasons are joined and separated', async ({ map }) => {
  await map.openMap('Blank map');
  await map.boxes.first().dblclick();
  await map.makeCopy('Noor');
  await map.type('Thesis');
  await map.press('Tab');
  await map.type('One');
  await map.press('Enter', 'Enter');
  await map.type('Two');
  await map.press('Enter', 't');
  await expect(map.box(/^But\. 1\.2\. .*Two/)).toBeVisible();
  await map.press('t', 'j');
  await expect(map.box(/^Because\. 1\.1b\. .*Two.*Together with 1\.1a/)).toBeVisible();
  await map.press('s');
  await expect(map.box(/^Because\. 1\.2\. .*Two/)).toBeVisible();
  await map.press('Alt+ArrowUp');
  await expect(map.box(/^Because\. 1\.1\. .*Two/)).toBeVisible();
  await map.press('s');
  await expect(map.page.getByText('This claim is a step of its own already.')).toBeVisible();
});

test('a step is selected by click or key and deleted, and its premises stay', async ({ map }) => {
  await map.openMap('A first map');
  await map.canvas.focus();
  await map.press('Home', 'ArrowDown', 'l');
  await expect(map.selected).toHaveAccessibleName(/^Step 1\.1: because/);
  await map.press('Delete');
  await map.makeCopy('Olga');
  await expect(map.boxes).toHaveCount(5);
  await expect(map.box(/^2\. /)).toBeVisible();
});

test('what answered a deleted box stays in view beside what it answered', async ({ map, page }) => {
  await page.setViewportSize({ width: 1366, height: 650 });
  await map.box(/^But\. 1\.4\. /).click();
  await map.press('-');
  await map.makeCopy('Nina');
  await map.type('That is not so');
  await map.press('Enter');
  // At the left end of the map, which is larger than the view.
  await map.press('Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(map.selected).toHaveAccessibleName(/^Because\. 1\.2\. /);
  await map.press('1');
  await map.press('Delete');
  const message = page.getByRole('status').filter({ hasText: /^Deleted\. Its 5 answers are separate claims now: / });
  await expect(message).toBeVisible();
  const [number = ''] = /[0-9.]+(?=,)/.exec((await message.textContent()) ?? '') ?? [];
  await expect(map.box(new RegExp(`^${number}\\. `))).toBeInViewport({ ratio: 1 });
  await expect(map.selected).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeVisible();
});

test('the handles of the selected box do the same as the keys', async ({ map }) => {
  await map.openMap('A first map');
  await map.press('1');
  await map.box(/^1\. /).click();
  await map.page.getByTitle('Add an objection to this claim').click();
  await map.makeCopy('Pia');
  await map.type('By mouse');
  await map.press('Enter');
  await expect(map.selected).toHaveAccessibleName(/^But\. .*By mouse/);
});

test('the wheel pans, with Ctrl it zooms at the pointer, a drag pans, and 0 shows the whole map again', async ({
  map,
}) => {
  const box = map.box(/^But\. 1\.4\. /);
  const whole = await box.boundingBox();
  const at = await centre(box);
  await map.page.mouse.move(at.x, at.y);
  await map.page.mouse.wheel(40, 30);
  await expect.poll(async () => Math.round((await centre(box)).x - at.x)).toBe(-40);
  expect(Math.round((await centre(box)).y - at.y)).toBe(-30);
  await map.page.keyboard.down('Shift');
  await map.page.mouse.wheel(0, -40);
  await map.page.keyboard.up('Shift');
  await expect.poll(async () => Math.round((await centre(box)).x - at.x)).toBe(0);
  await map.page.mouse.wheel(0, -30);
  await expect.poll(async () => Math.round((await centre(box)).y - at.y)).toBe(0);
  await map.page.keyboard.down('Control');
  await map.page.mouse.wheel(0, -300);
  await map.page.keyboard.up('Control');
  await expect.poll(async () => (await box.boundingBox())?.width ?? 0).toBeGreaterThan((whole?.width ?? 0) * 1.2);
  const zoomed = await centre(box);
  expect(Math.hypot(zoomed.x - at.x, zoomed.y - at.y)).toBeLessThan(3);
  const { x, y } = await emptyPoint(map.page);
  await map.page.mouse.move(x, y);
  await map.page.mouse.down();
  await map.page.mouse.move(x + 100, y - 60, { steps: 4 });
  await map.page.mouse.up();
  await expect.poll(async () => Math.round((await centre(box)).x - zoomed.x)).toBe(100);
  // The middle button pans on a box too.
  await map.page.mouse.move(zoomed.x + 100, zoomed.y - 60);
  await map.page.mouse.down({ button: 'middle' });
  await map.page.mouse.move(zoomed.x + 50, zoomed.y - 60, { steps: 4 });
  await map.page.mouse.up({ button: 'middle' });
  await expect.poll(async () => Math.round((await centre(box)).x - zoomed.x)).toBe(50);
  await map.canvas.focus();
  await map.press('0');
  await expect.poll(async () => Math.round((await box.boundingBox())?.width ?? 0)).toBe(Math.round(whole?.width ?? 0));
});

test('Space with a drag pans, on a box too, and neither folds, drags nor selects', async ({ map }) => {
  await map.openMap('A first map');
  const box = map.box(/^1\. /);
  const other = map.boxes.nth(1);
  await other.click();
  const at = await centre(box);
  await map.page.mouse.move(at.x, at.y);
  await map.page.keyboard.down('Space');
  await map.page.mouse.down();
  await map.page.keyboard.down('Space');
  await map.page.mouse.move(at.x + 50, at.y + 20, { steps: 4 });
  await map.page.mouse.up();
  await map.page.keyboard.up('Space');
  await expect.poll(async () => Math.round((await centre(box)).x - at.x)).toBe(50);
  expect(Math.round((await centre(box)).y - at.y)).toBe(20);
  await expect(other).toHaveAttribute('aria-selected', 'true');
  await expect(map.page.locator('[role=treeitem][aria-expanded=false]')).toHaveCount(0);
  // A plain drag afterwards drags again.
  await box.click();
  await expect(map.selected).toHaveAccessibleName(/^1\. /);
});

test('the middle button pans, and pastes nothing that is selected elsewhere', async ({ map }) => {
  await map.openMap('A first map');
  await map.page.getByRole('textbox', { name: 'Title' }).click();
  await map.press('Control+a', 'Escape');
  const box = map.box(/^1\. /);
  await box.click();
  const at = await centre(box);
  await map.page.mouse.move(at.x, at.y);
  await map.page.mouse.down({ button: 'middle' });
  await map.page.mouse.move(at.x + 50, at.y, { steps: 4 });
  await map.page.mouse.up({ button: 'middle' });
  await expect.poll(async () => Math.round((await centre(box)).x - at.x)).toBe(50);
  await map.press('ArrowDown');
  await expect(map.selected).not.toHaveAccessibleName(/^1\. /);
  await expect(map.page.getByRole('dialog')).toHaveCount(0);
});

test('a teacher changes the example itself', async ({ map, host }) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.page.getByRole('dialog').getByRole('button', { name: 'Edit the example itself' }).click();
  await map.type('From the teacher');
  await map.press('Enter');
  await map.saved();
  const claim = host.read('first-map.argmap.json').claims.at(-1);
  expect(claim).toMatchObject({ text: 'From the teacher' });
  expect(claim).not.toHaveProperty('holder');
});

test('the chosen theme is kept after a reload', { tag: '@desktop' }, async ({ map }) => {
  await map.choose('View', 'Theme: dark');
  const background = () =>
    map.canvas.evaluate((element) => getComputedStyle(element.ownerDocument.body).backgroundColor);
  const dark = await background();
  await map.page.reload();
  await map.ready();
  await expect(map.page.locator('html[data-theme=dark]')).toBeVisible();
  expect(await background()).toBe(dark);
});

for (const [motion, how] of [
  ['no-preference', 'go to their new places so that one can follow them'],
  ['reduce', 'are at their new places at once where movement is not wanted'],
] as const) {
  test(`after an edit boxes ${how}`, async ({ map }) => {
    await map.page.emulateMedia({ reducedMotion: motion });
    await map.newMap('Moving');
    await map.canvas.focus();
    await map.press('ArrowDown', 'F2');
    await map.type('A thesis');
    await map.press('Tab');
    await map.type('One');
    await map.press('Enter', 'Enter');
    await map.type('Two');
    await map.press('Enter');
    await map.saved();
    const pictures = map.page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.map-canvas');
      const seen = new Set<string>();
      for (let still = 0, last = ''; canvas && (still < 30 || seen.size < 2); ) {
        await new Promise(requestAnimationFrame);
        const picture = canvas.toDataURL();
        still = picture === last ? still + 1 : 0;
        last = picture;
        seen.add(picture);
        document.body.dataset.looking = '';
      }
      return seen.size;
    });
    await expect(map.page.locator('body[data-looking]')).toBeVisible();
    await map.press('Alt+ArrowUp');
    const count = await pictures;
    if (motion === 'reduce') expect(count).toBe(2);
    else expect(count).toBeGreaterThan(2);
  });
}

test('a map is laid out for its window: tall in a tall one, wide in a wide one', async ({ map }) => {
  const shape = async () => {
    const boxes = await map.boxes.evaluateAll((all) => all.map((box) => box.getBoundingClientRect().toJSON()));
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    return width / height;
  };
  await map.page.setViewportSize({ width: 800, height: 1100 });
  await map.page.reload();
  await map.ready();
  expect(await shape()).toBeLessThan(1.1);
  await map.page.setViewportSize({ width: 1500, height: 800 });
  await map.choose('View', 'Tidy up');
  await expect.poll(shape).toBeGreaterThan(1.5);
});
