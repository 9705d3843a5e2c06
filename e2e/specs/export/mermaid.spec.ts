import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mermaid } from '../../../argument/formats/interchange/drawings/mermaid';
import { writeInFormat } from '../../../argument/formats/interchange/formats';
import { withoutLosses } from '../../../argument/formats/interchange/losses';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { depth } from '../../../argument/testing/depth';
import { HOSTILE_TEXTS, hostileMap } from '../../../argument/testing/hostile-texts';
import { LABEL_TEXTS } from '../../../argument/testing/label-texts';
import { seededRandom } from '../../../argument/testing/random-map';
import { richMap } from '../../../argument/testing/rich-map';
import { expect, test } from '../../support/fixtures';

/** The program that draws flowcharts in Markdown documents. */
const PROGRAM = join(import.meta.dirname, '../../../node_modules/mermaid/dist/mermaid.min.js');

interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

/** A flowchart as it was drawn: the texts of its nodes by their names, of its arrows, and its title. */
interface Flowchart {
  readonly nodes: Readonly<Record<string, string>>;
  readonly edges: readonly string[];
  readonly title: string;
}

/** Draws a flowchart, as a page does that shows it. Throws if the text has an error. */
function draw(page: Page, text: string): Promise<Flowchart> {
  return page.evaluate(async (source) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 10_000_000 });
    const { svg } = await mermaid.render('drawn', source);
    const drawn = new DOMParser().parseFromString(`<body>${svg}`, 'text/html');
    const textOf = (element: Element | null) => element?.textContent ?? '';
    const nodes = [...drawn.querySelectorAll('.node')].map((node) => {
      return [/flowchart-(\w+)-\d+$/.exec(node.id)?.[1] ?? node.id, textOf(node.querySelector('.label'))];
    });
    return {
      nodes: Object.fromEntries(nodes) as Record<string, string>,
      edges: [...drawn.querySelectorAll('.edgeLabel .label')].map(textOf).filter((label) => label !== ''),
      title: textOf(drawn.querySelector('.flowchartTitleText')),
    };
  }, text);
}
/** Returns a text as a picture has it: U+FFFD for what it has no place for, and no blanks at the ends. */
const shown = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t\n]+|[ \t\n]+$/g, '');

const MAPS: readonly ArgumentMap[] = [
  hostileMap(),
  hostileMap(LABEL_TEXTS),
  ...[...LABEL_TEXTS, ...HOSTILE_TEXTS.slice(0, depth(10, HOSTILE_TEXTS.length))].map((text) =>
    hostileMap(['x'], text),
  ),
  ...Array.from({ length: depth(8, 50) }, (_, seed) => richMap(seededRandom(seed), 10)),
];

test('Mermaid draws every flowchart that is written, with the texts as they are', async ({ page }) => {
  await page.addScriptTag({ path: PROGRAM });
  for (const map of MAPS) {
    const { nodes, edges, title } = await draw(page, writeInFormat(map, mermaid).text);
    const { claims, inferences } = withoutLosses(map, mermaid.holds).map;
    expect(shown(title)).toBe(shown(map.title).replaceAll('<', '＜'));
    for (const [index, { text, holder }] of claims.entries()) {
      const drawn = shown(nodes[`c${index + 1}`] ?? 'not drawn');
      if (holder === undefined) expect(drawn).toBe(shown(text));
      else expect(drawn.endsWith(shown(text))).toBe(true);
    }
    const labels = [...edges, ...Object.values(nodes)].map(shown);
    for (const { scheme = '' } of inferences) if (shown(scheme) !== '') expect(labels).toContain(shown(scheme));
  }
  expect(await page.evaluate(() => 'taken' in globalThis)).toBe(false);
});
