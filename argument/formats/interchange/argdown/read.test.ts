import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../../model/argument-map';
import { validate } from '../../../model/validate';
import { argdown } from './argdown';
import { parse } from './parse';
import { read } from './read';

/** Returns the steps of a text, such as "P, Q + T"; one step is named by its own in brackets. */
function stepsIn(text: string): string[] {
  const { map } = read(text);
  if (!map) throw new Error('no map');
  expect(validate(map)).toEqual([]);
  return shownSteps(map);
}

function shownSteps({ claims, inferences }: ArgumentMap): string[] {
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  const shown = (id: string): string => {
    const step = inferences.find((candidate) => candidate.id === id);
    if (!step) return texts.get(id) ?? '?';
    const sign = step.kind === 'reason' ? '+' : '-';
    const target = texts.has(step.target) ? shown(step.target) : `(${shown(step.target)})`;
    return `${step.premises.map(shown).join(', ')} ${sign} ${target}`;
  };
  return inferences.map(({ id }) => shown(id)).sort();
}

const claimsIn = (text: string) => read(text).map?.claims.map(({ id: _, ...claim }) => claim) ?? [];
const problemsIn = (text: string) => read(text).problems;

it('relations are steps, in both directions and between titles that are used again', () => {
  expect(stepsIn('[T]: t\n  + [P]: p\n    - q\n  <- [R]: r\n    +> [T]\n\n[X]: x\n  -> [P]')).toEqual(
    ['p + t', 'q - p', 'r + t', 'r - t', 'x - p'].sort(),
  );
});

it('a contradiction is two objections, and a relation that is said twice is one step', () => {
  expect(stepsIn('[A]: a\n  >< [B]: b\n\n[B]\n  >< [A]\n  + [C]: c\n\n[B]\n  + [C]')).toEqual([
    'a - b',
    'b - a',
    'c + b',
  ]);
});

it('premises with an intermediate conclusion are two steps, and the numbers that a line of inference uses count', () => {
  const chain = '<A>\n\n(1) a\n(2) b\n----\n(3) c\n(4) d\n-- modus ponens --\n(5) e';
  expect(stepsIn(chain)).toEqual(['a, b + c', 'c, d + e']);
  expect(read(chain).map?.inferences[1]).toMatchObject({ scheme: 'modus ponens', note: 'A' });
  const uses = '(1) a\n(2) b\n(3) c\n--\nrule one, rule two\n{uses: [1, 3], strength: 2}\n--\n(4) d';
  expect(stepsIn(uses)).toEqual(['a, c + d']);
  expect(read(uses).map?.inferences[0]).toMatchObject({ scheme: 'rule one, rule two', strength: 2 });
});

it('an undercutter speaks to the step of its line of inference, of its argument, or of the line above it', () => {
  expect(stepsIn('<A>\n\n(1) a\n----\n  <_ [U]: u\n(2) t')).toEqual(['a + t', 'u - (a + t)']);
  expect(stepsIn('<A>\n  _ u\n\n(1) a\n----\n(2) t')).toEqual(['a + t', 'u - (a + t)']);
  expect(stepsIn('[T]: t\n  + [P]: p\n    <_ [U]: u\n\n[U]\n  - v')).toEqual(['p + t', 'u - (p + t)', 'v - u']);
});

it('an argument without premises is a claim, and one with premises speaks with its conclusion', () => {
  expect(claimsIn('[T]: t\n  + <First>: it helps\n  - <Second>')).toEqual([
    { text: 't' },
    { text: 'it helps', note: 'First' },
    { text: 'Second' },
  ]);
  expect(stepsIn('[T]: t\n  + <A>\n  - <B>: b\n    +> <A>\n\n<A>\n\n(1) a\n----\n(2) [C]: c')).toEqual(
    ['a + c', 'c + t', 'b - t', 'b + c'].sort(),
  );
  expect(problemsIn('<A>\n  + [B]: b\n\n(1) a\n----\n(2) c')).toEqual([
    { kind: 'no-place', place: { line: 2, column: 3 }, about: 'A' },
  ]);
});

