import { afterEach, expect, it } from 'vitest';
import { catalogue, ENGLISH, message, setLocale } from '../catalogue';
import { outsideBrackets, pseudoLocale } from './pseudo-locale';

const words = catalogue('pseudo-test', {
  found: 'Found again',
  deep: {
    count: message('{count, plural, one {one choice} other {# choices}} of {count}'),
    kind: message('{kind, select, one {only one} other {other ones}}'),
  },
});

afterEach(() => setLocale(ENGLISH));

it('every word comes accented, longer and in brackets, and every message still counts', () => {
  setLocale(pseudoLocale('de', { 'pseudo-test': words }));
  expect(words.found).toMatch(/^⟦Föüñd àğàíñ ~+⟧$/);
  expect(words.deep.count({ count: 1 })).toMatch(/^⟦öñé çhöíçé öf 1 [~ ]+⟧$/);
  expect(words.deep.count({ count: 2 })).toMatch(/^⟦2 çhöíçéš öf 2 [~ ]+⟧$/);
  expect(words.deep.kind({ kind: 'one' })).toMatch(/^⟦öñlý öñé [~ ]+⟧$/);
});

it('what is not in brackets is told, brackets in brackets left out', () => {
  expect(outsideBrackets('⟦a ⟦b⟧ c⟧ plain ⟦d⟧')).toBe(' plain ');
});
