/**
 * Who may import whom, as data. Type-only imports count like any other.
 *
 * A file belongs to the layer with the longest matching `folder`; what is in no layer may neither import nor be
 * imported.
 *
 * @typedef {object} Layer
 * @property {string} folder    a folder or a file, from the top of the repository; with a star, the beginning of a name
 * @property {string[]} imports folders of ours that it may import from, its own always being one of them
 * @property {string[]} packages what it may import from node_modules, named one by one; `node:*` means Node itself
 * @property {string[]} [assets] packages it may take files from (fonts, style sheets) but no code
 * @property {string[]} [tests]  packages that only its tests may use, besides what every test may
 * @property {boolean} [computed] may import a path that is only known when it runs
 */

const argument = ['zod', 'linebreak', 'jsonc-parser'];
const wholeArgument = [
  'messages',
  'argument/model',
  'argument/commands',
  'argument/editor',
  'argument/finding',
  'argument/text',
  'argument/layout',
  'argument/drawing',
  'argument/citations',
  'argument/evaluation',
  'argument/schemes',
  'argument/recall',
  'argument/checks',
  'argument/formats',
];

const flow = '@xyflow/react';

/**
 * One folder of the window: what of the window it may import, and what of node_modules besides React's.
 *
 * @param {string} folder
 * @param {string[]} imports
 * @param {{ packages?: string[], assets?: string[] }} [more]
 * @returns {Layer}
 */
function rendererLayer(folder, imports, { packages = [], assets = [] } = {}) {
  return {
    folder: `renderer/${folder}`,
    imports: [...wholeArgument, 'contract', ...imports.map((one) => `renderer/${one}`)],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react', ...packages],
    assets,
  };
}

const shared = ['controls', 'display', 'store', 'editing', 'descriptions'];

/**
 * The window from the ground up. A folder imports only from folders above it in this list, so there can be no
 * circle.
 */
export const rendererLayers = [
  rendererLayer('controls', []),
  rendererLayer('display', []),
  rendererLayer('host', []),
  // Readers and writers of maps of other programs, in a worker that is loaded by the first of them.
  rendererLayer('formats', []),
  rendererLayer('store', ['host', 'formats'], { packages: ['zustand'] }),
  // Shared by several features.
  rendererLayer('editing', ['controls', 'display', 'store', 'formats']),
  rendererLayer('descriptions', ['controls', 'store']),
  rendererLayer('links', ['controls', 'store']),
  rendererLayer('find', ['controls', 'store']),
  rendererLayer('notices', ['controls', 'display', 'store']),
  rendererLayer('branch-focus', ['controls', 'display', 'store']),
  // Readers of the files of other programs, each loaded only when such a file comes.
  rendererLayer('article/formats', [], {
    packages: ['fflate', 'mammoth', 'markdown-it', 'markdown-it-footnote', 'pdfjs-dist'],
  }),
  rendererLayer('article', [...shared, 'article/formats', 'links']),
  rendererLayer('canvas/layout', ['display'], { assets: ['@expo-google-fonts/inter'] }),
  rendererLayer('canvas/painting', ['display', 'canvas/layout'], { packages: [flow, 'flatbush'] }),
  rendererLayer('canvas/nodes', [...shared, 'canvas/painting'], { packages: [flow] }),
  rendererLayer('canvas/interaction', [...shared, 'canvas/painting', 'article']),
  rendererLayer('canvas/keyboard', shared, { packages: [flow] }),
  rendererLayer(
    'canvas',
    [
      ...shared,
      'branch-focus',
      'canvas/layout',
      'canvas/painting',
      'canvas/nodes',
      'canvas/interaction',
      'canvas/keyboard',
    ],
    { packages: [flow] },
  ),
  rendererLayer('outline', shared),
  // The editor is loaded only when the pane is opened.
  rendererLayer('text-pane', shared, {
    packages: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/language',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
    ],
  }),
  rendererLayer('details', [...shared, 'links', 'article']),
  rendererLayer('checks', shared),
  rendererLayer('evaluation', shared),
  rendererLayer('presentation', shared),
  rendererLayer('recall', [...shared, 'branch-focus', 'presentation']),
  rendererLayer('export', [...shared, 'formats']),
  rendererLayer('library', [...shared, 'formats', 'links', 'article', 'article/formats', 'export']),
  rendererLayer('example', shared),
  rendererLayer('start', [...shared, 'article', 'article/formats', 'example', 'library']),
  rendererLayer('menu', [...shared, 'export']),
  rendererLayer('sidebar', [
    ...shared,
    'article',
    'outline',
    'text-pane',
    'details',
    'checks',
    'evaluation',
    'presentation',
  ]),
  rendererLayer('window', [
    ...shared,
    'find',
    'notices',
    'branch-focus',
    'article',
    'canvas',
    'canvas/interaction',
    'presentation',
    'recall',
    'export',
    'library',
    'menu',
    'sidebar',
    'example',
    'start',
  ]),
  rendererLayer('commands', [
    ...shared,
    'find',
    'branch-focus',
    'article',
    'details',
    'checks',
    'evaluation',
    'presentation',
    'recall',
    'export',
    'library',
    'window',
  ]),
  {
    ...rendererLayer('', ['controls', 'host', 'store', 'menu', 'export', 'window', 'commands']),
    folder: 'renderer',
    assets: ['@expo-google-fonts/inter'],
  },
];

