import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { writeFragment } from '../../../argument/formats/fragment-json';
import { writeMap } from '../../../argument/formats/native';
import { writeOutlineHtml } from '../../../argument/formats/outline-html';
import { fragmentOf } from '../../../argument/model/fragment';
import { depth } from '../../../argument/testing/depth';
import { ADVISORIES, HOSTILE_TEXTS, hostileMap, SCRIPT_PAYLOAD } from '../../../argument/testing/hostile-texts';
import { test as base, expect, type TestHost } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';
import { watchNetwork } from '../../support/network-watch';
import { PROJECT } from '../../support/test-host';

/** The hostile map in the window; afterwards there is one page, no dialog was shown and no file was made. */
const test = base.extend<{ clean: (where: string) => Promise<void> }>({
  clean: async ({ map, host, page }, use) => {
    page.on('dialog', (dialog) => expect(dialog.message(), 'no dialog of the browser').toBe(''));
    await openHostile(host, page, map);
    await use(async (where) => expect(await marksOn(page), where).toEqual([]));
    expect(page.context().pages()).toHaveLength(1);
    expect(everything(host).filter((name) => /taken$/.test(name))).toEqual([]);
  },
});

// Without the policy, which is a second barrier and would hide what passes the first.
test.use({ bypassCSP: true });

const IMG = `<img src=x onerror=${SCRIPT_PAYLOAD}>`;
const TITLE = `Hostile ${IMG}`;
const EVERY_TEXT = ADVISORIES.flatMap(({ texts }) => texts);
const SOME_TEXTS = ADVISORIES.flatMap(({ texts }) => texts.slice(0, 2));
const MAP = hostileMap(HOSTILE_TEXTS, TITLE);
/** The number of claims that are walked through one by one. */
const VISITED = depth(12, MAP.claims.length);

/** Returns traces of the texts in a page: scripts that ran, foreign elements and attributes. */
function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign =
      'iframe, object, embed, video, audio, base, area, math, details[ontoggle], meta[http-equiv], form[action], a[href], style ~ img, [srcdoc], script:not([src]), img:not([src^="blob:"]):not([src^="data:"])';
    const found = [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML.slice(0, 120));
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) if (/^on/.test(name)) found.push(`${element.tagName} ${name}`);
    }
    if ('taken' in window || 'taken' in {}) found.push('a script ran');
    return found;
  });
}

/** Fills the clipboard as another page does whose text a person copies. */
async function copyElsewhere(browser: Browser, data: Record<string, string>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<p>copied</p>');
  await page.evaluate((all) => {
    document.addEventListener('copy', (event) => {
      for (const [type, text] of Object.entries(all)) event.clipboardData?.setData(type, text);
      event.preventDefault();
    });
    document.getSelection()?.selectAllChildren(document.body);
  }, data);
  await page.keyboard.press('Control+c');
  await context.close();
}

/** Returns the paths of all files in the folders of a host. */
const everything = (host: TestHost) => (readdirSync(host.folder, { recursive: true }) as string[]).sort();

async function openHostile(host: TestHost, page: Page, map: MapPage): Promise<void> {
  writeFileSync(host.path('Hostile.argmap.json'), writeMap(MAP));
  writeFileSync(host.path(`${IMG} $(touch taken).argmap.json`), writeMap({ ...MAP, title: '' }));
  writeFileSync(host.path(`${IMG} broken.argmap.json`), `{ "format": "counterpoint/1", "${IMG}": ${IMG}`);
  await page.reload();
  await map.ready();
  await map.choose('Maps', TITLE);
  await expect(page.getByRole('tree', { name: `Argument map: ${TITLE}`, exact: true })).toBeVisible();
}

