import { expect, it } from 'vitest';
import { pastedFormat } from './pasted-format';

it('knows Argdown and the export of Kialo', () => {
  expect(pastedFormat('[A]: Homework should go.\n  + It is unequal.')).toBe('argdown');
  expect(pastedFormat('Discussion Title: Homework\n\n1. Homework should go.\n1.1. Pro: It is unequal.')).toBe('kialo');
});

it('leaves all other texts to the lines and lists that they are', () => {
  const others = [
    'Homework should go.\n  + It is unequal.\n  - It trains.',
    '1. Homework should go.\n1.1. because It is unequal.',
    'A claim.[^1]\n- another\n\n[^1]: A note.',
    '[12.05.23, 10:15:22] Alice: School should start later.\n[12.05.23, 10:16:01] Bob: Hello',
    '[1]: https://example.org',
  ];
  for (const text of others) expect(pastedFormat(text), text).toBe(null);
});
