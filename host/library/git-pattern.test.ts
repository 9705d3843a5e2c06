import { expect, it } from 'vitest';
import { pickOne, seededRandom } from '../../argument/testing/random-map';
import { matchesGitPattern, parseGitPattern } from './git-pattern';

const matches = (glob: string, path: string) => matchesGitPattern(parseGitPattern(glob), path.split('/'));

/** The meaning of a pattern as a regular expression, which may take for ever. */
function regExpOf(glob: string): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const source = glob.replace(
    /^\*\*\/|\/\*\*\/|\/\*\*$|^\*\*$|\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|[\s\S]/g,
    (part, offset: number) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '/**/') return '/(?:.*/)?';
      if (part === '/**') return '/.+';
      if (part === '**' && offset === 0 && glob === '**') return '.*';
      if (part.startsWith('*')) return '[^/]*';
      if (part === '?') return '[^/]';
      if (part.length > 2 && part.startsWith('['))
        return `(?!/)[${part.slice(1, -1).replace(/^[!^]/, '^').replace(/[[\]]/g, '\\$&')}]`;
      return escaped(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part);
    },
  );
  return new RegExp(`^${source}$`, 's');
}

it('a pattern matches what its regular expression matches', () => {
  const random = seededRandom(11);
  const parts = ['a', 'b', 'a', 'b', '/', '/', '*', '*', '**/', '/**', '/**/', '?', '[ab]', '[!a]', '[a/]', '\\*', '['];
  const units = ['a', 'a', 'b', 'b', 'c', '*', '['];
  const some = (list: readonly string[], most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pickOne(random, list));
  let matched = 0;
  for (let count = 0; count < 20_000; count++) {
    const glob = some(parts, 7).join('');
    // Git reads three stars as two, and two segments of them as one; this expression does not.
    if (/\*\*\*|\*\*\/\*\*/.test(glob)) continue;
    const path = some([''], 4)
      .map(() => some(units, 4).join(''))
      .join('/');
    const isExpected = regExpOf(glob).test(path);
    if (isExpected) matched++;
    expect(matches(glob, path), JSON.stringify([glob, path])).toBe(isExpected);
  }
  expect(matched).toBeGreaterThan(300);
});

it('no pattern takes long', () => {
  const name = 'a'.repeat(255);
  expect(matches(`${'*a'.repeat(40)}*b`, name)).toBe(false);
  expect(matches(`${'*a'.repeat(40)}*`, name)).toBe(true);
  const path = Array.from({ length: 1000 }, () => 'a').join('/');
  expect(matches(`${'**/a/'.repeat(40)}b`, path)).toBe(false);
  expect(matches(`${'**/a/'.repeat(40)}**`, path)).toBe(true);
  expect(matches('['.repeat(250_000), name)).toBe(false);
  expect(matches('**/'.repeat(80_000), name)).toBe(false);
  expect(matches(`${'**/'.repeat(80_000)}*`, name)).toBe(true);
});
