import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { writeFragment } from '../../argument/formats/fragment-json';
import { writeMap } from '../../argument/formats/native';
import { writeOutlineHtml } from '../../argument/formats/outline-html';
import { fragmentOf } from '../../argument/model/fragment';
import { ADVISORIES, HOSTILE_TEXTS, hostileMap, SCRIPT_PAYLOAD } from '../../argument/testing/hostile-texts';
import { expect, type RunningHost, test } from '../support/counterpoint';
import type { MapWindow } from '../support/map-window';
import { watchNetwork } from '../support/network-watch';
import { PROJECT } from '../support/running-host';

// Without its policy: that is a second wall, and it would hide what gets past the first.
test.use({ bypassCSP: true });

const IMG = `<img src=x onerror=${SCRIPT_PAYLOAD}>`;
const TITLE = `Hostile ${IMG}`;
const MAP = hostileMap(HOSTILE_TEXTS, TITLE);
const EVERY_TEXT = ADVISORIES.flatMap(({ texts }) => texts);
const SOME_TEXTS = ADVISORIES.flatMap(({ texts }) => texts.slice(0, 2));

/** What the texts have made of a page: scripts that ran, elements and attributes that are not ours. */
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

/** Puts things on the clipboard as another page does whose text a person copies. */
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

/** Everything below the folders of a host, by its path. */
const everything = (host: RunningHost) => (readdirSync(host.folder, { recursive: true }) as string[]).sort();

async function openHostile(host: RunningHost, page: Page, map: MapWindow): Promise<void> {
  writeFileSync(host.path('Hostile.argmap.json'), writeMap(MAP));
  writeFileSync(host.path(`${IMG} $(touch taken).argmap.json`), writeMap({ ...MAP, title: '' }));
  writeFileSync(host.path(`${IMG} broken.argmap.json`), `{ "format": "counterpoint/1", "${IMG}": ${IMG}`);
  await page.reload();
  await map.ready();
  await map.choose('Maps', TITLE);
  await expect(page.getByRole('tree', { name: `Argument map: ${TITLE}`, exact: true })).toBeVisible();
}

