import { expect, it } from 'vitest';
import { isOutline } from './is-outline';

it('takes nested lists and indented lines for an outline', () => {
  expect(isOutline('# Title\n\n- Thesis\n  - because Reason\n')).toBe(true);
  expect(isOutline('Thesis\n\tReason\n\tObjection\n')).toBe(true);
  expect(isOutline('1. Thesis\n   1. Reason\n')).toBe(true);
});

it('takes an article with headings, lists and indented quotations for a text', () => {
  expect(isOutline('# Title\n\nA paragraph.\n\nAnother one.\n\n- a point\n- another point\n')).toBe(false);
  expect(isOutline('A paragraph.\n\nAnother one.\n\n    a quotation\n\nThe end.\n')).toBe(false);
  expect(isOutline('- milk\n- bread\n')).toBe(false);
  expect(isOutline('')).toBe(false);
});
