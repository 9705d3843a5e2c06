import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseStartArguments } from './start-arguments';

const here = resolve('/home/someone');

it.each([
  [[], {}],
  [['map.argmap.json'], { map: resolve(here, 'map.argmap.json') }],
  [
    ['--library', 'maps', '--data', '/data', '/a.argmap.json'],
    { library: resolve(here, 'maps'), data: resolve('/data'), map: resolve('/a.argmap.json') },
  ],
  // Arguments that Chromium, a debugger or a system adds.
  [
    ['--no-sandbox', '--inspect=0', '--original-process-start-time=1', '/a.argmap.json'],
    { map: resolve('/a.argmap.json') },
  ],
  [['--lang=de', '/a.argmap.json'], { language: 'de', map: resolve('/a.argmap.json') }],
  [['-psn_0_1234'], {}],
  [['--library'], {}],
  [[''], {}],
])('the known arguments of %j are used', (args, expected) => {
  expect(parseStartArguments(args, here)).toEqual(expected);
});
