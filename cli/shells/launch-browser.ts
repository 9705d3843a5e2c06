import { spawn } from 'node:child_process';

const LAUNCHERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // `start` takes a first argument in quotes for a window title.
  win32: ['cmd', '/c', 'start', '""'],
};

/** Opens an address in the user's browser. Returns false when that fails. */
export function launchBrowser(address: string): Promise<boolean> {
  const [program = 'xdg-open', ...args] = LAUNCHERS[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref();
  });
}
