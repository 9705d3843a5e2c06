import { execFileSync } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { randomSecret } from '../../host/web/one-time-values';
import { currentLocale } from '../../messages/catalogue';
import { messages } from '../../messages/messages';

/** The address of a window without its code, and the code. */
export interface WindowAddress {
  readonly origin: string;
  readonly code: string;
}

/**
 * Writes the file that opens a window: a page that only the user can read, and that sends the code to
 * the host. So the code is in no list of processes and in no history. Its own address may name a map, which the
 * window then opens. Without an address of a host, after the
 * host has ended, it says to start Counterpoint again.
 */
export async function writeLaunchFile(path: string, address: WindowAddress | null): Promise<void> {
  const temp = `${path}.${randomSecret()}`;
  // Neither the mode of an older file nor a link in its place is kept.
  await writeFile(temp, launchPage(address), { flag: 'wx', mode: 0o600 });
  await rename(temp, path);
}

/** Lets the file say to start Counterpoint again, unless another host writes it by now. */
export async function closeLaunchFile(path: string, origin: string): Promise<void> {
  if ((await readFile(path, 'utf8')).includes(`"${origin}/"`)) await writeLaunchFile(path, null);
}

/**
 * Returns the path of the file that opens a window. A browser in a Snap package cannot read the data
 * folder, but a folder of its own in the home folder.
 */
export function launchFilePath(data: string, name: string, browser = defaultBrowser()): string {
  const snap = browser.match(/^([\w-]+)_[\w-]+\.desktop$/)?.[1];
  return join(snap ? join(homedir(), 'snap', snap, 'common') : data, `open-${name}.html`);
}

/** Returns the name of the desktop file of the default browser on Linux; an empty text elsewhere. */
function defaultBrowser(): string {
  if (process.platform !== 'linux') return '';
  try {
    return execFileSync('xdg-settings', ['get', 'default-web-browser'], {
      encoding: 'utf8',
      timeout: 1_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

function launchPage(address: WindowAddress | null): string {
  return `<!doctype html>
<html lang="${currentLocale().tag}">
<head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Counterpoint</title></head>
<body>
${address ? launchForm(address) : `<p>${messages.cli.notRunning}</p>`}
</body>
</html>
`;
}

function launchForm({ origin, code }: WindowAddress): string {
  return `<form method="post" action="${origin}/">
<input type="hidden" name="code" value="${code}"><button>${messages.cli.openWindow}</button>
</form>
<script>document.forms[0].action += location.hash; document.forms[0].submit();</script>`;
}
