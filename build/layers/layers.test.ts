import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLayers, violationsIn } from './check.mjs';
import { layers, rendererLayers } from './table.mjs';

const allowed: [file: string, source: string][] = [
  ['argument/model/claim.ts', `import { z } from 'zod'; import type { Inference } from './inference';`],
  ['argument/commands/delete-claim.ts', `import { change } from '../model/change';`],
  ['argument/drawing/painter.ts', `import { boxes } from '../layout/forest'; import { wrap } from '../text/wrap';`],
  ['argument/model/claim.test.ts', `import { test } from 'vitest'; import fc from 'fast-check'; import 'node:fs';`],
  ['argument/model/claim.test.ts', `import { lawful } from '../testing/laws';`],
  ['argument/layout/forest.test.ts', `import { fold } from '../commands/fold';`],
  ['argument/testing/laws.ts', `import { expect } from 'vitest'; import { undo } from '../editor/history';`],
  ['contract/host.ts', `import type { Claim } from '../argument/model/claim';`],
  [
    'host/store.ts',
    `import { open } from 'node:fs/promises'; import PDFDocument from 'pdfkit'; import './durable-file';`,
  ],
  [
    'host/picture.test.ts',
    `import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'; import '../argument/testing/maps';`,
  ],
  ['cli/main.ts', `const { serve } = await import('../host/web-server');`],
  ['electron/main.ts', `import { app } from 'electron'; import { store } from '../host/store';`],
  ['electron/preload.ts', `import { ipcRenderer } from 'electron'; import { names } from '../contract/allow-list';`],
  ['renderer/main.tsx', `import { createRoot } from 'react-dom/client'; import './window.css'; const view = <b />;`],
  ['renderer/fonts.ts', `import url from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';`],
  [
    'renderer/commands/registry.ts',
    `import { findNext } from '../find/find-next'; import type { App } from '../store/app';`,
  ],
  ['renderer/canvas/canvas.tsx', `import { ReactFlow } from '@xyflow/react'; import '@xyflow/react/dist/style.css';`],
  ['argument/model/notes.ts', `// import 'react'\nexport const text = "import 'node:fs'";`],
  ['host/maps.ts', `export const shipped = new URL('../maps/', import.meta.url);`],
];

test.each(allowed)('%s may say %s', (file, source) => {
  expect(violationsIn(file, source)).toEqual([]);
});

const refused: [file: string, source: string, complaint: string][] = [
  [
    'argument/model/claim.ts',
    `import { act } from '../commands/act';`,
    'argument/commands/act, which argument/model may not',
  ],
  [
    'argument/text/wrap.ts',
    `import type { Box } from '../layout/box';`,
    'argument/layout/box, which argument/text may not',
  ],
  [
    'argument/checks/rule.ts',
    `export * from '../editor/history';`,
    'argument/editor/history, which argument/checks may not',
  ],
  [
    'argument/formats/native.ts',
    `import { laws } from '../testing/laws';`,
    'argument/testing/laws, which only tests may',
  ],
  [
    'argument/formats/native.ts',
    `import { host } from '../../contract/host';`,
    'contract/host, which argument/formats may not',
  ],
  ['argument/formats/native.ts', `import { readFileSync } from 'node:fs';`, 'node:fs, which argument/formats may not'],
  ['argument/formats/native.ts', `/// <reference types="node" />`, 'node, which argument/formats may not'],
  ['argument/formats/native.ts', `/// <reference lib="dom" />`, 'lib:dom, which argument/formats may not'],
  ['argument/formats/native.ts', `import { expect } from 'vitest';`, 'vitest, which argument/formats may not'],
  ['contract/host.ts', `import { z } from 'zod';`, 'zod, which contract may not'],
  ['contract/host.ts', `export type Store = import('../host/store').Store;`, 'host/store, which contract may not'],
  ['host/store.ts', `import fs from 'fs';`, 'fs, which host may not'],
  ['host/store.ts', `import { app } from 'electron';`, 'electron, which host may not'],
  ['host/store.ts', `import wrap from 'linebreak';`, 'linebreak, which host may not'],
  ['host/store.ts', `const electron = require('electron');`, 'electron, which host may not'],
  ['host/store.ts', `import fs = require('fs-extra');`, 'fs-extra, which host may not'],
  ['host/store.ts', `new Worker(new URL('../cli/main.ts', import.meta.url));`, 'cli/main.ts, which host may not'],
  ['host/store.ts', `await import(name);`, 'something computed, which cannot be checked and host may not'],
  ['cli/main.test.ts', `import 'pdfjs-dist';`, 'pdfjs-dist, which a test of cli may not'],
  ['cli/main.test.ts', `import '../electron/main';`, 'electron/main, which a test of cli may not'],
  [
    'argument/layout/forest.test.ts',
    `import '../../host/store';`,
    'host/store, which a test of argument/layout may not',
  ],
  ['electron/main.ts', `import './preload';`, 'electron/preload, which electron may not'],
  ['electron/preload.ts', `import { join } from 'node:path';`, 'node:path, which electron/preload* may not'],
  ['electron/preload-bridge.ts', `import '../host/store';`, 'host/store, which electron/preload* may not'],
  ['renderer/app.tsx', `import { ReactFlow } from '@xyflow/react';`, '@xyflow/react, which renderer may not'],
  ['renderer/app.tsx', `import type { Store } from '../host/store';`, 'host/store, which renderer may not'],
  ['renderer/app.tsx', `import { ipcRenderer } from 'electron';`, 'electron, which renderer may not'],
  [
    'renderer/app.tsx',
    `import inter from '@expo-google-fonts/inter';`,
    '@expo-google-fonts/inter, which renderer may not',
  ],
  ['renderer/app.tsx', `const all = import.meta.glob('../host/*.ts');`, 'host/*.ts, which renderer may not'],
  [
    'renderer/article/article-panel.tsx',
    `import { HANDLERS } from '../commands/registry';`,
    'renderer/commands/registry, which renderer/article may not',
  ],
  [
    'renderer/controls/dialog.tsx',
    `import { useApp } from '../store/use-app';`,
    'renderer/store/use-app, which renderer/controls may not',
  ],
  [
    'renderer/store/app.ts',
    `import type { PassageUse } from '../article/passage-actions';`,
    'renderer/article/passage-actions, which renderer/store may not',
  ],
  ['renderer/app.tsx', `import '/etc/hosts';`, '/etc/hosts, which renderer may not'],
];

