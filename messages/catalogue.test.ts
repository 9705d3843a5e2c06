import { afterEach, describe, expect, it } from 'vitest';
import { catalogue, ENGLISH, message, setLocale } from './catalogue';

const words = catalogue('test', {
  greeting: 'Good day',
  sea: {
    ships: message('{ships, plural, one {one ship} other {# ships}}'),
    seen: message('{who} saw {what}'),
    at: message('at {at, time, ::HHmm}'),
  },
  other: (name: string) => `plain ${name}`,
});
const sea = words.sea;

const german = {
  tag: 'de',
  catalogues: {
    test: {
      greeting: 'Guten Tag',
      sea: { ships: '{ships, plural, one {ein Schiff} other {# Schiffe}}', seen: '{what} sah {who}' },
    },
  },
};

afterEach(() => setLocale(ENGLISH));

describe('a catalogue', () => {
  it('answers in English until another language is chosen, and in English again after it', () => {
    expect(words.greeting).toBe('Good day');
    setLocale(german);
    expect(words.greeting).toBe('Guten Tag');
    setLocale(ENGLISH);
    expect(words.greeting).toBe('Good day');
  });

  it('answers in the language of now where a part of it, or a message, was kept before', () => {
    const { ships } = sea;
    setLocale(german);
    expect(sea.ships({ ships: 1 })).toBe('ein Schiff');
    expect(ships({ ships: 2 })).toBe('2 Schiffe');
  });

  it('puts what it is given into the gaps by their names, wherever a language has them', () => {
    expect(sea.seen({ who: 'Ann', what: 'land' })).toBe('Ann saw land');
    setLocale(german);
    expect(sea.seen({ who: 'Ann', what: 'Land' })).toBe('Land sah Ann');
  });

  it('forms plurals and groups digits as the language does', () => {
    expect([0, 1, 2, 10_000].map((ships) => sea.ships({ ships }))).toEqual([
      '0 ships',
      'one ship',
      '2 ships',
      '10,000 ships',
    ]);
    setLocale(german);
    expect([0, 1, 10_000].map((ships) => sea.ships({ ships }))).toEqual(['0 Schiffe', 'ein Schiff', '10.000 Schiffe']);
  });

  it('says in English what a language has no words for', () => {
    setLocale(german);
    expect(sea.at({ at: new Date(2026, 0, 1, 9, 5) })).toBe('at 09:05');
    expect(words.other('x')).toBe('plain x');
  });

  it('takes braces, quotes and angle brackets in what it is given as they are, and joins a list', () => {
    expect(sea.seen({ who: "<b>{who}'s", what: ['a', '{b}'] })).toBe("<b>{who}'s saw a, {b}");
  });

  it('lists its words like any object', () => {
    setLocale(german);
    expect(Object.entries(words)[0]).toEqual(['greeting', 'Guten Tag']);
  });
});
