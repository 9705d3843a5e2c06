import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuseNames, fuses } from '../package/fuses.mjs';
import { checkRules, unstatedFuses, violationsIn } from './check.mjs';
import { shipped } from './rules.mjs';

const refused: [file: string, source: string, what: string][] = [
  ['electron/main.ts', `new BrowserWindow({ webPreferences: { nodeIntegration: true } });`, 'nodeIntegration'],
  ['electron/main.ts', `const prefs = { 'nodeIntegration': wanted };`, 'nodeIntegration'],
  ['electron/main.ts', `prefs.nodeIntegration = true;`, 'nodeIntegration'],
  ['electron/main.ts', `const prefs = { nodeIntegrationInWorker: true };`, 'nodeIntegrationInWorker'],
  ['electron/main.ts', `const prefs = { nodeIntegrationInSubFrames: true };`, 'nodeIntegrationInSubFrames'],
  ['electron/main.ts', `const prefs = { webSecurity: false };`, 'webSecurity'],
  ['electron/main.ts', `const prefs = { webSecurity: !isTest };`, 'webSecurity'],
  ['electron/main.ts', `const webSecurity = false; const prefs = { webSecurity };`, 'webSecurity'],
  ['electron/main.ts', `const prefs = { contextIsolation: false };`, 'contextIsolation'],
  ['electron/main.ts', `const prefs = { sandbox: false };`, 'sandbox'],
  ['electron/main.ts', `const prefs = { allowRunningInsecureContent: true };`, 'allowRunningInsecureContent'],
  ['electron/main.ts', `const prefs = { experimentalFeatures: true };`, 'experimentalFeatures'],
  ['electron/main.ts', `const prefs = { webviewTag: true };`, 'webviewTag'],
  ['electron/page-protocol.ts', `const privileges = { standard: true, bypassCSP: true };`, 'bypassCSP'],
  ['electron/main.ts', `const prefs = { enableBlinkFeatures: 'X' };`, 'enableBlinkFeatures'],
  ['electron/main.ts', `start(['--no-sandbox']);`, '--no-sandbox'],
  ['electron/security/unsafe-switch-list.ts', `app.commandLine.appendSwitch(UNSAFE[0]);`, 'appendSwitch'],
  ['electron/main.ts', `app.commandLine['appendArgument'](text);`, 'appendArgument'],
  ['electron/main.ts', `import { shell } from 'electron'; void shell.openExternal(url);`, 'openExternal'],
  ['electron/main.ts', `void shell['openExternal'](url);`, 'openExternal'],
  ['electron/menus/menu.ts', `const { openExternal } = shell;`, 'openExternal'],
  ['electron/main.ts', `import { ipcMain } from 'electron';`, 'ipcMain'],
  ['electron/main.ts', `import * as electron from 'electron'; electron.ipcMain.on('x', y);`, 'ipcMain'],
  ['electron/main.ts', `import { ipcRenderer } from 'electron';`, 'ipcRenderer'],
  ['renderer/app.tsx', `window.ipcRenderer.send('x');`, 'ipcRenderer'],
  ['renderer/app.tsx', `element.innerHTML = text;`, 'innerHTML'],
  ['renderer/app.tsx', `element['outerHTML'] = text;`, 'outerHTML'],
  ['renderer/app.tsx', `element.insertAdjacentHTML('beforeend', text);`, 'insertAdjacentHTML'],
  ['renderer/app.tsx', `const a = <p dangerouslySetInnerHTML={{ __html: text }} />;`, 'dangerouslySetInnerHTML'],
  ['renderer/app.tsx', `const a = <iframe srcDoc={text} />;`, 'srcDoc'],
  ['renderer/app.tsx', `document.write(text);`, 'document.write'],
  ['argument/model/claim.ts', `eval(text);`, 'eval'],
  ['host/host.ts', `(0, eval)(text);`, 'eval'],
  ['renderer/app.tsx', `window.eval(text);`, 'eval'],
  ['host/host.ts', `const run = new Function('a', text);`, 'Function'],
  ['cli/main.ts', `const run = Function(text);`, 'Function'],
  ['renderer/app.tsx', `new globalThis.Function(text);`, 'Function'],
  ['renderer/app.tsx', 'const a = <p>Nothing to see</p>;', '"Nothing to see"'],
  ['renderer/app.tsx', `const a = <p>{'Nothing to see'}</p>;`, '"Nothing to see"'],
  ['renderer/app.tsx', `const a = <p>{isOn ? 'On' : 'Off'}</p>;`, '"On Off"'],
  ['renderer/app.tsx', `const a = <button aria-label="Close" />;`, '"Close"'],
  ['renderer/app.tsx', `const a = <button aria-label={\`Close \${name}\`} />;`, '"Close"'],
  ['renderer/app.tsx', `const a = <input placeholder={hint || 'Search'} />;`, '"Search"'],
  ['electron/menus/menu.ts', `const item = { role: 'quit', label: 'Quit' };`, '"Quit"'],
  ['electron/dialogs.ts', `dialog.show({ message: 'It is ' + state });`, '"It is"'],
  ['renderer/store/app.ts', `app.notify('Saved.');`, '"Saved."'],
  ['host/host.ts', `throw new HostError('bad-request', 'No such map.');`, '"No such map."'],
  ['cli/commands/open.ts', `throw usageError('Which map?');`, '"Which map?"'],
  ['renderer/app.tsx', `const FIELDS = [['title', words.title]];`, 'A word'],
  ['electron/ipc.ts', `const REFUSED = { message: messages.start.unexpected };`, 'A word'],
];

