import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

// Panels and docks of Linux pass addresses where the entry in the menu asks for them, and so may another program.
const named = 'Für & wider #1 100% ½?.argmap.json';
const path = resolve(join('/home/änne', named));
const address = pathToFileURL(path).href;

it.each([
  [[address], { map: path }],
  [[address.replace('file:///', 'file://localhost/')], { map: path }],
  [[address.replace('file:///', 'FILE:///')], { map: path }],
  [[address.replace('file:///', 'file:/')], { map: path }],
  // Written out, as some programs do.
  [
    [
      pathToFileURL(resolve('/a/Größe ½.json'))
        .href.replace(/%C3%B6/, 'ö')
        .replace('%20', ' '),
    ],
    { map: resolve('/a/Größe ½.json') },
  ],
  [
    ['--library', pathToFileURL(resolve('/maps of mine')).href, `--data=${pathToFileURL(resolve('/dätä')).href}`],
    { library: resolve('/maps of mine'), data: resolve('/dätä') },
  ],
  // A text that is no address of a file is a path: the window says that it is not there.
  [['file:///a%ZZ.json'], { map: resolve(here, 'file:///a%ZZ.json') }],
  [['file:///a%E4.json'], { map: resolve(here, 'file:///a%E4.json') }],
  [['file:///a%2Fb.json'], { map: resolve(here, 'file:///a%2Fb.json') }],
  [['https://example.org/a.json'], { map: resolve(here, 'https://example.org/a.json') }],
  [['files of mine.json'], { map: resolve(here, 'files of mine.json') }],
])('the address of a file in %j is the file', (args, expected) => {
  expect(parseStartArguments(args, here)).toEqual(expected);
});

it.skipIf(process.platform === 'win32')('the address of a file on another computer is no file of this one', () => {
  const here = '/home/someone';
  expect(parseStartArguments([`file://${hostname()}/a.json`], here)).toEqual({ map: '/a.json' });
  expect(parseStartArguments(['file://elsewhere.example/a.json'], here)).toEqual({
    map: '/home/someone/file:/elsewhere.example/a.json',
  });
});
