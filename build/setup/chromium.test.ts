import { expect, test } from 'vitest';
import { usualPlaces } from './chromium.mjs';

test('on Linux every folder of the path is searched, Chromium first, and for tests its headless shell', () => {
  const env = { PATH: '/usr/local/bin:/usr/bin' };
  const places = usualPlaces('linux', env, { forTests: true });
  expect(places.slice(0, 2)).toEqual(['/usr/local/bin/chromium-headless-shell', '/usr/bin/chromium-headless-shell']);
  expect(places.slice(2, 4)).toEqual(['/usr/local/bin/chromium', '/usr/bin/chromium']);
  expect(places).toContain('/usr/bin/microsoft-edge');
  expect(usualPlaces('linux', env)[0]).toBe('/usr/local/bin/chromium');
  expect(usualPlaces('linux', {})).toEqual([]);
});

test('on a Mac a browser may be installed for everybody or for one person', () => {
  const places = usualPlaces('darwin', { HOME: '/Users/aiko' });
  expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/aiko/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

test('on Windows the folders that the system names are searched', () => {
  const places = usualPlaces('win32', {
    PROGRAMFILES: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\aiko\\AppData\\Local',
  });
  expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\Users\\aiko\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  expect(places.at(-1)).toMatch(/msedge\.exe$/);
});
