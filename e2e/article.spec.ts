import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './counterpoint';
import type { MapWindow } from './map-window';

const TEXT = `School hours

The town council wants to begin school at nine. Pupils would sleep longer.

Parents who work early object. They would have to find somebody for the first hour.

Two schools tried it last year, and marks went up.`;

async function withArticle(map: MapWindow, { keep }: { keep: boolean }): Promise<Locator> {
  await map.newMap('School hours');
  await map.canvas.focus();
  await map.press('ArrowDown', 'a');
  const panel = map.panel('Article');
  await panel.getByLabel('The text of the article').fill(TEXT);
  if (keep) await panel.getByText('Keep it beside the map').click();
  await panel.getByRole('button', { name: 'Show the article' }).click();
  await expect(panel.locator('[data-paragraph="2"]')).toContainText('Parents who work early');
  return panel;
}

/** Selects words of the article as a person does with the mouse. */
async function select(panel: Locator, words: string): Promise<void> {
  await panel
    .locator('[data-text]')
    .filter({ hasText: words })
    .evaluate((element, wanted) => {
      const text = element.firstChild as Text;
      const start = text.data.indexOf(wanted);
      document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
    }, words);
}

test('a passage becomes a claim, a reason, an objection or a source place, by mouse', async ({ map, host }) => {
  const panel = await withArticle(map, { keep: false });
  await select(panel, 'The town council wants to begin school at nine.');
  await panel.getByRole('button', { name: 'Claim', exact: true }).click();
  await map.saved();
  await map.box(/The town council wants/).click();
  await select(panel, 'Pupils would sleep longer.');
  await panel.getByRole('button', { name: 'Reason for the selected box' }).click();
  await expect(map.box(/^Because\. .*Pupils would sleep longer\. Paragraph 1\.$/)).toBeVisible();
  await map.box(/The town council wants/).click();
  await select(panel, 'Parents who work early object.');
  await panel.getByRole('button', { name: 'Objection to the selected box' }).click();
  await expect(map.box(/^But\. .*Parents who work early object\..*Paragraph 2\.$/)).toBeVisible();
  await select(panel, 'marks went up');
  await panel.getByRole('button', { name: 'Source place of the selected box' }).click();
  await map.saved();
  const file = host.read(host.files().find((name) => name.startsWith('School')) ?? '');
  const objection = file.claims.find(({ text }) => text.startsWith('Parents'));
  expect(objection).toMatchObject({
    anchors: [
      { paragraph: 2, exact: 'Parents who work early object.' },
      { paragraph: 3, exact: 'marks went up' },
    ],
  });
});

test('by keyboard a paragraph is chosen with Tab, and made a reason', async ({ map }) => {
  const panel = await withArticle(map, { keep: false });
  await map.canvas.focus();
  await map.press('Home', 'F2');
  await map.type('School should begin later');
  await map.press('Enter', 'F6');
  await panel.locator('[data-paragraph="3"]').focus();
  await map.press('Shift+Tab', 'Shift+Tab');
  await panel.locator('[data-paragraph="3"]').focus();
  await panel.getByRole('button', { name: 'Reason for the selected box' }).focus();
  await map.press('Enter');
  await expect(map.box(/^Because\. .*Two schools tried it last year.*Paragraph 3\.$/)).toBeVisible();
});

test('a source mark jumps to its paragraph, by click and by key', async ({ map }) => {
  const panel = await withArticle(map, { keep: false });
  await select(panel, 'marks went up');
  await panel.getByRole('button', { name: 'Claim', exact: true }).click();
  const box = map.box(/marks went up/);
  await box.click();
  await expect(panel.locator('[data-paragraph="3"]')).toHaveAttribute('aria-current', 'location');
  await box.getByTitle('Show ¶3 in the article').click();
  await expect(panel.locator('[data-paragraph="3"]')).toBeFocused();
  await map.canvas.focus();
  await map.press('p');
  await expect(panel.locator('[data-paragraph="3"]')).toBeFocused();
});

test('an article is kept beside the map only when the person says so', async ({ map, host }) => {
  const sources = () => readdirSync(host.library, { recursive: true }).map(String);
  await withArticle(map, { keep: false });
  await map.saved();
  expect(sources().filter((name) => name.includes('.sources'))).toEqual([]);
  await map.panel('Article').getByRole('button', { name: 'Keep it' }).click();
  await expect(map.panel('Article').getByText('Kept beside the map')).toBeVisible();
  expect(sources().some((name) => name.startsWith('School hours.sources'))).toBe(true);
  await map.page.reload();
  await map.ready();
  await expect(map.panel('Article').locator('[data-paragraph="1"]')).toContainText('The town council');
  await map.panel('Article').getByRole('button', { name: 'Take the article away' }).click();
  await expect(map.panel('Article').getByLabel('The text of the article')).toBeVisible();
  await expect.poll(() => sources().filter((name) => /\.sources.+\.txt$/.test(name))).toEqual([]);
});

test('an article comes out of a text file; what is no text is refused in one sentence', async ({ map, host }) => {
  await map.canvas.focus();
  await map.press('a');
  const panel = map.panel('Article');
  const choose = async (name: string, bytes: Buffer | string) => {
    const path = join(host.data, name);
    writeFileSync(path, bytes);
    expect(existsSync(path)).toBe(true);
    const chooser = map.page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Open a file…' }).click();
    await (await chooser).setFiles(path);
  };
  await choose('photo.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x80, 0x81]));
  await expect(map.page.getByText('“photo.txt” is not a plain text.')).toBeVisible();
  await choose('article.md', `# ${TEXT}`);
  await expect(panel.getByLabel('The text of the article')).toHaveValue(/Two schools tried it/);
  await panel.getByRole('button', { name: 'Show the article' }).click();
  await expect(panel.locator('[data-paragraph]')).toHaveCount(3);
});

test('a text that is dropped on the window is shown beside the map, and changes neither map nor folder', async ({
  map,
  host,
}) => {
  const before = host.files();
  const transfer = await map.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'article.txt', { type: 'text/plain' }));
    return data;
  }, TEXT);
  await map.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(map.panel('Article').locator('[data-paragraph]')).toHaveCount(3);
  await expect(map.panel('Article').getByText('Here only for now')).toBeVisible();
  await expect(map.page.getByText('Nothing to save')).toBeVisible();
  expect(host.files()).toEqual(before);
});