// In the double a page has no clipboard to paste from.
test('what a map says is text wherever the window shows it: 0 scripts, 0 elements, 0 requests, 0 files', {
  tag: '@browser',
}, async ({ map, host, page, browser }) => {
  test.setTimeout(600_000);
  page.on('dialog', (dialog) => expect(dialog.message(), 'no dialog of the browser').toBe(''));
  const clean = async (where: string) => expect(await marksOn(page), where).toEqual([]);
  await openHostile(host, page, map);
  await expect(page).toHaveTitle(/Hostile <img/);
  await clean('the canvas');

  await test.step('canvas, hover, details, outline, standing, advice, article', async () => {
    await map.canvas.focus();
    await map.press('o', 'd', 'a');
    for (const command of ['What stands', 'What is missing']) {
      await map.press('Control+k');
      await page.keyboard.type(command);
      await map.press('ArrowDown', 'Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await clean('the panels');
    const rows = map.outline.getByRole('row');
    await rows.first().click();
    for (let at = 0; at < MAP.claims.length; at++) await map.press('ArrowDown');
    await clean('the outline and the details of each claim');
    for (const text of EVERY_TEXT.slice(0, 8))
      await expect(page.getByText(text, { exact: true }).first()).toBeAttached();
    for (const box of await map.boxes.all()) {
      const place = await box.boundingBox();
      if (place) await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    }
    await clean('under the pointer');
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
    for (const item of ['All maps…', 'Properties…', 'Earlier versions…', 'Export picture…', 'Print…']) {
      await map.choose('Maps', item);
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean(item);
      await map.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await map.choose('Maps', 'All maps…');
    await page
      .getByRole('dialog')
      .getByText(/^My maps/)
      .click();
    await expect(page.getByRole('dialog').getByText(`${IMG} $(touch taken)`).first()).toBeVisible();
    await expect(
      page
        .getByRole('dialog')
        .getByText(/broken/)
        .first(),
    ).toBeVisible();
    await clean('the list of maps');
    await map.press('Escape');
  });

  await test.step('pasted text, HTML, and a branch of another window that lies', async () => {
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
    // Each of what was pasted on the canvas is a claim of its own now, and a box of it says all of it.
    expect(claims.length).toBeGreaterThan(2 * MAP.claims.length);
    expect(said('<svg onload=')).toBeGreaterThan(2);
    expect(said(`<script>${SCRIPT_PAYLOAD}</script>\n${IMG}`)).toBeGreaterThan(0);
  });

  await test.step('an article, and files that are opened', async () => {
    const panel = map.panel('Article');
    const field = panel.getByLabel('The text of the article');
    await field.fill(EVERY_TEXT.join('\n\n'));
    await panel.getByRole('button', { name: 'Show the article' }).click();
    await expect(panel.locator('[data-paragraph="2"]')).toContainText('globalThis.taken=1');
    await clean('the article');
    for (const kind of ['svg', 'png', 'pdf']) {
      const file = join(host.folder, `picture.${kind}`);
      exportTo(host.path('Hostile.argmap.json'), file);
      const chooser = page.waitForEvent('filechooser');
      await map.choose('Maps', /Open a map file/);
      await (await chooser).setFiles({ name: `${IMG}.${kind}`, mimeType: 'x/y', buffer: readFileSync(file) });
      await expect(page.getByText(/img src=x onerror/).first()).toBeAttached();
      await clean(`a ${kind} with a map in it`);
    }
  });
  expect(page.context().pages()).toHaveLength(1);
  expect(everything(host).filter((name) => /taken$/.test(name))).toEqual([]);
});

// It ends with a map that cannot be saved, about which the desktop asks a person.
test('another’s hostile edit is text on both sides of the question', { tag: '@browser' }, async ({
  map,
  host,
  page,
  faults,
}) => {
  await openHostile(host, page, map);
  await map.canvas.focus();
  await map.press('Home');
  const file = host.path('Hostile.argmap.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"title": "Hostile', `"title": "Theirs`));
  await map.press('-');
  await map.type(`Mine ${IMG}`);
  await map.press('Enter');
  const decide = page.getByRole('button', { name: 'Decide…' });
  await expect(decide.or(page.getByText(/^Theirs/).first())).toBeVisible();
  if (await decide.isVisible()) await decide.click();
  expect(await marksOn(page)).toEqual([]);
  faults.length = 0;
});

function exportTo(map: string, out: string): void {
  const program = join(PROJECT, 'dist', 'cli', 'main.js');
  const asked = ['--page', 'a4', '--title', '--student', '--class', '--source', '--legend'];
  execFileSync(process.execPath, [program, 'export', map, '-o', out, ...asked], { stdio: 'ignore' });
}

test('a picture and a page for readers, opened by a browser, run nothing and ask for nothing', async ({
  browser,
  host,
}) => {
  const map = host.path('Hostile.argmap.json');
  writeFileSync(map, writeMap(MAP));
  const svg = join(host.folder, 'hostile.svg');
  exportTo(map, svg);
  const html = join(host.folder, 'hostile.html');
  writeFileSync(html, writeOutlineHtml(MAP));
  const inline = join(host.folder, 'inline.html');
  // As somebody puts it who copies the picture's text into a page: there HTML's rules hold, not those of XML.
  writeFileSync(inline, `<!doctype html><body>${readFileSync(svg, 'utf8')}`);

  for (const file of [svg, html, inline]) {
    const context = await browser.newContext();
    const left: string[] = [];
    watchNetwork(context, ({ protocol }) => protocol === 'file:', left);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => left.push(dialog.message()));
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
    expect({ ran, others, left }, file).toEqual({ ran: false, others: 0, left: [] });
    // Nothing that a claim says is a link; of a source it is the address, when it is one of the web.
    expect(
      links.filter((to) => !/^https?:\/\//.test(to)),
      file,
    ).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`]);
    await context.close();
  }
});

test('it would be seen: the same texts as the HTML of a page run, ask for things and leave elements', async ({
  browser,
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  const left: string[] = [];
  watchNetwork(context, () => false, left);
  const seen = new Set<string>();
  for (const text of SOME_TEXTS) {
    const page = await context.newPage();
    await page.setContent(`<body>${text}`, { waitUntil: 'commit' }).catch(() => undefined);
    for (const mark of await marksOn(page).catch(() => ['it went elsewhere'])) seen.add(mark);
    await page.close();
  }
  expect(seen).toContain('a script ran');
  expect(seen.size).toBeGreaterThan(10);
  expect(left.length).toBeGreaterThan(2);
  await context.close();
});
