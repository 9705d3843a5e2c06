import { expect, test } from '../../support/fixtures';

test('the details of a claim can be changed: holder, basis and the fields under More', async ({ map, host }) => {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy('Ada');
  await map.type('An objection');
  await map.press('Enter', 'd');
  const details = map.panel('Details');
  await expect(details.getByLabel('Text', { exact: true })).toHaveValue('An objection');
  await expect(details.getByText('an objection', { exact: true })).toBeVisible();
  await expect(details.getByText('No reasons or objections yet.')).toBeVisible();
  await expect(details.getByText(/in its branch/)).toBeHidden();
  await details.getByLabel('Text', { exact: true }).fill('An objection, said better');
  await details.getByLabel('Who says this').fill('The mayor');
  await details.getByLabel('Based on').selectOption('Statistic');
  await expect(details.getByLabel('Note')).toBeHidden();
  await details.getByText('More', { exact: true }).click();
  await details.getByText('Unstated assumption').click();
  await details.getByLabel('Paragraphs of the article').fill('2, x');
  await details.getByLabel('Note').fill('Ask in class');
  await expect(details.getByText('Numbers with commas between them, please.')).toBeVisible();
  await details.getByLabel('Paragraphs of the article').fill('2, 5');
  await details.getByLabel('Paragraphs of the article').press('Enter');
  await map.saved();
  await expect(map.selected).toHaveAccessibleName(
    /^But\. .* Unstated\. The mayor says: An objection, said better\. 2 of 2 objections\. Not answered yet\. Paragraphs 2, 5\.$/,
  );
  const file = host.read(host.files().find((name) => name.includes('Ada')) ?? '');
  expect(file.claims.at(-1)).toMatchObject({
    text: 'An objection, said better',
    holder: 'The mayor',
    basis: 'statistic',
    unstated: true,
    note: 'Ask in class',
    anchors: [{ paragraph: 2 }, { paragraph: 5 }],
  });
});

test('the details of a step show its premises, target and strength', async ({ map, host }) => {
  await map.newMap('Strength');
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  await map.type('A thesis');
  await map.press('Tab');
  await map.type('A reason');
  await map.press('Enter', 'l', 'd');
  const details = map.panel('Details');
  await expect(details.getByText('1 – because – 1.1')).toBeVisible();
  await details.getByLabel('Strength of the step').selectOption('4');
  await map.chooseKind('Expert opinion');
  await details.getByText('More', { exact: true }).click();
  await details.getByLabel('Note').fill('Check this');
  await details.getByLabel('Note').blur();
  await map.saved();
  const file = host.read(host.files().find((name) => name.startsWith('Strength')) ?? '');
  expect(file.inferences[0]).toMatchObject({ strength: 4, scheme: 'expert-opinion', note: 'Check this' });
});

test('the properties of a map are one edit: title, description, sources, student, class', async ({ map, host }) => {
  await map.newMap('Before');
  await map.choose('Maps', 'Map properties…');
  const dialog = map.dialog('Map properties');
  await dialog.getByLabel('Title').fill('');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog.getByText('Please give the map a title.')).toBeVisible();
  await dialog.getByLabel('Title').fill('After');
  await dialog.getByLabel('Description').fill('A map about maps');
  await dialog.getByLabel('Student').fill('Ben');
  await dialog.getByLabel('Class').fill('9b');
  await dialog.getByRole('button', { name: 'Add a source' }).click();
  const source = dialog.getByRole('group', { name: 'Source 1' });
  await source.getByLabel('Title').fill('The article');
  await source.getByLabel('Author').fill('A. Writer');
  await source.getByLabel('Address').fill('https://example.org/article');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await map.saved();
  const name = host.files().find((file) => host.read(file).title === 'After') ?? '';
  expect(host.read(name)).toMatchObject({
    description: 'A map about maps',
    student: 'Ben',
    class: '9b',
    sources: [{ title: 'The article', author: 'A. Writer', url: 'https://example.org/article' }],
  });
  await map.canvas.focus();
  await map.press('Control+z');
  await expect(map.page.getByRole('heading', { name: 'Before' })).toBeVisible();
});