/** @type {Layer[]} */
export const layers = [
  { folder: 'messages', imports: [], packages: ['intl-messageformat'] },
  { folder: 'argument/model', imports: ['messages'], packages: argument },
  { folder: 'argument/commands', imports: ['messages', 'argument/model'], packages: argument },
  {
    folder: 'argument/editor',
    imports: ['messages', 'argument/model', 'argument/commands'],
    packages: argument,
  },
  { folder: 'argument/finding', imports: ['messages', 'argument/model'], packages: argument },
  { folder: 'argument/text', imports: ['messages', 'argument/model'], packages: argument },
  { folder: 'argument/layout', imports: ['messages', 'argument/model', 'argument/text'], packages: argument },
  {
    folder: 'argument/drawing',
    imports: ['messages', 'argument/model', 'argument/text', 'argument/layout', 'argument/recall'],
    packages: argument,
  },
  { folder: 'argument/citations', imports: ['messages', 'argument/model', 'argument/finding'], packages: argument },
  { folder: 'argument/evaluation', imports: ['messages', 'argument/model'], packages: argument },
  { folder: 'argument/schemes', imports: ['messages', 'argument/model'], packages: argument },
  { folder: 'argument/recall', imports: ['messages', 'argument/model'], packages: argument },
  { folder: 'argument/checks', imports: ['messages', 'argument/model', 'argument/finding'], packages: argument },
  {
    folder: 'argument/formats',
    imports: ['messages', 'argument/model', 'argument/evaluation'],
    packages: [...argument, 'fflate', 'markdown-it', 'papaparse', 'saxes'],
  },
  {
    folder: 'argument/testing',
    imports: wholeArgument,
    packages: [...argument, 'intl-messageformat'],
    tests: ['@argdown/core', '@hpcc-js/wasm-graphviz', 'xmllint-wasm'],
  },

  { folder: 'contract', imports: wholeArgument, packages: [] },
  {
    folder: 'host',
    imports: [...wholeArgument, 'contract', 'package.json'],
    // zod: what comes over the wire is checked here, so that the contract and with it the preload need no such library.
    packages: [
      'node:*',
      '@napi-rs/canvas',
      'bidi-js',
      'cadical-wasm',
      'fflate',
      'pdfkit',
      'subset-font',
      'ws',
      'env-paths',
      'zod',
    ],
    tests: ['pdfjs-dist'],
  },
  {
    folder: 'cli',
    imports: [...wholeArgument, 'contract', 'host', 'package.json'],
    packages: ['node:*', 'env-paths'],
    tests: ['fflate'],
  },
  {
    folder: 'electron',
    imports: [...wholeArgument, 'contract', 'host', 'package.json'],
    packages: ['electron', 'node:*', 'electron-updater'],
    tests: ['builder-util-runtime'],
  },
  { folder: 'electron/preload*', imports: ['contract'], packages: ['electron'] },
  ...rendererLayers,

  {
    folder: 'e2e',
    imports: [...wholeArgument, 'argument/testing', 'contract', 'host', 'cli'],
    packages: ['node:*', '@playwright/test', 'axe-core', '@napi-rs/canvas', 'fflate', 'pdfkit', 'pdfjs-dist', 'ws'],
    computed: true,
  },
  // Only the types of Electron, which the fake is checked against.
  { folder: 'e2e/electron-fake', imports: [], packages: ['node:*'], computed: true },
  {
    folder: 'bench',
    imports: [...wholeArgument, 'contract', 'host', 'build', 'bench/articles'],
    // The programs that Counterpoint is measured against use the same libraries.
    packages: ['node:*', '@playwright/test', 'vite', '@xyflow/react', 'react', 'react-dom', '@argdown/core'],
    computed: true,
  },
  // The pages of the bench of articles, and the readers of the window in a page of their own.
  { folder: 'bench/articles', imports: [], packages: ['node:*', 'fflate', 'pdfkit', 'bidi-js'] },
  { folder: 'bench/articles-page.mjs', imports: ['renderer/article/formats'], packages: [] },
  {
    folder: 'bench/canvas/peers',
    imports: wholeArgument,
    packages: ['react', 'react-dom', '@xyflow/react', '@excalidraw/excalidraw'],
  },
  {
    folder: 'build',
    imports: [...wholeArgument, 'contract'],
    packages: ['node:*', 'vite', 'vitest', '@playwright/test', '@napi-rs/canvas', '@electron/asar', '@electron/fuses'],
    computed: true,
  },
  { folder: 'playwright.config.ts', imports: ['build', 'e2e'], packages: ['@playwright/test'] },
  { folder: 'vitest.config.ts', imports: [], packages: ['vitest'] },
  { folder: 'package.json', imports: [], packages: [] },
];

/** Code that only runs under test or in a benchmark. Nothing else may import it. */
export const testCode = /\.(test|spec)\.tsx?$|\/testing\/|^bench\//;

/** Packages that test code may use besides those of its layer. */
export const testPackages = ['node:*', 'vitest', 'fast-check'];
