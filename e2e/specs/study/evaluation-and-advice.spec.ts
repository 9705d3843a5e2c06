import { expect, test } from '../../support/fixtures';

test('the evaluation of the thesis and of the selected box is shown with one sentence that explains it', async ({
  map,
}) => {
  await map.canvas.focus();
  await map.press('w');
  const panel = map.panel('What stands');
  await expect(
    panel.getByText(
      /^Stands because 1\.1a “.+” together with 1\.1b, 1\.1c supports it, and no objection to it stands\.$/,
    ),
  ).toBeVisible();
  await map.box(/1\.4\. /).click();
  await expect(panel.getByText(/^Falls because nothing answers 1\.4\.2 “.+”\.$/)).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/ Falls\.$/);
  await expect(panel.getByText('30 claims stand, 2 fall, 0 are open.')).toBeVisible();
  await map.press('w');
  await expect(panel).toBeHidden();
  await expect(map.selected).not.toHaveAccessibleName(/ Falls\.$/);
});

test('a verdict is stored in the map, its consequences are announced, and the same key removes it', async ({
  map,
  host,
}) => {
  await map.openMap('A first map');
  await map.box(/^But\. 1\.2\. /).click();
  await map.press('w', 'x');
  await map.makeCopy('Mara');
  await map.saved();
  const copy = host.files().find((name) => name.includes('Mara')) ?? '';
  const verdicts = () => host.read(copy).claims.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  expect(verdicts()).toEqual(['reject']);
  await expect(map.panel('What stands').getByLabel('Your verdict on this claim')).toHaveValue('reject');
  await map.press('x');
  await expect(map.page.getByRole('status')).toHaveText('This now falls. The thesis stands.');
  await expect.poll(verdicts).toEqual([]);
  await map.press('Control+z');
  await map.saved();
  await expect.poll(verdicts).toEqual(['reject']);
});

test('what-if verdicts need no copy and change no file; the same key discards them', async ({ map, host }) => {
  const before = host.files();
  await map.canvas.focus();
  await map.press('e');
  const panel = map.panel('What stands');
  await expect(panel.getByText(/^What if: judge a box/)).toBeVisible();
  await map.box(/1\.4\.1×1\. |1\.4\.1x1\. /).click();
  await map.press('h');
  await expect(panel.getByText('Trying out one verdict.')).toBeVisible();
  await expect(map.page.getByRole('status')).toHaveText('This is now open. The thesis is open.');
  await map.box(/^1\. /).click();
  await expect(map.selected).toHaveAccessibleName(/ Open\.$/);
  await map.press('e');
  await expect(map.page.getByRole('status')).toHaveText('Back to the map.');
  await expect(map.selected).toHaveAccessibleName(/ Stands\.$/);
  expect(host.files()).toEqual(before);
});

test('what-if verdicts can be applied as one edit', async ({ map, host }) => {
  await map.openMap('A first map');
  await map.box(/^But\. 1\.2\. /).click();
  await map.press('e', 'h');
  await map.press('Home', 'y');
  await map.panel('What stands').getByRole('button', { name: 'Keep' }).click();
  await map.makeCopy('Nuri');
  await expect(map.panel('What stands').getByText(/^What if: /)).toBeHidden();
  await map.saved();
  const copy = host.files().find((name) => name.includes('Nuri')) ?? '';
  expect(
    host
      .read(copy)
      .claims.flatMap(({ verdict }) => (verdict ? [verdict] : []))
      .sort(),
  ).toEqual(['accept', 'doubt']);
  await map.canvas.focus();
  await map.press('Control+z');
  await map.saved();
  await expect.poll(() => host.read(copy).claims.filter(({ verdict }) => verdict).length).toBe(0);
});