it('what has no place is kept in the text or in a note', () => {
  expect(
    claimsIn('[A]: see @[B] and **this** [link](https://example.org//x) #tag {credence: 0.7, a: {b: [1, x]}}'),
  ).toEqual([{ text: 'see @[B] and **this** [link](https://example.org//x) #tag', note: 'credence: 0.7\na: b: 1, x' }]);
  expect(claimsIn('[A]: one\n\n[A]: two #unstated\n{holder: me, basis: media, verdict: doubt}')).toEqual([
    { text: 'two', holder: 'me', basis: 'media', unstated: true, verdict: 'doubt', note: 'one' },
  ]);
});

it('escapes, comments and line breaks are not in a text, an address is', () => {
  expect(
    claimsIn('[A]: \\[x\\] // y\n  at https://example.org/a <!-- one\n\ntwo --> and /* z */ then\n// alone\n  more'),
  ).toEqual([{ text: '[x] at https://example.org/a and then more' }]);
});

it('the title comes from the front matter, or from the first heading', () => {
  expect(
    read('===\ntitle: A "map"\nauthor:\n  - me\ndescription: >\n  One\n  two\n===\n\n# Head\n\na').map,
  ).toMatchObject({
    title: 'A "map"',
    description: 'One two',
  });
  expect(read('# Head {isGroup: true}\n\n[A]: a').map?.title).toBe('Head');
});

it('the fences of a Markdown text are one map', () => {
  const text =
    '# Notes\n\n```argdown-map\n===\ntitle: M\n===\n\n[A]: a\n```\n\n[no]: claim\n\n~~~argdown\n[A]\n  + b\n~~~\n';
  expect(read(text).map?.title).toBe('M');
  expect(stepsIn(text)).toEqual(['b + a']);
  expect(claimsIn(text)).toHaveLength(2);
});

it('problems have a place, and all else is read', () => {
  const text =
    '[A]: a\n- [B]: b\n\n[C] c {x: &y}\n\n(1) p\n---\n(2) q\n\n(1) r\n\n[D]: d\n  + [D]\n\n<!-- open\n\n[E]: e';
  expect(problemsIn(text)).toEqual([
    { kind: 'misplaced-sign', place: { line: 2, column: 1 }, about: '-' },
    { kind: 'missing-colon', place: { line: 4, column: 4 }, about: 'C' },
    { kind: 'unread-data', place: { line: 4, column: 7 } },
    { kind: 'unclosed-inference', place: { line: 7, column: 1 } },
    { kind: 'no-conclusion', place: { line: 10, column: 1 } },
    { kind: 'circle', place: { line: 13, column: 3 }, about: '+ [D]' },
    { kind: 'unclosed-comment', place: { line: 15, column: 1 }, about: '<!--' },
  ]);
  expect(stepsIn(text)).toEqual(['b - a', 'p + q']);
  expect(claimsIn(text).map((claim) => claim.text)).toEqual(['a', 'b', 'c {x: &y}', 'p', 'q', 'r', 'd', 'e']);
});

it('steps that undercut one another in a circle are left out', () => {
  const argument = (title: string, on: string) =>
    `<${title}>\n\n(1) p${title}\n----\n  <_ <${on}>\n(2) [O${title}]: o #objection\n\n`;
  expect(problemsIn(argument('A', 'B') + argument('B', 'A')).map(({ kind }) => kind)).toEqual(['circle', 'circle']);
});

it('titles that are names of JavaScript objects are titles', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const text = names.map((name) => `[${name}]: t ${name}\n  + <${name}>: a {${name}: 1}\n`).join('\n');
  expect(claimsIn(text).map((claim) => claim.text)).toEqual(names.flatMap((name) => [`t ${name}`, 'a']));
});

it('elements have the range of their title and text', () => {
  const text = '[A]: a  \n  + 🙂 \\[b\\]  // c\n    more {x: 1}\n';
  expect(parse(text).elements.map(({ from, to }) => text.slice(from, to))).toEqual([
    '[A]: a',
    '🙂 \\[b\\]  // c\n    more {x: 1}',
  ]);
});

