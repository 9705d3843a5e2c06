import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchFilePath, writeLaunchFile } from './launch-file';

it('only the user can read the file that opens a window, and a new one replaces it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'counterpoint-launch-'));
  const path = launchFilePath(data, 'maps', '');
  for (const code of ['the-first-code', 'the-second-code']) {
    await writeLaunchFile(path, { origin: 'http://127.0.0.1:4711', code });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toContain(`<form method="post" action="http://127.0.0.1:4711/">`);
    expect(readFileSync(path, 'utf8')).toContain(`value="${code}"`);
  }
  rmSync(data, { recursive: true });
});

it.each([
  ['firefox_firefox.desktop', join(homedir(), 'snap', 'firefox', 'common')],
  ['chromium_chromium.desktop', join(homedir(), 'snap', 'chromium', 'common')],
  ['firefox.desktop', '/data'],
  ['org.mozilla.firefox.desktop', '/data'],
  ['google-chrome.desktop', '/data'],
  ['', '/data'],
])('for the browser %s the file is in %s', (browser, folder) => {
  expect(launchFilePath('/data', 'maps', browser)).toBe(join(folder, 'open-maps.html'));
});