test('a step is doubted apart from its premises, and a pivotal claim leads to its box', async ({ map }) => {
  await map.canvas.focus();
  await map.press('w');
  const panel = map.panel('What stands');
  const carriers = panel.getByRole('listitem');
  await expect(carriers.first()).toContainText('A one-person office');
  await expect(carriers.first()).toContainText('If you doubt it, the thesis is open');
  await carriers.first().getByRole('button').click();
  await expect(map.selected).toHaveAccessibleName(/A one-person office/);
  await map.canvas.focus();
  await map.press('e', 'l', 'h');
  await expect(panel.getByText(/^Open because you doubt it\.$/)).toBeVisible();
  await expect(panel.getByLabel('Your verdict on this step, without its premises')).toHaveValue('doubt');
});

test('advice leads to its claim, begins a fix, and can be ignored with a reason', async ({ map, host }) => {
  await map.newMap('Long days');
  await map.canvas.focus();
  await map.press('F2');
  await map.type('School days are too long, because nobody can listen for so long');
  await map.press('Enter');
  await map.press('-');
  await map.type('Nobody has asked the parents');
  await map.press('Enter');
  await map.saved();
  await map.press('k');
  const panel = map.panel('What is missing');
  const names = panel.getByRole('heading', { level: 3 });
  await expect(names).toHaveText([
    'Unanswered objection',
    'Reason inside a box',
    'No support',
    'No support',
    'Who says this?',
  ]);
  // Opening the panel by key announces it and the number of items; Escape returns to the map.
  await expect(map.page.getByRole('status')).toHaveText(/^What is missing opened\. F6 to go there\. .*5/);
  await panel.getByRole('button', { name: 'Answer it' }).focus();
  await map.page.keyboard.press('Escape');
  await expect(map.canvas).toBeFocused();
  await panel.getByRole('button', { name: 'Answer it' }).click();
  await map.type('We asked all of them in May');
  await map.press('Enter');
  await expect(names.filter({ hasText: 'Unanswered objection' })).toHaveCount(0);

  const holder = panel.getByRole('listitem').filter({ hasText: 'Who says this?' });
  await holder.getByRole('button', { name: 'Dismiss…' }).click();
  await panel.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(holder.getByRole('button', { name: 'Dismiss…' })).toBeFocused();
  await holder.getByRole('button', { name: 'Dismiss…' }).press('Enter');
  await panel.getByLabel('Why? (a note to yourself)').fill('It is my own doubt');
  expect(await map.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  await panel.getByLabel('Why? (a note to yourself)').press('Enter');
  await expect(holder).toBeHidden();
  // The focus moves to the next piece of advice.
  await expect(panel.locator('.advice-list').first().getByRole('button').and(map.page.locator(':focus'))).toBeVisible();
  await map.saved();
  const [file = ''] = host.files().filter((name) => name.includes('Long days'));
  expect(JSON.stringify(host.read(file))).toContain('It is my own doubt');
  await panel.getByText('One dismissed').click();
  await panel.getByRole('button', { name: 'Restore' }).click();
  await expect(holder).toBeVisible();
});

test('two claims in one box are split by one button; Escape undoes that', async ({ map, host }) => {
  await map.newMap('Nine');
  await map.canvas.focus();
  await map.press('F2');
  await map.type('School should begin at nine');
  await map.press('Enter', '+');
  await map.type('Teenagers fall asleep late. They learn more when awake');
  await map.press('Enter', 'k');
  const split = map.panel('What is missing').getByRole('button', { name: 'Split into two boxes' });
  await split.press('Enter');
  await expect(map.field).toHaveValue('They learn more when awake');
  await map.press('Escape');
  await expect(map.box(/^Because\. 1\.1\. Teenagers fall asleep late\. They learn more when awake/)).toBeVisible();
  await split.press('Enter');
  await map.press('Enter');
  await expect(map.box(/^Because\. 1\.1\. Teenagers fall asleep late\./)).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/^Because\. 1\.2\. They learn more when awake/);
  await map.saved();
  const file = host.read(host.files().find((name) => name.startsWith('Nine')) ?? '');
  expect(file.claims).toHaveLength(3);
});
