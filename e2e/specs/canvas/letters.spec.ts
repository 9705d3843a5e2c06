import type { CDPSession, Page } from '@playwright/test';
import { messages } from '../../../messages/messages';
import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const NARROW = { width: 1366, height: 650 };

/** Makes a map of a thesis and a reason, with the reason selected. */
async function thesisAndReason(map: MapPage): Promise<void> {
  await map.newMapOf('Letters', 'School should start later');
  await map.press('Tab');
  await map.type('Teenagers sleep too little');
  await map.press('Enter');
}

async function inputMethod(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

test.describe('letters that write', () => {
  test.use({ letters: 'write', viewport: NARROW });

  test('go to the end of a filled box, in one undo step; Escape restores the text and says so', async ({ map }) => {
    await thesisAndReason(map);
    await map.page.keyboard.type('in 2 of 3 nights, and *why*?');
    await expect(map.field).toHaveValue('Teenagers sleep too little in 2 of 3 nights, and *why*?');
    await expect(map.page.getByText('Editing 1.1, at the end')).toBeAttached();
    await map.press('Escape');
    await expect(map.page.getByText('Text of 1.1 restored.')).toBeVisible();
    await expect(map.selected).toHaveAccessibleName(/Teenagers sleep too little/);
    await map.page.keyboard.type('at night');
    await map.press('Enter');
    await expect(map.box(/Teenagers sleep too little at night/)).toBeVisible();
    await map.press('Control+z');
    await expect(map.box(/Teenagers sleep too little at night/)).toBeHidden();
    await expect(map.box(/Teenagers sleep too little/)).toBeVisible();
    await map.press('Control+y');
    await expect(map.box(/Teenagers sleep too little at night/)).toBeVisible();
    await map.page.keyboard.type('.');
    await expect(map.field).toHaveValue('Teenagers sleep too little at night.');
    // Undo in the field is that of the field, and never brings back the text of another box.
    await map.press('Control+z', 'Control+z', 'Control+z');
    await expect(map.field).toHaveValue(/^Teenagers sleep too little at night/);
    await map.press('Escape', 'F2');
    await expect(map.field).toHaveValue('Teenagers sleep too little at night');
    await map.press('Escape');
    await expect(map.box(/School should start later/)).toBeVisible();
  });

  test('are those of any keyboard: a Cyrillic letter writes, and with Ctrl or after the leader its place counts', async ({
    map,
  }) => {
    await thesisAndReason(map);
    const session = await inputMethod(map.page);
    const press = async (key: string, code: string, modifiers = 0) => {
      const event = { key, code, modifiers, windowsVirtualKeyCode: code.charCodeAt(code.length - 1) };
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        ...event,
        ...(modifiers === 0 ? { text: key } : {}),
      });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    };
    const CTRL = 2;
    await press('я', 'KeyZ');
    await expect(map.field).toHaveValue('Teenagers sleep too little я');
    await map.press('Enter');
    await expect(map.box(/too little я/)).toBeVisible();
    await press('я', 'KeyZ', CTRL);
    await expect(map.box(/too little я/)).toBeHidden();
    await press('о', 'KeyJ', CTRL);
    await expect(map.page.getByRole('menu', { name: messages.leader.title })).toBeVisible();
    await press('ц', 'KeyW');
    await expect(map.panel(messages.commands.standing.label)).toBeVisible();
  });

  test('structure keys act, and what is typed then goes into the new box', async ({ map }) => {
    await map.newMapOf('Letters', 'School should start later');
    for (const [key, text] of [
      ['-', 'Buses cannot come later'],
      ['Enter', 'Clubs end too late'],
      ['_', 'Clubs could start later too'],
      ['ArrowUp', ''],
      ['ArrowDown', ''],
      ['+', 'Sport ends at six'],
      ['&', 'Six is too late'],
    ] as const) {
      await map.press(key);
      if (text === '') continue;
      await map.page.keyboard.type(text);
      await map.press('Enter');
    }
    await expect(map.boxes).toHaveCount(6);
    await expect(map.box(/^But\. 1\.1\. .*Buses/)).toBeVisible();
    await expect(map.box(/^But\. 1\.2\. .*Clubs end/)).toBeVisible();
    await map.press('Home', 'Space');
    await expect(map.boxes).toHaveCount(1);
    await map.press('Space');
    await expect(map.boxes).toHaveCount(6);
    await map.press('ArrowDown', 'Backspace');
    await expect(map.field).toHaveValue('Buses cannot come later');
    await map.page.keyboard.type('!');
    await map.press('Enter', 'F2');
    await expect(map.field).toHaveValue('Buses cannot come later!');
    await map.press('Enter', 'Delete');
    await expect(map.boxes).toHaveCount(5);
    await map.press('Escape', 'Tab');
    await expect(map.canvas).not.toBeFocused();
  });

  test('lose and double nothing at ten characters a second, or at once', async ({ map }) => {
    const text = 'Zwölf Prüfungen, 3 Wochen: "zu viel"? Ja - sagt (fast) jede*r; 100 % + mehr & mehr_alles.';
    await map.newMap('Fast');
    await map.page.keyboard.type(text, { delay: 100 });
    await expect(map.field).toHaveValue(text);
    await map.press('Enter', '-');
    await map.page.keyboard.type(text);
    await map.press('Enter');
    await map.page.keyboard.type(text);
    await expect(map.field).toHaveValue(`${text} ${text}`);
  });

  test('an input method composes from its first key on', async ({ map }) => {
    await map.newMap('Composed');
    const keyboard = await inputMethod(map.page);
    const compose = async (...steps: string[]) => {
      for (const text of steps) {
        await keyboard.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      }
      await keyboard.send('Input.insertText', { text: steps.at(-1) ?? '' });
    };
    await compose('x', 'xu', 'xue', 'xuex', '学x', '学校');
    await expect(map.field).toHaveValue('学校');
    await map.press('Enter');
    await compose('て', 'てき', '適');
    await expect(map.field).toHaveValue('学校適');
    await map.press('Enter', '-');
    await compose('ㅎ', '하', '학');
    await compose('ㄱ', '교', '교');
    await map.press('Enter');
    await compose('´', 'é');
    await expect(map.field).toHaveValue('학교 é');
    await map.press('Enter');
    // Dictation and the pick of an emoji put in whole words at once.
    await keyboard.send('Input.insertText', { text: 'said aloud 🙂' });
    await expect(map.field).toHaveValue('학교 é said aloud 🙂');
    await map.press('Enter');
    await map.press('Control+z', 'Control+z');
    await map.press('F2');
    await expect(map.field).toHaveValue('학교');
  });

  test('a composition that is given up changes nothing', async ({ map }) => {
    await thesisAndReason(map);
    const keyboard = await inputMethod(map.page);
    await keyboard.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
    await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await map.press('Enter');
    await map.press('F2');
    await expect(map.field).toHaveValue('Teenagers sleep too little');
    await map.press('Enter');
    await map.press('Control+z');
    await expect(map.boxes).toHaveCount(1);
  });

  test('write nothing where several boxes, a step or nothing is selected, and one sentence says why', async ({
    map,
  }) => {
    await thesisAndReason(map);
    await map.press('Escape', 'x');
    await expect(map.page.getByText('Select a box to write in it.')).toBeVisible();
    await map.press('Control+a', 'x');
    await expect(map.page.getByText('Select only one box to write in it.')).toBeVisible();
    await map.press('Home', 'ArrowDown', 'Control+j', 'l', 'x');
    await expect(map.page.getByText(/A step has no text/)).toBeVisible();
    await expect(map.field).toBeHidden();
    await expect(map.boxes).toHaveCount(2);
  });

  test('on an example the question about a copy keeps what was typed, and typing goes on there', async ({
    map,
    host,
  }) => {
    await map.openMap('A first map');
    await map.box(/^1\. /).click();
    const before = (await map.selected.getAttribute('data-claim')) ?? '';
    const text = host.read('first-map.argmap.json').claims.find(({ id }) => id === before)?.text ?? '';
    await map.page.keyboard.type('and more', { delay: 20 });
    const dialog = map.dialog('Make my copy');
    await expect(dialog.getByLabel('Your text')).toHaveValue(`${text} and more`);
    await expect(dialog.getByLabel('Your text')).toBeFocused();
    await map.press('Enter');
    await expect(dialog.getByLabel('Your name')).toBeFocused();
    await map.page.keyboard.type('Gina');
    await map.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(map.field).toHaveValue(`${text} and more`);
    await map.press('Enter');
    await map.saved();
    const copy = host.read(host.files().find((name) => name.includes('Gina')) ?? '');
    expect(copy.claims.find(({ id }) => id === before)?.text).toBe(`${text} and more`);
    expect(host.read('first-map.argmap.json').claims.find(({ id }) => id === before)?.text).toBe(text);
  });

  test('on an example a composition ends before the question about a copy comes', async ({ map }) => {
    await map.openMap('A first map');
    await map.box(/^1\. /).click();
    const keyboard = await inputMethod(map.page);
    for (const text of ['g', 'ga', '학'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(map.dialog('Make my copy')).toBeHidden();
    await keyboard.send('Input.insertText', { text: '학' });
    await expect(map.dialog('Make my copy').getByLabel('Your text')).toHaveValue(/ 학$/);
    await map.press('Escape');
    await expect(map.dialog('Make my copy')).toBeHidden();
    await expect(map.box(/학/)).toBeHidden();
  });

  test('a branch is copied, cut and pasted by key, and Ctrl+Z is that of the map', async ({ map, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await thesisAndReason(map);
    await map.press('Control+c', 'Home', 'Control+v');
    await expect(map.boxes).toHaveCount(3);
    await map.press('Control+z');
    await expect(map.boxes).toHaveCount(2);
    await map.press('Home', 'ArrowDown', 'Control+x');
    await expect(map.boxes).toHaveCount(1);
    await map.press('Control+z');
    await expect(map.boxes).toHaveCount(2);
  });

  test('the leader shows the letters and runs one; Escape leaves, and there is no hurry', async ({ map }) => {
    await thesisAndReason(map);
    await map.press('Control+j');
    const list = map.page.getByRole('menu', { name: 'Press a letter' });
    await expect(list.getByRole('menuitem', { name: 'W What stands' })).toBeVisible();
    await expect(list.getByRole('menuitem').first()).toBeFocused();
    await map.press('Escape');
    await expect(list).toBeHidden();
    await map.press('Control+j', 'w');
    await expect(map.panel('What stands')).toBeVisible();
    await map.press('Control+j', '?');
    await expect(map.dialog('Keyboard shortcuts')).toBeVisible();
    await expect(map.dialog('Keyboard shortcuts').getByText('Ctrl+J W', { exact: true })).toBeVisible();
    await map.press('Escape', 'F1');
    await expect(map.dialog('Keyboard shortcuts')).toBeVisible();
    await map.press('Escape');
    await map.page.keyboard.type('at all');
    await map.press('Control+j', 'o');
    await expect(map.outline).toBeVisible();
    await expect(map.box(/Teenagers sleep too little at all/)).toBeVisible();
  });

  test('the tree is what a screen reader hears, and axe finds nothing', async ({ map }) => {
    await thesisAndReason(map);
    const field = map.page.locator('textarea');
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleName('Argument map: Letters');
    const active = await field.getAttribute('aria-activedescendant');
    expect(active).toBe(await map.selected.getAttribute('id'));
    expect(await axeViolations(map.page)).toEqual([]);
    await map.page.keyboard.type('at night');
    await expect(field).toHaveAccessibleName('Text of 1.1');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    expect(await axeViolations(map.page)).toEqual([]);
    await map.press('Control+j');
    await expect(map.page.getByRole('menu', { name: 'Press a letter' })).toBeVisible();
    expect(await axeViolations(map.page)).toEqual([]);
    await map.press('Escape');
    await expect(field).toBeFocused();
    await map.press('Escape');
    await expect(map.canvas).toBeFocused();
    expect(await axeViolations(map.page)).toEqual([]);
  });

  test('in the outline they write in the selected row', async ({ map }) => {
    await thesisAndReason(map);
    await map.press('Control+j', 'o');
    await map.row(/Teenagers/).click();
    await map.page.keyboard.type('at night');
    await expect(map.field).toHaveValue('Teenagers sleep too little at night');
    await map.press('Enter');
    await expect(map.row(/Teenagers sleep too little at night/)).toBeFocused();
    await map.press('Backspace');
    await expect(map.field).toHaveValue('Teenagers sleep too little at night');
    await map.press('Escape', '-');
    await map.page.keyboard.type('Some do not');
    await map.press('Enter');
    await expect(map.row(/Some do not/)).toBeVisible();
  });

  test('they are chosen in Settings and by command', async ({ map, host }) => {
    await map.press('Control+,');
    const dialog = map.dialog('Settings');
    await expect(dialog.getByRole('radio', { name: 'Write in the selected box' })).toBeChecked();
    await dialog.getByText('Run commands').click();
    await map.press('Escape');
    await map.canvas.focus();
    await map.press('o');
    await expect(map.outline).toBeVisible();
    await map.choose('Help', 'Letters: write only in empty boxes');
    await map.canvas.focus();
    await map.press('Home', 'x');
    await expect(map.page.getByText('Press F2 to write in this box.')).toBeVisible();
    await map.choose('Help', 'Letters: write in the box');
    await map.page.reload();
    await map.ready();
    await map.press('Control+,');
    await expect(dialog.getByRole('radio', { name: 'Write in the selected box' })).toBeChecked();
    expect(host.files().length).toBeGreaterThan(0);
  });
});

test.describe('letters that write only in empty boxes', () => {
  test.use({ letters: 'nothing' });

  test('do nothing on a filled box, and say that F2 writes', async ({ map }) => {
    await map.newMap('Nothing');
    await map.page.keyboard.type('School should start later');
    await expect(map.field).toHaveValue('School should start later');
    await map.press('Enter', 'a');
    await expect(map.page.getByText('Press F2 to write in this box.')).toBeVisible();
    await map.press('Backspace');
    await expect(map.field).toBeHidden();
    await expect(map.boxes).toHaveCount(1);
    await map.press('F2');
    await map.type('!');
    await map.press('Enter', 'Control+j', 'o');
    await expect(map.outline).toBeVisible();
  });
});

test.describe('letters that run commands', () => {
  test('run them, also after the leader, and Backspace deletes a claim', async ({ map }) => {
    await thesisAndReason(map);
    await map.press('o');
    await expect(map.outline).toBeVisible();
    await map.press('Control+j', 'o');
    await expect(map.outline).toBeHidden();
    await map.press('Backspace');
    await expect(map.boxes).toHaveCount(1);
    await map.press('F1');
    await expect(map.dialog('Keyboard shortcuts').getByText('W', { exact: true })).toBeVisible();
  });

  test('are kept by the settings of an earlier version, which is told once', async ({ map, host }) => {
    host.writeSettings({ theme: 'light', letters: undefined });
    await map.page.reload();
    const told = map.dialog('What has changed');
    await expect(told).toBeVisible();
    await told.getByRole('button', { name: 'Keep letters as commands' }).click();
    await expect(told).toBeHidden();
    await map.canvas.focus();
    await map.press('o');
    await expect(map.outline).toBeVisible();
    await map.page.reload();
    await map.ready();
    await expect(map.outline).toBeVisible();
    await expect(told).toBeHidden();
  });
});
