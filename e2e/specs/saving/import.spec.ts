import { truncateSync, writeFileSync } from 'node:fs';
import type { FileChooser } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const ARGDOWN = '[Homework]: Homework should go.\n  + It is unequal.\n    - Schools can help.\n  - It trains.\n';
const KIALO = 'Discussion Title: Homework\n\n1. Homework should go.\n1.1. Pro: It is unequal.\n1.2. Con: It trains.\n';

const fileOf = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });

async function open(map: MapPage, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  await map.chooseFile(files, () => map.choose('Maps', /Open a map file/));
}

async function drop(map: MapPage, name: string, text: string): Promise<void> {
  const transfer = await map.page.evaluateHandle(
    ([title = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], title));
      return data;
    },
    [name, text],
  );
  await map.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('a file of another program is shown with its problems before it opens as a new map', { tag: '@browser' }, async ({
  map,
  host,
}) => {
  await open(map, fileOf('homework.argdown', `${ARGDOWN}\n[Lost]: Lost\n  + [Lost]\n`));
  const dialog = map.dialog('Open “homework.argdown”');
  await expect(dialog.getByLabel('Format')).toHaveValue('argdown');
  await expect(dialog.getByText('5 claims, 3 steps')).toBeVisible();
  await expect(dialog.getByRole('img', { name: /Homework should go/ })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'One problem in the file' })).toBeVisible();
  await dialog.getByRole('button', { name: /^line 7, column 3: .*leads back to itself/ }).press('Enter');
  await expect(dialog.locator('[aria-current]')).toHaveText('  + [Lost]');

  await dialog.getByRole('button', { name: 'Open as a new map' }).press('Enter');
  await expect(map.page.getByRole('tree', { name: 'Argument map: homework' })).toBeVisible();
  await expect(map.box('But. 1.1.1. Schools can help.')).toBeVisible();
  expect(host.read('homework.argmap.json').claims).toHaveLength(5);
});

test('a file of another program is added below the selected claim, and one undo takes it away', {
  tag: '@browser',
}, async ({ map, host }) => {
  await map.newMapOf('School', 'School should change');
  await open(map, fileOf('homework.kialo.txt', KIALO));
  await map.dialog('Open “homework.kialo.txt”').getByRole('button', { name: 'Add below the selected claim' }).click();
  await expect(map.page.getByRole('status')).toContainText('3 claims added.');
  await expect(map.box('Because. 1.1. Homework should go.')).toBeVisible();
  await map.saved();
  expect(host.read('School.argmap.json').claims).toHaveLength(4);
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(1);
  await map.saved();
  expect(host.read('School.argmap.json').claims).toHaveLength(1);
});

test('many files become many maps, and one message says how many and which did not', { tag: '@browser' }, async ({
  map,
  host,
}) => {
  const broken = fileOf('broken.opml', '<opml');
  const article = fileOf('page.html', '<p>Trams are quiet.</p>');
  await open(map, [fileOf('one.argdown', ARGDOWN), fileOf('two.kialo.txt', KIALO), broken, article]);
  await expect(map.page.getByRole('status')).toContainText(
    '2 maps were added to your maps. Not read: broken.opml. Open articles one by one: page.html.',
  );
  expect(host.read('one.argmap.json').claims).toHaveLength(4);
  expect(host.read('Homework.argmap.json').claims).toHaveLength(3);
});

test('a text that may be an article or a map is asked about, and a plain article is not', { tag: '@browser' }, async ({
  map,
}) => {
  const outline = '# Homework\n\n- Homework should go.\n  - It is unequal.\n  - but It trains.\n';
  await drop(map, 'outline.md', outline);
  const question = map.dialog('Open “outline.md”');
  await question.getByRole('button', { name: 'Open as a map' }).click();
  await expect(question.getByText('3 claims, 2 steps')).toBeVisible();
  await map.press('Escape');
  await expect(question).toBeHidden();

  await drop(map, 'outline.md', outline);
  await question.getByRole('button', { name: 'Open as an article' }).click();
  await expect(map.panel('Article')).toContainText('It is unequal.');

  // A text that only a map can be opens as one, without a question.
  await drop(map, 'homework.txt', KIALO);
  const preview = map.dialog('Open “homework.txt”');
  await expect(preview.getByText('3 claims, 2 steps')).toBeVisible();
  await map.press('Escape');
  await expect(preview).toBeHidden();

  await drop(map, 'plain.md', '# Homework\n\nA paragraph about it.\n\n- one point\n- another\n');
  await expect(map.panel('Article')).toContainText('A paragraph about it.');
});

test('a file whose format is in doubt asks for it, and a damaged map says what is wrong', { tag: '@browser' }, async ({
  map,
}) => {
  await open(map, fileOf('claims.csv', 'Homework should go;x\nIt is unequal;y\n'));
  const dialog = map.dialog('Open “claims.csv”');
  await expect(dialog.getByRole('button', { name: 'Open as a new map' })).toBeDisabled();
  await expect(dialog.getByRole('region', { name: 'Text of the file' })).toContainText('It is unequal;y');
  await dialog.getByLabel('Format').selectOption('indented-text');
  await expect(dialog.getByText('2 claims, 0 steps')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open as a new map' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await open(map, fileOf('damaged.json', '{"format": "counterpoint/1", "claims": 7}'));
  await expect(map.page.getByRole('status')).toContainText('damaged.json');
  await expect(map.page.getByRole('dialog')).toHaveCount(0);
});

test('a file whose encoding is guessed can be read in another one', { tag: '@browser' }, async ({ map, host }) => {
  const name = 'Lernen.argdown';
  // In the Mac Roman of old programs 0x8A is the letter that Windows has at 0xE4.
  const buffer = Buffer.from('[T]: M\x8adchen lernen.', 'latin1');
  await open(map, { name, mimeType: '', buffer });
  const dialog = map.dialog(`Open “${name}”`);
  await expect(dialog.getByText(/so it was read as Windows-1252/)).toBeVisible();
  await dialog.getByLabel('Encoding').selectOption('Mac Roman');
  await expect(dialog.getByText(/so it was read as/)).toBeHidden();
  await dialog.getByRole('button', { name: 'Open as a new map' }).click();
  await expect(map.box(/Mädchen lernen/)).toBeVisible();
  expect(host.read('Lernen.argmap.json').claims[0]?.text).toBe('Mädchen lernen.');
});

test('a file that is too large is not read', { tag: '@browser' }, async ({ map, host }) => {
  const path = host.path('huge.argdown');
  writeFileSync(path, '');
  truncateSync(path, 50_000_001);
  await open(map, path);
  await expect(map.page.getByRole('status')).toContainText('“huge.argdown” is larger than 50 MB, so it was not read');
});
