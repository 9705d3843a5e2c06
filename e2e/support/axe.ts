import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Inspects the page with every rule of axe, including target size, or only with those about
 * colours. The script stays in the page, so that it is parsed once. There are no frames, so one call
 * sees everything.
 * @returns one line for each violation
 */
export async function axeViolations(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe would not see into a frame');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (isPartial) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const results = await inPage.run(document, {
      resultTypes: ['violations'],
      ...(isPartial
        ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
        : { rules: { 'target-size': { enabled: true } } }),
    });
    return results.violations;
  }, onlyColours);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ target }) => target.join(' ')).join('; ');
    return `${id}: ${help} (${where})`;
  });
}