test.each(refused)('%s may not say %s', (file, source, what) => {
  const violations = violationsIn(file, source);
  expect(violations.length).toBeGreaterThan(0);
  for (const violation of violations) {
    expect(violation).toContain(`${file}:1: ${what}`);
  }
});

const allowed: [file: string, source: string][] = [
  [
    'electron/main.ts',
    `const prefs = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };`,
  ],
  ['electron/security/external-links.ts', `import { shell } from 'electron'; void shell.openExternal(url);`],
  ['electron/ipc.ts', `import { ipcMain } from 'electron'; ipcMain.handle('call', answer);`],
  ['electron/ipc/calls.ts', `import { ipcMain } from 'electron'; ipcMain.handle('call', answer);`],
  ['electron/preload.ts', `import { ipcRenderer } from 'electron'; ipcRenderer.invoke('call');`],
  ['renderer/app.tsx', `// innerHTML and eval would be wrong here\nelement.textContent = text; evaluate(text);`],
  ['messages/en/window/commands.ts', `export const commands = { undo: { label: 'Undo' } };`],
  [
    'renderer/app.tsx',
    `const words = messages.article; const a = () => <p title={words.title}>{words.empty} · 1×</p>;`,
  ],
  ['renderer/app.tsx', `const a = <p className="map title" role={isOn ? 'status' : 'note'}>{list.join(', ')}</p>;`],
  [
    'host/host.ts',
    `throw new HostError('bad-request', messages.host.cancelled); throw new RangeError('no such claim');`,
  ],
  ['renderer/app.tsx', `let action: Function; const text = 'eval';`],
];

test.each(allowed)('%s may say %s', (file, source) => {
  expect(violationsIn(file, source)).toEqual([]);
});

test('a violation names the line', () => {
  expect(violationsIn('renderer/app.tsx', '\n\neval(text);')).toEqual([
    'renderer/app.tsx:3: eval() makes elements or code out of text',
  ]);
});

test('a file that cannot be parsed is a violation, not a pass', () => {
  expect(violationsIn('cli/main.ts', 'const = ;')).toHaveLength(1);
});

test('folders without code do not pass', () => {
  const empty = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    for (const folder of shipped) mkdirSync(join(empty, folder));
    expect(checkRules(empty)).toEqual([expect.stringContaining('nothing was checked')]);
  } finally {
    rmSync(empty, { recursive: true });
  }
});

test('all nine fuses are stated, and one that is left out is told by name', () => {
  expect(fuseNames).toHaveLength(9);
  expect(unstatedFuses(fuses, fuseNames)).toEqual([]);
  for (const name of fuseNames) {
    const { [name]: _left, ...others } = fuses;
    expect(unstatedFuses(others, fuseNames)).toEqual([expect.stringContaining(name)]);
  }
  expect(unstatedFuses(fuses, [...fuseNames, 'TheTenth'])).toEqual([expect.stringContaining('TheTenth')]);
});
