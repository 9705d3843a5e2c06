import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect } from '../../support/fixtures';
import { startTest as test } from '../../support/start-test';

test.use({ viewport: { width: 1366, height: 650 } });

for (const way of ['pointer', 'keyboard'] as const) {
  test(`from a fresh start to a handed-in picture with a rebuttal, by ${way}, in at most twelve actions besides the text`, {
    tag: '@browser',
  }, async ({ start: map, page, host }) => {
    let actions = 0;
    const press = async (key: string) => {
      actions++;
      await page.keyboard.press(key);
    };
    /** Clicks what is on the screen, whole and uncovered. */
    const click = async (target: Locator) => {
      actions++;
      await expect(target).toBeInViewport({ ratio: 1 });
      await target.click({ trial: true });
      await target.click();
    };
    const answer = async (word: 'but', text: string) => {
      if (way === 'pointer') await click(page.locator('.box-handle', { hasText: word }));
      else await press('-');
      await expect(map.field).toBeFocused();
      await page.keyboard.type(text);
      await press('Enter');
    };

    if (way === 'pointer') await click(page.getByRole('textbox', { name: 'My thesis…' }));
    else for (let count = 0; count < 4; count++) await press('Tab');
    await expect(page.getByRole('textbox', { name: 'My thesis…' })).toBeFocused();
    await page.keyboard.type('Homework helps');
    await press('Enter');
    await map.ready();
    await answer('but', 'It takes time from sleep');
    await answer('but', 'Half an hour is no night');
    const download = page.waitForEvent('download');
    if (way === 'pointer') {
      await click(page.getByRole('button', { name: 'Export', exact: true }));
      await click(page.getByRole('button', { name: 'Save PDF' }));
    } else {
      await press('Control+Shift+E');
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
      await press('Enter');
    }
    const file = await (await download).path();
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await map.saved();
    const { claims, inferences } = host.read(host.files().find((name) => name.startsWith('Homework')) ?? '');
    expect(claims).toHaveLength(3);
    expect(inferences.map(({ kind }) => kind)).toEqual(['objection', 'objection']);
    expect(actions).toBeLessThanOrEqual(12);
  });
}
