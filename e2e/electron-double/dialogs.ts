import { refusing } from './members';

/** No dialog answers by itself: a test says what a person would, or fails. */
function unscripted(name: string, options: unknown): never {
  const message = `electron double: nobody has said what a person answers to dialog.${name} ${JSON.stringify(options)}`;
  process.stderr.write(`${message}\n`);
  throw new Error(message);
}

const made = {
  showSaveDialog: (...args: unknown[]) => Promise.reject(attempt(() => unscripted('showSaveDialog', args.at(-1)))),
  showOpenDialog: (...args: unknown[]) => Promise.reject(attempt(() => unscripted('showOpenDialog', args.at(-1)))),
  showMessageBox: (...args: unknown[]) => Promise.reject(attempt(() => unscripted('showMessageBox', args.at(-1)))),
  showErrorBox: (title: string, content: string) => unscripted('showErrorBox', { title, content }),
} satisfies Partial<Electron.Dialog>;

function attempt(work: () => never): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

export const dialog = refusing(made, 'Dialog');