test('hostile text stays text in the panels, dialogs and lists that show it', { tag: '@browser' }, async ({
  map,
  page,
  clean,
}) => {
  await expect(page).toHaveTitle(/Hostile <img/);
  await clean('the canvas');

  await test.step('canvas, hover, details, outline, standing, advice, article', async () => {
    await map.canvas.focus();
    await map.press('d');
    await clean('the details');
    await map.canvas.focus();
    await map.press('o');
    const rows = map.outline.getByRole('row');
    await rows.first().click();
    for (let at = 0; at < VISITED; at++) await map.press('ArrowDown');
    await clean('the outline and the details of the claims');
    await page.getByRole('tab', { name: 'Text', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'The map as text' })).toBeVisible();
    await clean('the text');
    for (const box of (await map.boxes.all()).slice(0, VISITED)) {
      const place = await box.boundingBox();
      if (place) await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    }
    await clean('under the pointer');
    await map.canvas.focus();
    await map.press('a');
    for (const command of ['What stands', 'What is missing']) {
      await map.press('Control+k');
      await page.keyboard.type(command);
      await map.press('ArrowDown', 'Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await clean('the panels');
    for (const text of EVERY_TEXT.slice(0, 8))
      await expect(page.getByText(text, { exact: true }).first()).toBeAttached();
  });

  await test.step('find and the palette', async () => {
    for (const [keys, text] of [
      ['Control+f', 'needle'],
      ['Control+f', IMG],
      ['Control+k', `<script>${SCRIPT_PAYLOAD}</script>`],
    ] as const) {
      await map.canvas.focus();
      await map.press(keys);
      await page.keyboard.type(text);
      await map.press('Enter');
      await clean(`${keys} ${text}`);
      await map.press('Escape');
    }
  });

  await test.step('the dialogs', async () => {
    await map.canvas.focus();
    for (const item of ['Properties…', 'Earlier versions…', 'Export…', 'Print…']) {
      await map.choose('Maps', item);
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean(item);
      await map.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await map.choose('Maps', 'Export…');
    await page.getByRole('radio', { name: /^Other programs/ }).check({ force: true });
    await expect(page.getByRole('region', { name: 'Text of the file' })).toContainText('Hostile');
    for (const format of await page.getByLabel('Format').locator('option').all()) {
      await page.getByLabel('Format').selectOption((await format.getAttribute('value')) ?? '');
      await clean('the text for another program');
    }
    await map.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    const problems = EVERY_TEXT.map((text) => `(1) ${text}\n---\n`).join('\n');
    const file = { name: `${IMG}.argdown`, mimeType: '', buffer: Buffer.from(`[T]: ${IMG}\n  + [T]\n\n${problems}`) };
    await map.chooseFile(file, () => map.choose('Maps', /Open a map file/));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^line 2,/ })
      .click();
    await clean('a file of another program');
    await map.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await map.showStartPage();
    await expect(page.getByText(`${IMG} $(touch taken)`).first()).toBeVisible();
    await expect(page.getByText(/broken/).first()).toBeVisible();
    await clean('the start page');
  });
});

// In the fake Electron a page has no clipboard to paste from.
test('hostile text stays text where it is pasted: as text, as HTML, as a branch of another window', {
  tag: '@browser',
}, async ({ map, host, browser, clean }) => {
  await map.canvas.focus();
  await map.press('d');
  await expect(map.panel('Details')).toBeVisible();
  const html = EVERY_TEXT.join('\n');
  const branch = writeFragment(fragmentOf(MAP, MAP.claims[0]?.id ?? '') as never);
  const pastes: Record<string, string>[] = [
    { 'text/plain': html, 'text/html': html },
    { 'text/html': html },
    {
      'text/plain': 'x',
      'application/x-counterpoint-branch+json': branch,
      'text/uri-list': `javascript:${SCRIPT_PAYLOAD}`,
    },
    { 'text/plain': 'x', 'application/x-counterpoint-branch+json': `{"claims":"${IMG}"}` },
  ];
  for (const data of pastes) {
    await copyElsewhere(browser, data);
    await map.canvas.focus();
    await map.press('Home', 'Control+v');
    await clean(`pasted on the canvas: ${Object.keys(data).join()}`);
    await map.press('F2', 'Control+v');
    await clean('pasted into a box');
    await map.press('Enter');
    for (const field of await map.panel('Details').getByRole('textbox').all()) {
      await field.focus();
      await map.press('Control+v');
    }
    await map.canvas.focus();
    await clean('pasted into the details');
  }
  await map.canvas.focus();
  await map.saved();
  const { claims } = host.read('Hostile.argmap.json');
  const said = (text: string) => claims.filter((claim) => claim.text.includes(text)).length;
  // Each text pasted on the canvas is a claim of its own now, and its box shows all of it.
  expect(claims.length).toBeGreaterThan(2 * MAP.claims.length);
  expect(said('<svg onload=')).toBeGreaterThan(2);
  expect(said(`<script>${SCRIPT_PAYLOAD}</script>\n${IMG}`)).toBeGreaterThan(0);
});

