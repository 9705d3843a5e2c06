import { describe, expect, it } from 'vitest';
import { titleFrom } from './title-from';

describe('the title of a map made of a text', () => {
  it.each([
    ['School should start at nine.', 'School should start at nine'],
    ['  \n# Why zoos should close\n\nThey teach nothing.', 'Why zoos should close'],
    ['Is it right? Is it fair?', 'Is it right? Is it fair?'],
    ['', 'Untitled map'],
    [' \n ', 'Untitled map'],
    [
      'Our school library should stay open until five o’clock, because many of us have no quiet place',
      'Our school library should stay open until five o’clock…',
    ],
    ['学校'.repeat(40), `${'学校'.repeat(30)}…`],
    ['😀'.repeat(70), `${'😀'.repeat(60)}…`],
  ])('of %j is %j', (text, title) => {
    expect(titleFrom(text)).toBe(title);
  });
});
