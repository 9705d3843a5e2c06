import { expect, test } from '../../support/fixtures';

const COUNTERCLAIM = /Chinese Foreign Ministry says/;

test('the bundled map opens at its thesis, and opening it writes nothing', async ({ map, host }) => {
  const before = JSON.stringify(host.files().map((name) => host.read(name)));
  await expect(map.box(/^1\. Japan.s threat perception, not NATO expansion/)).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/^1\. /);
  await expect(map.boxes).toHaveCount(32);
  await expect(map.box(/^But\. 1\.4\. Chinese Foreign Ministry says/)).toBeVisible();
  await expect(map.page.getByText('All changes saved')).toBeVisible();
  expect(JSON.stringify(host.files().map((name) => host.read(name)))).toBe(before);
});

test('a student rebuts the counterclaim by keyboard alone, and the rebuttal is in the file and after a reload', async ({
  map,
  host,
}) => {
  await map.canvas.focus();
  await map.press('Home', 'ArrowDown');
  for (let tries = 0; tries < 6; tries++) {
    if (COUNTERCLAIM.test((await map.selected.textContent()) ?? '')) break;
    await map.press('ArrowRight');
  }
  await expect(map.selected).toHaveAccessibleName(COUNTERCLAIM);
  await map.press('-');

  // The first edit of a template asks for a name, then is applied.
  const dialog = map.page.getByRole('dialog', { name: 'Make my copy' });
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await map.page.keyboard.type('Aiko Tanaka');
  await map.press('Enter');
  await expect(dialog).toBeHidden();
  await map.type('An office with one person commands no troops');
  await map.press('Enter');
  await expect(map.canvas).toBeFocused();
  await expect(map.selected).toHaveAccessibleName(/^In reply\. 1\.4\.5\. My answer: An office with one person/);
  await map.saved();

  const copy = host.files().find((name) => name.includes('Aiko Tanaka'));
  if (!copy) throw new Error(`no copy among ${host.files().join(', ')}`);
  const file = host.read(copy);
  const claim = file.claims.find(({ text }) => text === 'An office with one person commands no troops');
  expect(claim?.holder).toBe('me');
  expect(file.student).toBe('Aiko Tanaka');
  expect(file.inferences.some(({ premises, kind }) => kind === 'objection' && premises.includes(claim?.id ?? ''))).toBe(
    true,
  );
  expect(host.read('nato-liaison-office.argmap.json').claims).toHaveLength(32);

  await map.page.reload();
  await map.ready();
  await expect(map.box(/My answer: An office with one person/)).toBeVisible();
  await expect(map.boxes).toHaveCount(33);
});

test('every verb works by key and by button: because, but, and, another, doesn’t follow', async ({ map }) => {
  await map.openMap('Blank map');
  await expect(map.boxes).toHaveCount(1);
  await map.boxes.first().dblclick();
  await map.makeCopy('Ben');
  await map.type('School should start at nine');
  await map.press('Tab');
  await map.type('Teenagers sleep too little');
  await map.press('Control+Enter');
  await map.type('Sleep helps them learn');
  await map.press('Enter', '-');
  await map.type('Some fall asleep at any hour');
  await map.press('Enter', 'Enter');
  await map.type('Lessons get shorter');
  await map.press('Enter', '_');
  await map.type('Shorter is not worse');
  await map.press('Enter');
  await expect(map.box(/^Because\. 1\.1a\. .*Teenagers sleep too little/)).toBeVisible();
  await expect(map.box(/^Because\. 1\.1b\. .*Together with 1\.1a/)).toBeVisible();
  await expect(map.box(/^But\. 1\.1b\.1\. .*Some fall asleep/)).toBeVisible();
  await expect(map.box(/^But\. 1\.1b\.2\. .*Lessons get shorter/)).toBeVisible();
  await expect(map.box(/^Doesn.t follow, since\. 1\.1b\.2x1\. .*Shorter is not worse/)).toBeVisible();
  await map.choose('Answer', 'Because…');
  await map.type('It says so');
  await map.press('Escape');
  await expect(map.box(/It says so/)).toBeHidden();
  await map.saved();
});

test('undo goes back to the start and redo to the end, with the selection; an empty box leaves no trace', async ({
  map,
  host,
}) => {
  await map.openMap('Blank map');
  await map.boxes.first().dblclick();
  await map.makeCopy('Cleo');
  await map.type('Thesis');
  await map.press('Tab');
  await map.type('Reason');
  await map.press('Enter', '-', 'Escape');
  await map.press('-', 'Enter');
  await expect(map.boxes).toHaveCount(2);
  await map.press('Delete');
  await expect(map.boxes).toHaveCount(1);
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(2);
  await expect(map.selected).toHaveAccessibleName(/Reason/);
  await map.press('Control+z', 'Control+z');
  await expect(map.box(/Thesis/)).toBeHidden();
  await map.press('Control+y', 'Control+Shift+z');
  await expect(map.selected).toHaveAccessibleName(/Reason/);
  await map.saved();
  const copy = host.files().find((name) => name.includes('Cleo')) ?? '';
  await expect.poll(() => host.read(copy).claims.map(({ text }) => text)).toEqual(['Thesis', 'Reason']);
});

