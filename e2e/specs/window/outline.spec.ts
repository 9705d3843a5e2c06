import type { TestHost } from '../../support/fixtures';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const FIVE = ['Thesis', 'Reason', 'Another reason', 'Objection', 'Reply'];

async function expectFive(map: MapPage, host: TestHost, title: string): Promise<void> {
  await map.saved();
  const file = () => host.read(host.files().find((name) => name.startsWith(title)) ?? '');
  await expect.poll(() => file().claims.map(({ text }) => text)).toEqual(FIVE);
  expect(file().inferences.map(({ kind, premises, target }) => `${premises.join('+')} ${kind} ${target}`)).toEqual([
    'c2 reason c1',
    'c3 reason c1',
    'c4 objection c1',
    'c5 objection c4',
  ]);
}

/** Presses keys and types texts by turns. Returns the number of keys besides the texts. */
async function build(map: MapPage, steps: readonly (string | { readonly text: string })[]): Promise<number> {
  let keys = 0;
  for (const step of steps) {
    if (typeof step !== 'string') {
      await map.type(step.text);
      continue;
    }
    keys++;
    await map.press(step);
    // As a person does: the next key follows once the result of the last one is shown.
    if (step === 'Enter' || step === '+' || step === '-' || step === 'F2' || step === 'Tab') await settled(map);
  }
  return keys;
}

