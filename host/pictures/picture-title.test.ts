import { describe, expect, it } from 'vitest';
import { mapOf } from '../../argument/testing/map-builder';
import { pictureTitle } from './picture-title';
import { renderPicture } from './render-picture';

describe('the title of a picture', () => {
  it.each(['png', 'svg', 'pdf'] as const)('is read from a %s with and without a map', async (format) => {
    for (const title of ['Plan', '計畫 (“&” <b>)', 'a\\b', 'مخطط', '😀']) {
      for (const carriesMap of [true, false]) {
        const map = { ...mapOf('Thesis\n  because Reason'), title };
        const { bytes } = await renderPicture(map, format, { page: 'none', theme: 'light', carriesMap });
        expect(pictureTitle(bytes)).toBe(title);
      }
    }
  });

  it('is unknown of anything else', () => {
    const others = ['', 'text', '<svg><title>half', '%PDF-1.4\n/Title (Plan)', '<html><title>Plan</title>'];
    for (const other of others) expect(pictureTitle(new TextEncoder().encode(other))).toBeNull();
  });
});