it('texts that a careless pattern would take forever to read are read', () => {
  const signs = ['[', '[ ', '<', '{', '{"', '(1)', '-', '- ', '/*', '<!--', '#(', '[x](', '"', '\\', '===', ' ', '\n-'];
  for (const sign of [...signs, '\n(1)', '\n--', '-- a\n', '\n\n', '{a: [', '\n* a', '[a]: b\n\n']) {
    const text = `[A]: a\n\n${sign.repeat(100_000)}`;
    expect(parse(text).elements[0], sign).toMatchObject({ title: 'A', text: 'a' });
    argdown.recognises?.(text);
  }
  expect(read('```argdown\na\n```\n'.repeat(20_000)).map?.claims).toHaveLength(20_000);
  const deep = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}${level === 0 ? '' : '+ '}a${level}`);
  expect(read(deep.join('\n')).map?.inferences).toHaveLength(1999);
  expect(read(`[A]: a ${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`).map?.claims).toHaveLength(1);
});

it('Argdown is known by its contents', () => {
  const recognises = (text: string) => argdown.recognises?.(text);
  for (const text of [
    '[A]: b',
    '===\ntitle: x\n===\n\na\n  + <B>: c',
    '(1) a\n----\n(2) b',
    'Text\n\n```argdown\na\n```',
  ])
    expect(recognises(text), text).toBe(true);
  const others = [
    '',
    'plain',
    '{"a": "[A]: b"}',
    '<?xml version="1.0"?>\n<a>',
    '<html>\n[A]: b',
    '[1]: https://example.org',
    '- a\n- b',
  ];
  for (const text of others) expect(recognises(text), text).toBe(false);
});

it('a text without a claim is no map', () => {
  expect(read('')).toEqual({ map: null, problems: [{ kind: 'broken' }] });
  expect(read('===\ntitle: x\n===\n').map).toMatchObject({ title: 'x', claims: [] });
});

it('what supports an argument that is an objection speaks to what that speaks to', () => {
  const text =
    '[A]: One\n  - <Step 1>\n\n<Step 1>\n  + [C]: Three\n\n(1) [B]: Two\n----\n(2) [Objection 1]: Not: @[A] #objection\n';
  expect(stepsIn(text).sort()).toEqual(['Three - One', 'Two - One']);
});

it('what is read otherwise than it may be meant is remarked, and read', () => {
  const text = [
    '[A]: a',
    '• an item',
    '  + [B]: b',
    '    – objection',
    '    goes on',
    '  <_ beside the step',
    '',
    '[A]: another',
    '',
    'T]: half',
  ].join('\n');
  expect(problemsIn(text).map(({ kind, place, about }) => [kind, place, about])).toEqual([
    ['other-text', { line: 1, column: 1 }, 'A'],
    ['other-sign', { line: 2, column: 1 }, '•'],
    ['other-sign', { line: 4, column: 5 }, '–'],
    ['undercut-of-claim', { line: 6, column: 3 }, undefined],
    ['missing-bracket', { line: 10, column: 1 }, '['],
  ]);
  expect(read(text).map?.claims.map((claim) => claim.text)).toEqual([
    'another',
    'b – objection goes on',
    'beside the step',
    'half',
  ]);
});

it('data over several lines is read whatever ends the lines, and data that is not closed is a problem', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const { map, problems } = read(['[A]: a {', '  note: x', '}', '', 'B'].join(end));
    expect(problems).toEqual([]);
    expect(map?.claims).toEqual([
      { id: 'c1', text: 'a', note: 'x' },
      { id: 'c2', text: 'B' },
    ]);
  }
  expect(problemsIn('[A]: a {note: "x"\n\n[B]: a set {1, 2, ...\n\n[C]: {x: &y}').map(({ kind }) => kind)).toEqual([
    'unclosed-data',
    'unread-data',
  ]);
});

it('a step that is left out is named by its line', () => {
  expect(problemsIn('[A]: a\n  + [A]')).toMatchObject([{ kind: 'circle', about: '+ [A]' }]);
});
