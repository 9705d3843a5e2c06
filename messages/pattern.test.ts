import { describe, expect, expectTypeOf, it } from 'vitest';
import { message, translation } from './catalogue';
import type { MessageValue, PlaceholderNames, ValuesOf } from './pattern';
import { placeholderNames } from './testing/catalogue-leaves';

describe('the arguments of a pattern', () => {
  it('are found by the type checker in options, nested options and beside them', () => {
    expectTypeOf<PlaceholderNames<'{name} has {count, plural, one {one claim} other {# claims}}'>>().toEqualTypeOf<
      'name' | 'count'
    >();
    expectTypeOf<
      PlaceholderNames<'{a, plural, =0 {{b, select, x {{c}} other {}}} other {#{d, number}}}{e}'>
    >().toEqualTypeOf<'a' | 'b' | 'c' | 'd' | 'e'>();
    expectTypeOf<PlaceholderNames<'nothing in it'>>().toEqualTypeOf<never>();
  });

  it('leave out what stands between apostrophes, as ICU does', () => {
    const pattern = "it''s '{'not'}' {a}''{b}'' don't {c} '{x}'";
    expectTypeOf<PlaceholderNames<typeof pattern>>().toEqualTypeOf<'a' | 'b' | 'c'>();
    expect(placeholderNames(pattern)).toEqual(['a', 'b', 'c']);
  });

  it('take the values that their format can write', () => {
    expectTypeOf<
      ValuesOf<'{name} {count, plural, other {}} {pt, number, ::.0} {at, time, ::HHmm} {kind, select, other {}}'>
    >().toEqualTypeOf<{
      readonly name: MessageValue;
      readonly count: number;
      readonly pt: number;
      readonly at: Date;
      readonly kind: string;
    }>();
    expectTypeOf<ValuesOf<'{count} {count, plural, other {}}'>>().toEqualTypeOf<{ readonly count: number }>();
  });
});

describe('a message', () => {
  const greeting = message('{name} has {count, plural, one {one claim} other {# claims}}');

  it('is called with its values by name, in any order', () => {
    expect(greeting({ count: 2, name: 'Ann' })).toBe('Ann has 2 claims');
  });

  it('compiles with all of its values and no others', () => {
    // @ts-expect-error: a value is missing
    expect(() => greeting({ name: 'Ann' })).toThrow();
    // @ts-expect-error: a value that the pattern does not name
    greeting({ name: 'Ann', count: 1, size: 2 });
    // @ts-expect-error: a name for a number
    greeting({ name: 'Ann', count: 'one' });
    // @ts-expect-error: a message without arguments takes none
    message('Good day')({ name: 'Ann' });
  });

  it('of several is called with the values of them all', () => {
    const several = { by: message('by {name}'), of: message('of {place}'), none: message('no one') };
    const which = 'by' as keyof typeof several;
    expect(several[which]({ name: 'Ann', place: 'Bonn' })).toBe('by Ann');
    // @ts-expect-error: one of them needs a place
    several[which]({ name: 'Ann' });
  });
});

describe('a translation', () => {
  const english = { title: 'Title', deep: { says: message('{name} says {what}') } };

  it('compiles with the keys of the English and the arguments of its messages', () => {
    expect(translation(english, { title: 'Titel', deep: { says: '{what}, sagt {name}' } }).deep.says).toBe(
      '{what}, sagt {name}',
    );
    // @ts-expect-error: an argument is missing
    translation(english, { title: 'Titel', deep: { says: '{name} sagt' } });
    // @ts-expect-error: an argument that the English does not have
    translation(english, { title: 'Titel', deep: { says: '{name} sagt {what} {when}' } });
    // @ts-expect-error: a key is missing
    translation(english, { title: 'Titel', deep: {} });
    // @ts-expect-error: a key that the English does not have
    translation(english, { title: 'Titel', deep: { says: '{name} sagt {what}' }, more: 'Mehr' });
  });
});