async function settled(map: MapPage): Promise<void> {
  await expect.poll(() => map.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

test('the five-claim map is built on the canvas alone, without a mouse', async ({ map, host }) => {
  await map.newMap('By canvas');
  await map.canvas.focus();
  await map.press('ArrowDown');
  const keys = await build(map, [
    'F2',
    { text: 'Thesis' },
    'Tab',
    { text: 'Reason' },
    'Enter',
    'Enter',
    { text: 'Another reason' },
    'Enter',
    'ArrowUp',
    '-',
    { text: 'Objection' },
    'Enter',
    '-',
    { text: 'Reply' },
    'Enter',
  ]);
  await expectFive(map, host, 'By canvas');
  console.log(`the five-claim map takes ${keys} keys on the canvas besides its text`);
  expect(keys).toBeLessThanOrEqual(12);
});

test('the five-claim map is built in the outline alone, without a mouse', async ({ map, host }) => {
  await map.newMap('By outline');
  await map.canvas.focus();
  await map.press('o', 'F6');
  await expect(map.row(/Write one full sentence/)).toBeFocused();
  const keys = await build(map, [
    'F2',
    { text: 'Thesis' },
    'Enter',
    '+',
    { text: 'Reason' },
    'Enter',
    'Enter',
    { text: 'Another reason' },
    'Enter',
    'ArrowLeft',
    '-',
    { text: 'Objection' },
    'Enter',
    '-',
    { text: 'Reply' },
    'Enter',
  ]);
  await expectFive(map, host, 'By outline');
  console.log(`the five-claim map takes ${keys} keys in the outline besides its text`);
  expect(keys).toBeLessThanOrEqual(12);
});

test('a row announces word, holder, text, answers and paragraphs; its position only by level and set size', async ({
  map,
}) => {
  await map.press('o');
  const row = map.row(/Chinese Foreign Ministry/);
  await expect(row).toHaveAccessibleName(
    "But. Chinese Foreign Ministry says: The office is part of NATO's push eastward into Asia. Answered 3 times. Paragraph 1.",
  );
  await expect(row).toHaveAttribute('aria-level', '2');
  await expect(row).toHaveAttribute('aria-posinset', '6');
  await expect(row).toHaveAttribute('aria-setsize', '6');
  // A row is announced once, when it gets the focus, and not again as selected.
  await row.click();
  await map.press('ArrowUp', 'ArrowDown');
  await expect(row).toBeFocused();
  await expect(map.page.locator('[data-live-announcer]')).toContainText('selected');
  await expect(map.page.getByRole('log')).toHaveCount(0);
});

test('outline and canvas share the selection', async ({ map }) => {
  await map.press('o');
  await map.row(/Chinese Foreign Ministry/).click();
  await expect(map.selected).toHaveAccessibleName(/^But\. 1\.4\. Chinese Foreign Ministry/);
  await map.box(/^Because\. 1\.3\. /).click();
  await expect(map.row(/^Because\. The office would be useful/)).toHaveAttribute('aria-selected', 'true');
});

test('in the outline a step is undercut, spaces and arrow keys work in a text, and Tab moves on', async ({
  map,
  host,
}) => {
  await map.newMap('Steps');
  await map.canvas.focus();
  await map.press('ArrowDown', 'o', 'F6');
  await build(map, ['F2', { text: 'A thesis' }, 'Enter', '+', { text: 'A reason of some words' }, 'Enter']);
  await expect(map.row('Step 1.1: because')).toHaveCount(0);
  await map.press('l');
  await expect(map.row('Step 1.1: because')).toBeFocused();
  await build(map, ['-', { text: 'That does not follow' }, 'Enter']);
  await expect(map.row(/^Doesn.t follow, since\. That does not follow/)).toBeFocused();
  await map.press('F2', 'Home', 'ArrowRight', 'ArrowRight');
  await map.page.keyboard.type(' x ');
  await map.press('Enter');
  await map.saved();
  const file = host.read(host.files().find((name) => name.startsWith('Steps')) ?? '');
  expect(file.claims.at(-1)?.text).toBe('Th x at does not follow');
  expect(file.inferences.at(-1)?.target).toBe(file.inferences[0]?.id);
  await map.press('Tab');
  await expect(map.outline.locator(':focus')).toHaveCount(0);
  await expect(map.field).toBeHidden();
});

// Its host goes away; on the desktop the window goes with it.
test('adding, moving, undoing and a failed save are announced', { tag: ['@browser', '@program'] }, async ({
  map,
  host,
  pageErrors,
}) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Vera');
  await map.type('First');
  await map.press('Enter', '-');
  await expect(map.page.getByRole('status').filter({ hasText: /^Added: in reply 1\.\d\.1\./ })).toBeAttached();
  await map.type('Second');
  await map.press('Enter', 't');
  await expect(map.page.getByRole('status').filter({ hasText: /^It is now 1\.\d\.1: because\./ })).toBeAttached();
  await map.press('Control+z');
  await expect(map.page.getByRole('status').filter({ hasText: 'Undone.' })).toBeAttached();
  await map.saved();
  await host.kill();
  await map.press('t');
  await expect(map.page.getByRole('alert')).toContainText('Not saved: Counterpoint has stopped');
  await host.start();
  await map.saved();
  pageErrors.length = 0;
});

test('the main job works with a screen reader: open, copy, rebut, export', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  const heard: string[] = [];
  const hear = async (did: string) => {
    await expect.poll(() => map.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    const focused = map.page.locator(':focus');
    heard.push(`${did}\n  ${(await focused.ariaSnapshot()).split('\n')[0]?.trim()}`);
  };
  await map.canvas.focus();
  await hear('the window opens');
  await map.press('o', 'F6');
  await expect(map.outline.locator(':focus')).toHaveCount(1);
  await hear('F6 to the outline');
  const counterclaim = map.row(/Chinese Foreign Ministry/);
  for (let left = 60; left > 0 && (await counterclaim.getAttribute('aria-selected')) !== 'true'; left--) {
    await map.press('ArrowDown');
    if (left > 57) await hear('ArrowDown');
  }
  await hear('ArrowDown, again and again');
  await map.press('-');
  await expect(map.dialog('Make my copy').getByLabel('Your name')).toBeFocused();
  await hear('- for an objection to it');
  await map.page.keyboard.type('Aiko');
  await map.press('Enter');
  await expect(map.field).toBeFocused();
  await hear('Aiko, Enter');
  await map.type('Nobody pushed');
  await map.press('Enter');
  await expect(map.row(/My answer: Nobody pushed/)).toBeFocused();
  await hear('Nobody pushed, Enter');
  await map.saved();
  await map.press('Control+Shift+E');
  const dialog = map.dialog(/^Export$/);
  await expect(dialog).toBeVisible();
  heard.push(`Ctrl+Shift+E\n  ${(await dialog.getByRole('status').ariaSnapshot()).replace(/\s+/g, ' ')}`);
  await host.savedFile(map.page, () => map.press('Enter'));
  await expect(dialog).toBeHidden();
  await expect(map.row(/My answer: Nobody pushed/)).toBeFocused();
  await hear('Enter');
  heard.push(`said\n  ${await map.page.getByRole('status').innerText()}`);
  expect(`${heard.join('\n')}\n`).toMatchSnapshot('whole-job.txt');
});
