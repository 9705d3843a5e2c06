import { theApp } from './app';
import { checkKeys, demand, inside, refusing } from './members';
import { BrowserWindow } from './window/browser-window';

/** Fails: a test must say which answer a dialog gets. */
function unscripted(name: string, options: unknown): never {
  const message = `fake Electron: no test has said what comes of ${name} ${JSON.stringify(options)}`;
  process.stderr.write(`${message}\n`);
  throw new Error(message);
}

type Answer = (...args: unknown[]) => unknown;

/**
 * Returns the property of a dialog that a test sets to say what a person answers. Before that answer is asked for,
 * the arguments are checked, and after it whether a person could have given it.
 */
function answered<T extends object>(
  name: string,
  checkOptions: (options: T) => void,
  checkAnswer: (answer: unknown, options: T) => void = () => undefined,
): PropertyDescriptor {
  let answer: Answer = (...args) => unscripted(`dialog.${name}`, args.at(-1));
  const show = (...args: unknown[]) => {
    if (!theApp.isReady()) throw new Error('dialog module can only be used after app is ready');
    const window = args[0] instanceof BrowserWindow ? args[0] : null;
    if (window && inside(window).isDestroyed()) throw new TypeError('Object has been destroyed');
    const options = args[window ? 1 : 0] as T;
    checkOptions(options);
    return Promise.resolve()
      .then(() => answer(...args))
      .then((given) => {
        checkAnswer(given, options);
        return given;
      });
  };
  return {
    enumerable: true,
    get: () => show,
    set(given: Answer) {
      answer = given;
    },
  };
}

function checkMessageBox(options: Electron.MessageBoxOptions): void {
  checkKeys(options, 'MessageBoxOptions');
  const { type = 'none', buttons = [], message, detail = '', noLink = false, defaultId, cancelId } = options;
  demand(['none', 'info', 'error', 'question', 'warning'].includes(type), 'Invalid message box type');
  demand(Array.isArray(buttons), 'Buttons must be an array');
  demand(typeof message === 'string', 'Message must be a string');
  demand(typeof detail === 'string', 'Detail must be a string');
  demand(typeof noLink === 'boolean', 'noLink must be a boolean');
  for (const id of [defaultId, cancelId])
    if (id !== undefined && !(id in buttons)) throw new Error(`fake Electron: there is no button ${id}`);
}

/** A message box without buttons gets one of the system. */
function checkResponse(answer: unknown, { buttons = [] }: Electron.MessageBoxOptions): void {
  const { response } = (answer ?? {}) as { response?: number };
  if (response !== undefined && (response < 0 || response >= Math.max(buttons.length, 1)))
    throw new Error(`fake Electron: a test has pressed button ${response} of ${buttons.length}`);
}

const OPEN_PROPERTIES = new Set(
  'openFile openDirectory multiSelections showHiddenFiles createDirectory promptToCreate noResolveAliases treatPackageAsDirectory dontAddToRecent'.split(
    ' ',
  ),
);

function checkFileDialog(options: Pick<Electron.SaveDialogOptions, 'defaultPath' | 'filters'>): void {
  const { defaultPath = '', filters = [] } = options;
  demand(typeof defaultPath === 'string', 'Default path must be a string');
  for (const extension of filters.flatMap(({ extensions }) => extensions))
    if (extension !== '*' && /[.*]/.test(extension))
      throw new Error(`fake Electron: the extension ${extension} has a dot or a wildcard`);
}

function checkOpenDialog(options: Electron.OpenDialogOptions): void {
  checkKeys(options, 'OpenDialogOptions');
  const { properties = [] } = options;
  demand(Array.isArray(properties), 'Properties must be an array');
  for (const property of properties)
    if (!OPEN_PROPERTIES.has(property)) throw new Error(`fake Electron: an open dialog has no property ${property}`);
  checkFileDialog(options);
}

function checkSaveDialog(options: Electron.SaveDialogOptions): void {
  checkKeys(options, 'SaveDialogOptions');
  checkFileDialog(options);
}

const made = Object.defineProperties(
  {
    /** The only dialog that may be shown before the app is ready. */
    showErrorBox(title: string, content: string): void {
      demand(typeof title === 'string' && typeof content === 'string', 'Title and content are strings');
      unscripted('dialog.showErrorBox', { title, content });
    },
  },
  {
    showMessageBox: answered('showMessageBox', checkMessageBox, checkResponse),
    showOpenDialog: answered('showOpenDialog', checkOpenDialog),
    showSaveDialog: answered('showSaveDialog', checkSaveDialog),
  },
);

export const dialog = refusing(made, 'Dialog');

/** Nothing is passed to the system. */
const handed = {
  openExternal(url: string) {
    demand(typeof url === 'string', 'The address is a string');
    if (!URL.canParse(url)) return Promise.reject(new Error('Invalid URL'));
    return Promise.resolve().then(() => unscripted('shell.openExternal', url));
  },
  openPath: (path: string) => Promise.resolve().then(() => unscripted('shell.openPath', path)),
} satisfies Partial<Electron.Shell>;

export const shell = refusing(handed, 'Shell');
