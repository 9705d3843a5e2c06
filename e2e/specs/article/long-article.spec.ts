import { expect, test } from '../../support/fixtures';

const COUNT = 3000;
const TEXT = Array.from(
  { length: COUNT },
  (_, at) => `Sentence ${at + 1} begins a paragraph. It has another sentence, which is longer than the first.`,
).join('\n\n');

test('of a long article the sentences near the view are elements, and keys, claims and passages reach the others', async ({
  map,
}) => {
  await map.newMap('A long article');
  await map.canvas.focus();
  await map.press('a');
  const panel = map.panel('Article');
  const field = panel.getByLabel('Text of the article');
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, TEXT);
  const sentences = panel.locator('[data-sentence]');
  const focused = panel.locator('[data-sentence]:focus');
  await expect(sentences.first()).toHaveText('Sentence 1 begins a paragraph.');
  expect(await sentences.count()).toBeLessThan(1000);
  // All of the text is there, for a search by the browser.
  expect(await panel.getByRole('article').textContent()).toContain(`Sentence ${COUNT} begins`);

  // To the end by key, and back with a selection.
  await map.press('ArrowDown', 'End');
  await expect(focused).toHaveText('It has another sentence, which is longer than the first.');
  await expect(focused).toBeInViewport({ ratio: 0.99 });
  await map.press('Shift+ArrowUp');
  await expect(focused).toHaveText(`Sentence ${COUNT} begins a paragraph.`);
  await expect(panel.locator('.passage-chosen')).toContainText(`Sentence ${COUNT} begins a paragraph. It has`);

  // A claim from there, the way back to the beginning, and from the box to its passage again.
  await map.press('r');
  await expect(map.box(new RegExp(`Sentence ${COUNT} begins.* Paragraph ${COUNT}\\.`))).toBeVisible();
  await map.press('Home');
  await expect(focused).toHaveText('Sentence 1 begins a paragraph.');
  await expect(focused).toBeInViewport({ ratio: 0.99 });
  await map.canvas.focus();
  await map.press('ArrowDown', 'p');
  await expect(focused).toHaveText(new RegExp(`Sentence ${COUNT} begins`));
  await expect(focused).toBeInViewport({ ratio: 0.99 });

  // Scrolling makes sentences of the text that comes into view too.
  const scroll = panel.locator('.article-scroll');
  await scroll.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  const inView = () =>
    scroll.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-paragraph]') !== null;
    });
  await expect.poll(inView).toBe(true);
  expect(await sentences.count()).toBeLessThan(2000);
});
