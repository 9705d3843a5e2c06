import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './counterpoint';
import type { MapWindow } from './map-window';

async function violations(map: MapWindow): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: map.page }).analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme: map, selection, writing, menus and dialogs`, async ({ map, host }) => {
    await map.choose('View', `Theme: ${theme}`);
    expect(await violations(map)).toEqual([]);
    await map.page.getByRole('button', { name: 'Edit', exact: true }).click();
    expect(await violations(map)).toEqual([]);
    await map.press('Escape');
    await map.canvas.focus();
    await map.press('Control+p');
    await expect(map.page.getByRole('dialog', { name: 'Export a picture' })).toBeVisible();
    expect(await violations(map)).toEqual([]);
    await map.press('Escape');
    await map.canvas.focus();
    await map.press('?');
    await expect(map.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await violations(map)).toEqual([]);
    await map.press('Escape');
    await map.box(/^But\. 1\.4\. /).click();
    await map.press('m');
    await expect(map.page.getByRole('dialog', { name: 'Move to another claim' })).toBeVisible();
    expect(await violations(map)).toEqual([]);
    await map.press('Escape');
    await map.canvas.focus();
    await map.press('ArrowDown', '-');
    await expect(map.page.getByRole('dialog', { name: 'Make my copy' })).toBeVisible();
    expect(await violations(map)).toEqual([]);
    await map.makeCopy('Jun');
    await expect(map.field).toBeFocused();
    expect(await violations(map)).toEqual([]);
    await map.type('Mine');
    await map.press('Enter');
    await map.saved();

    const copy = host.path(host.files().find((name) => name.includes('Jun')) ?? '');
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('Mine', 'Theirs'));
    await map.press('-');
    await map.type('Later');
    await map.press('Enter');
    await map.page.getByRole('button', { name: 'Decide…' }).click();
    await expect(map.page.getByRole('dialog', { name: /changed outside/ })).toBeVisible();
    expect(await violations(map)).toEqual([]);
  });
}