test('hostile text stays text in an article, and in files that are opened', { tag: '@browser' }, async ({
  map,
  host,
  page,
  clean,
}) => {
  await map.canvas.focus();
  await map.press('a');
  const panel = map.panel('Article');
  const field = panel.getByLabel('Text of the article');
  await field.fill(EVERY_TEXT.join('\n\n'));
  await panel.getByRole('button', { name: 'Show the article' }).click();
  await expect(panel.locator('[data-paragraph="2"]')).toContainText('globalThis.taken=1');
  await clean('the article');
  for (const kind of ['svg', 'png', 'pdf']) {
    const file = join(host.folder, `picture.${kind}`);
    exportTo(host.path('Hostile.argmap.json'), file);
    await map.chooseFile({ name: `${IMG}.${kind}`, mimeType: 'x/y', buffer: readFileSync(file) }, () =>
      map.choose('Maps', /Open a map file/),
    );
    await expect(page.getByText(/img src=x onerror/).first()).toBeAttached();
    await clean(`a ${kind} with a map in it`);
  }
});

// The test ends with a map that cannot be saved, about which the desktop app asks the person.
test('a hostile edit by another program stays text on both sides of the conflict dialog', { tag: '@browser' }, async ({
  map,
  host,
  page,
  pageErrors,
}) => {
  await openHostile(host, page, map);
  await map.canvas.focus();
  await map.press('Home', 'F2', 'Control+a');
  await map.type(`Mine ${IMG}`);
  const file = host.path('Hostile.argmap.json');
  const claims = MAP.claims.map((claim) => ({ ...claim, text: `Theirs ${claim.text}` }));
  writeFileSync(file, writeMap({ ...MAP, claims }));
  await map.press('Enter');
  await page.getByRole('button', { name: 'Decide…' }).click();
  await expect(map.dialog('The file was changed somewhere else')).toBeVisible();
  expect(await marksOn(page)).toEqual([]);
  pageErrors.length = 0;
});

function exportTo(map: string, out: string): void {
  const program = join(PROJECT, 'dist', 'cli', 'main.js');
  const asked = ['--page', 'a4', '--title', '--student', '--class', '--source', '--legend'];
  execFileSync(process.execPath, [program, 'export', map, '-o', out, ...asked], { stdio: 'ignore' });
}

test('an exported picture or page runs no script and sends no request in a browser', async ({ browser, host }) => {
  const map = host.path('Hostile.argmap.json');
  writeFileSync(map, writeMap(MAP));
  const svg = join(host.folder, 'hostile.svg');
  exportTo(map, svg);
  const html = join(host.folder, 'hostile.html');
  writeFileSync(html, writeOutlineHtml(MAP));
  const inline = join(host.folder, 'inline.html');
  // As when somebody pastes the SVG source into a page, where the rules of HTML hold, not those of
  // XML.
  writeFileSync(inline, `<!doctype html><body>${readFileSync(svg, 'utf8')}`);

  for (const file of [svg, html, inline]) {
    const context = await browser.newContext();
    const foreignRequests: string[] = [];
    watchNetwork(context, ({ protocol }) => protocol === 'file:', foreignRequests);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => foreignRequests.push(dialog.message()));
    await page.goto(`file://${file}`);
    await page.mouse.move(200, 200);
    await page.mouse.move(400, 300);
    const ran = await page.evaluate(() => 'taken' in window);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a')].map(
        (link) => link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '',
      ),
    );
    const others = await page.evaluate(
      () => document.querySelectorAll('script, iframe, image, img, use, foreignObject, object, embed').length,
    );
    expect({ ran, others, foreignRequests }, file).toEqual({ ran: false, others: 0, foreignRequests: [] });
    // No text of a claim becomes a link; the address of a source does if it is a web address.
    expect(
      links.filter((to) => !/^https?:\/\//.test(to)),
      file,
    ).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`]);
    await context.close();
  }
});

test('the check works: the same texts as HTML run scripts, send requests and leave elements', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true });
  const foreignRequests: string[] = [];
  watchNetwork(context, () => false, foreignRequests);
  const seen = new Set<string>();
  for (const text of SOME_TEXTS) {
    const page = await context.newPage();
    await page.setContent(`<body>${text}`, { waitUntil: 'commit' }).catch(() => undefined);
    for (const mark of await marksOn(page).catch(() => ['it went elsewhere'])) seen.add(mark);
    await page.close();
  }
  expect(seen).toContain('a script ran');
  expect(seen.size).toBeGreaterThan(10);
  expect(foreignRequests.length).toBeGreaterThan(2);
  await context.close();
});
