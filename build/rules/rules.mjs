/**
 * The rules for shipped code that the linter does not have, as data. docs/security.md says what
 * each guards.
 *
 * @typedef {object} Rule
 * @property {string} why      the end of a sentence about the place
 * @property {string[]} [names] names that may not be said at all, be it alone, after a dot or in quotes
 * @property {string[]} [calls] functions that may not be called, with or without `new`
 * @property {Record<string, boolean>} [settings] settings that may have this value only, written out
 * @property {string[]} [texts]  strings that may not stand anywhere
 * @property {RegExp} [except]   the files that may
 */

/** @type {Rule[]} */
export const rules = [
  {
    why: 'gives the page a power that it must not have',
    settings: {
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      bypassCSP: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
    },
  },
  { why: 'switches parts of Chromium on that are not ready', names: ['enableBlinkFeatures'] },
  {
    why: 'switches a guard of Chromium off',
    texts: ['no-sandbox', '--no-sandbox', 'disable-web-security', 'single-process'],
    // It looks whether somebody else has.
    except: /^electron\/security\/unsafe-switch-list\.ts$/,
  },
  { why: 'changes how Chromium runs', names: ['appendSwitch', 'appendArgument'] },
  {
    why: 'is for electron/security/external-links.ts alone, where an address is checked first',
    names: ['openExternal'],
    except: /^electron\/security\/external-links\.ts$/,
  },
  {
    why: 'is for electron/ipc alone, where the sender and the method are checked',
    names: ['ipcMain'],
    except: /^electron\/ipc(\.ts$|\/)/,
  },
  { why: 'is for the preload alone', names: ['ipcRenderer'], except: /^electron\/preload[\w-]*\.ts$/ },
  {
    why: 'makes elements or code out of text',
    names: ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc'],
    calls: ['eval', 'Function', 'document.write', 'document.writeln'],
  },
];

/** The folders whose code is shipped. */
export const shipped = ['messages', 'argument', 'contract', 'host', 'cli', 'electron', 'renderer'];
