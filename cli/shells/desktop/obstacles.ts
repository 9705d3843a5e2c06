import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT_MS = 5_000;

/** A reason for which Electron's program cannot start on this computer. */
export type Obstacle =
  /** The system keeps programs from making a sandbox. */
  | { readonly kind: 'noSandbox' }
  /** Shared libraries are missing; `detail` names them. */
  | { readonly kind: 'libraries'; readonly detail: string }
  /** macOS has put the program into quarantine; `detail` is its path. */
  | { readonly kind: 'quarantine'; readonly detail: string };

/** Returns what is known to keep a program from starting, or null. `root` is the root of the file system. */
export async function findObstacle(program: string, root = '/'): Promise<Obstacle | null> {
  if (process.platform === 'darwin') return findQuarantine(program);
  if (process.platform !== 'linux') return null;
  const missing = await missingLibraries(program);
  if (missing.length > 0) return { kind: 'libraries', detail: missing.join(', ') };
  return (await lacksSandbox(program, root)) ? { kind: 'noSandbox' } : null;
}

async function findQuarantine(program: string): Promise<Obstacle | null> {
  // Electron.app/Contents/MacOS/Electron
  const bundle = dirname(dirname(dirname(program)));
  const isHeld = await run('xattr', ['-p', 'com.apple.quarantine', bundle]).then(
    () => true,
    () => false,
  );
  return isHeld ? { kind: 'quarantine', detail: bundle } : null;
}

/** Returns the libraries that the loader does not find. */
async function missingLibraries(program: string): Promise<string[]> {
  const { stdout } = await run('ldd', [program], { timeout: TIMEOUT_MS }).catch(() => ({ stdout: '' }));
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/**
 * Returns true if Chromium can make no sandbox: its own program for that is not set up, as in npm packages, and
 * the system allows only root to make namespaces. Ubuntu does so from 23.10 on, except for programs with a
 * profile of AppArmor.
 */
async function lacksSandbox(program: string, root: string): Promise<boolean> {
  const own = await stat(join(dirname(program), 'chrome-sandbox')).catch(() => null);
  if (own && own.uid === 0 && (own.mode & 0o4755) === 0o4755) return false;
  const setting = (name: string) =>
    readFile(join(root, 'proc/sys', name), 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
  if ((await setting('kernel/unprivileged_userns_clone')) === '0') return true;
  if ((await setting('user/max_user_namespaces')) === '0') return true;
  if ((await setting('kernel/apparmor_restrict_unprivileged_userns')) !== '1') return false;
  return !(await hasProfile(program, join(root, 'etc/apparmor.d')));
}

/** Returns true if a profile of AppArmor names the program or its folder. */
async function hasProfile(program: string, folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(folder, entry.name), 'utf8').catch(() => '');
    if (text.includes(dirname(program))) return true;
  }
  return false;
}