test.each(refused)('%s may not say %s', (file, source, complaint) => {
  expect(violationsIn(file, source)).toEqual([`${file}:1: imports ${complaint}`]);
});

test('a folder of the window imports only from folders above it in the table', () => {
  for (const [index, { folder, imports }] of rendererLayers.entries()) {
    const above = rendererLayers.slice(0, index).map((layer) => layer.folder);
    const inWindow = imports.filter((one) => one.startsWith('renderer'));
    expect(
      inWindow.filter((one) => !above.includes(one)),
      folder,
    ).toEqual([]);
  }
});

test('a violation names the line', () => {
  expect(violationsIn('contract/host.ts', `\n\nimport 'react';`)).toEqual([
    'contract/host.ts:3: imports react, which contract may not',
  ]);
});

test('a file outside every layer is a violation', () => {
  expect(violationsIn('helpers/messages.ts', '')).toHaveLength(1);
  expect(violationsIn('cli/main.ts', `import '../helpers/strings';`)).toEqual([
    'cli/main.ts:1: imports helpers/strings, which is in no layer',
  ]);
});

test('a file that cannot be parsed is a violation, not a pass', () => {
  expect(violationsIn('cli/main.ts', 'const = ;')).toHaveLength(1);
});

test('an empty folder does not pass', () => {
  const empty = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    expect(checkLayers(empty)).toMatchObject({
      modules: 0,
      violations: [expect.stringContaining('nothing was checked')],
    });
  } finally {
    rmSync(empty, { recursive: true });
  }
});

test('the table names only packages that package.json installs, and shipped Node code only those that ship', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const manifest = read('../../package.json');
  const shipped = Object.keys(manifest.dependencies);
  const installed = [...shipped, ...Object.keys(manifest.devDependencies)];
  // The programs that Counterpoint is measured against are installed by the benchmarks that need them.
  const measured = [...installed, ...Object.keys(read('../../bench/package.json').dependencies)];
  const builtIn = ['node:*', 'electron'];
  for (const { folder, packages, assets = [] } of layers) {
    const runsFromNodeModules = /^(argument|contract|host|cli|electron)/.test(folder);
    for (const name of [...packages, ...assets].filter((each) => !builtIn.includes(each))) {
      const known = runsFromNodeModules ? shipped : folder.startsWith('bench') ? measured : installed;
      expect(known, `${folder}: ${name}`).toContain(name);
    }
  }
});
