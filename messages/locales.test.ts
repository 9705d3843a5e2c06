import { afterEach, expect, it } from 'vitest';
import { currentLocale, ENGLISH, setLocale } from './catalogue';
import { matchLanguage, setPreferredLocale } from './locales';
import { messages } from './messages';

afterEach(() => setLocale(ENGLISH));

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['EN-us', 'en'],
  ['fr', null],
  ['', null],
  ['constructor', null],
])('by %j the language %j is meant', (tag, language) => {
  expect(matchLanguage(tag)).toBe(language);
});

it('the first language is spoken that there is, with its region', async () => {
  expect(await setPreferredLocale(['', 'fr-FR', 'de-AT', 'en'])).toBe('de-AT');
  expect(messages.dialog.cancel).toBe('Abbrechen');
  expect(await setPreferredLocale(['en-US', 'de'])).toBe('en-US');
  expect(messages.dialog.cancel).toBe('Cancel');
});

it('where none is known, or a tag is none, English is spoken', async () => {
  await setPreferredLocale(['ja', 'de-', 'de-_']);
  expect(currentLocale()).toEqual(ENGLISH);
  await setPreferredLocale(['en']);
  expect(currentLocale().tag).toBe('en-GB');
});
