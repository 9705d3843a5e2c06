import { lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeLaunchFile, launchFilePath, writeLaunchFile } from './launch-file';

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

it('neither the mode of an older file nor a link in its place is kept', async () => {
  const data = mkdtempSync(join(tmpdir(), 'counterpoint-launch-'));
  const [path, others] = [join(data, 'open-maps.html'), join(data, 'of others')];
  writeFileSync(path, 'old', { mode: 0o644 });
  const address = { origin: 'http://127.1.2.3:4711', code: 'the-code' };
  await writeLaunchFile(path, address);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(others, '', { mode: 0o666 });
  rmSync(path);
  symlinkSync(others, path);
  await writeLaunchFile(path, address);
  expect(readFileSync(others, 'utf8')).toBe('');
  expect(lstatSync(path).isSymbolicLink()).toBe(false);
  rmSync(data, { recursive: true });
});

it('a host that ends leaves the file of another host alone', async () => {
  const data = mkdtempSync(join(tmpdir(), 'counterpoint-launch-'));
  const path = join(data, 'open-maps.html');
  await writeLaunchFile(path, { origin: 'http://127.1.2.3:4711', code: 'the-code' });
  await closeLaunchFile(path, 'http://127.1.2.3:4712');
  expect(readFileSync(path, 'utf8')).toContain('the-code');
  await closeLaunchFile(path, 'http://127.1.2.3:4711');
  expect(readFileSync(path, 'utf8')).toContain('Start Counterpoint again');
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
