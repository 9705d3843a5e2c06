import { expect, test } from '../../support/fixtures';

test.use({ viewport: { width: 1280, height: 800 } });

for (const theme of ['light', 'dark'] as const) {
  test(`the window with details matches its screenshot in the ${theme} theme`, async ({ map }) => {
    await map.choose('View', `Theme: ${theme}`);
    await map.canvas.focus();
    await map.press('d', 'Home');
    await expect(map.panel('Details')).toBeVisible();
    // The hint about keys has gone by then.
    await expect(map.page.getByText('Tab reason')).toBeHidden();
    await expect(map.page.getByRole('tooltip')).toBeHidden();
    await map.page.mouse.move(640, 790);
    // Another build of the browser may smooth letters differently; moved, missing or recoloured
    // items exceed this by far.
    await expect(map.page).toHaveScreenshot(`window-${theme}.png`, { maxDiffPixelRatio: 0.02, threshold: 0.3 });
  });
}
