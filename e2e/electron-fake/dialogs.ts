import { refusing } from './members';

/** Fails: a test must say which answer a dialog gets. */
function unscripted(name: string, options: unknown): never {
  const message = `fake Electron: no test has said what comes of ${name} ${JSON.stringify(options)}`;
  process.stderr.write(`${message}\n`);
  throw new Error(message);
}

const made = {
  showSaveDialog: (...args: unknown[]) =>
    Promise.reject(attempt(() => unscripted('dialog.showSaveDialog', args.at(-1)))),
  showOpenDialog: (...args: unknown[]) =>
    Promise.reject(attempt(() => unscripted('dialog.showOpenDialog', args.at(-1)))),
  showMessageBox: (...args: unknown[]) =>
    Promise.reject(attempt(() => unscripted('dialog.showMessageBox', args.at(-1)))),
  showErrorBox: (title: string, content: string) => unscripted('dialog.showErrorBox', { title, content }),
} satisfies Partial<Electron.Dialog>;

function attempt(work: () => never): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

export const dialog = refusing(made, 'Dialog');

/** Nothing is passed to the system. */
const handed = {
  openExternal: (url: string) => Promise.reject(attempt(() => unscripted('shell.openExternal', url))),
  openPath: (path: string) => Promise.reject(attempt(() => unscripted('shell.openPath', path))),
} satisfies Partial<Electron.Shell>;

export const shell = refusing(handed, 'Shell');
