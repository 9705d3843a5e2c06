import type { Locator, Page } from '@playwright/test';
import type { MapPage } from './map-page';

/** Returns the field of the start page that has the text of an article. */
export const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: 'An article' });

/** Opens a file on the start page, whose field then has its text. */
export async function openArticle(map: MapPage, name: string, bytes: Buffer | string): Promise<void> {
  const card = map.page.getByRole('form', { name: 'An article' });
  await fieldOf(map.page).fill('');
  await map.chooseFile({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }, () =>
    card.getByRole('button', { name: 'Open a file…' }).click(),
  );
}
