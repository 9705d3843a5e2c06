import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Inspects the page as it is now with every rule of axe, small targets too. The script stays in the page, so that it is
 * parsed once. There are no frames, so one call sees everything.
 *
 * @returns one line for each violation
 */
export async function axeViolations(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe would not see into a frame');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const results = await inPage.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return results.violations;
  });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ target }) => target.join(' ')).join('; ');
    return `${id}: ${help} (${where})`;
  });
}