test('Tab leaves the map until a click or an arrow key, and again after Escape', async ({ map }) => {
  await map.canvas.focus();
  await map.press('Tab');
  await expect(map.canvas).not.toBeFocused();
  await map.press('Shift+Tab');
  await expect(map.canvas).toBeFocused();
  await map.press('ArrowDown');
  await map.press('Escape', 'Tab');
  await expect(map.canvas).not.toBeFocused();
  await expect(map.page.getByRole('dialog')).toBeHidden();
});

test('a branch folds, frees its space and shows what it hides; folding an example does not change it', async ({
  map,
  host,
}) => {
  await map.openMap('A first map');
  const before = JSON.stringify(host.read('first-map.argmap.json'));
  await map.canvas.focus();
  await map.press('Home', 'ArrowDown');
  await map.press('Escape');
  await map.box(/^1\. /).click();
  await map.press('Space');
  await expect(map.boxes).toHaveCount(1);
  await expect(map.box(/Collapsed: 4 claims hidden/)).toBeVisible();
  await expect(map.page.getByText('All changes saved')).toBeVisible();
  await map.press('-');
  await map.makeCopy('Dina');
  await map.type('Too loud');
  await map.press('Enter');
  await map.saved();
  await expect(map.boxes).toHaveCount(6);
  await map.box(/^1\. /).click();
  await map.press('Space');
  await expect(map.box(/Collapsed: 5 claims hidden/)).toBeVisible();
  await map.saved();
  const copy = host.read(host.files().find((name) => name.includes('Dina')) ?? '');
  expect(copy).toMatchObject({ view: { folded: ['c1'] } });
  expect(JSON.stringify(host.read('first-map.argmap.json'))).toBe(before);
});

test('a branch is cut and pasted elsewhere, and indented text is pasted as a branch', { tag: '@desktop' }, async ({
  map,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Emil');
  await map.type('Too loud');
  await map.press('Enter', 'Tab');
  await map.type('Doors slam');
  await map.press('Enter', 'ArrowUp', 'Control+x');
  await expect(map.box(/Doors slam/)).toBeHidden();
  await map.press('Home', 'Control+v');
  await expect(map.box(/^But\. .*Too loud/)).toBeVisible();
  await expect(map.box(/^Because\. .*Doors slam/)).toBeVisible();
  await map.page.evaluate(() => navigator.clipboard.writeText('because one thing\n  but another thing\n'));
  await map.press('Home', 'Control+v');
  await expect(map.box(/^Because\. .*one thing/)).toBeVisible();
  await expect(map.box(/^But\. .*another thing/)).toBeVisible();
});

test('a claim moves to another target by menu', async ({ map }) => {
  await map.openMap('A first map');
  await map.canvas.focus();
  const last = map.boxes.last();
  await last.click();
  await map.press('m');
  const dialog = map.page.getByRole('dialog', { name: 'Move to another claim' });
  await dialog.getByText('a reason (because)').click();
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await map.makeCopy('Fritz');
  await expect(map.selected).toHaveAccessibleName(/^Because\. 1\.\d+\. /);
});

test('a round mark at a box folds and unfolds its branch, and says what it hides', async ({ map }) => {
  await map.openMap('A first map');
  const mark = map.page.getByTitle('Collapse', { exact: true }).first();
  const target = await mark.boundingBox();
  expect(target?.width).toBeGreaterThanOrEqual(24);
  await mark.click();
  await expect(map.boxes).toHaveCount(1);
  await expect(map.box(/Collapsed: 4 claims hidden/)).toBeVisible();
  await expect(map.canvas).toBeFocused();
  await map.page.getByTitle(/^Expand: 4 hidden/).click();
  await expect(map.boxes).toHaveCount(5);
});

test('Space folds when it is released, but not after a drag', async ({ map }) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.page.keyboard.down('Space');
  await expect(map.boxes).toHaveCount(5);
  await map.page.mouse.move(30, 300);
  await map.page.mouse.down();
  await map.page.mouse.move(60, 320);
  await map.page.mouse.up();
  await map.page.keyboard.up('Space');
  await map.press('Home');
  await expect(map.boxes).toHaveCount(5);
  await map.press('Space');
  await expect(map.boxes).toHaveCount(1);
});

test('Ctrl+K, Ctrl+P and Ctrl+Shift+E end the text that is being written', async ({ map, host }) => {
  await map.newMapOf('Written', 'A thesis');
  for (const [key, dialog] of [
    ['Control+k', /^Search commands$/],
    ['Control+p', /^Print$/],
    ['Control+Shift+E', /^Export$/],
  ] as const) {
    await map.press('F2');
    await map.type('!');
    await map.press(key);
    await expect(map.dialog(dialog)).toBeVisible();
    await expect(map.field).toBeHidden();
    await map.press('Escape');
    await expect(map.canvas).toBeFocused();
  }
  await map.press('F2');
  await map.type('?');
  await map.press('Control+s');
  await expect(map.field).toBeHidden();
  await expect.poll(() => host.read('Written.argmap.json').claims[0]?.text).toBe('A thesis!!!?');
});
