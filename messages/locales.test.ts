import { afterEach, expect, it } from 'vitest';
import { ENGLISH, speak, spokenLanguage } from './catalogue';
import { activateFirstSupportedLanguage, matchLanguage } from './locales';
import { strings } from './messages';

afterEach(() => speak(ENGLISH));

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
  expect(await activateFirstSupportedLanguage(['', 'fr-FR', 'de-AT', 'en'])).toBe('de-AT');
  expect(strings.dialog.cancel).toBe('Abbrechen');
  expect(await activateFirstSupportedLanguage(['en-US', 'de'])).toBe('en-US');
  expect(strings.dialog.cancel).toBe('Cancel');
});

it('where none is known, or a tag is none, English is spoken', async () => {
  await activateFirstSupportedLanguage(['ja', 'de-', 'de-_']);
  expect(spokenLanguage()).toEqual(ENGLISH);
  await activateFirstSupportedLanguage(['en']);
  expect(spokenLanguage().tag).toBe('en-GB');
});
