import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { MENUS } from '../../../contract/menus';
import { ENGLISH, setLocale } from '../../../messages/catalogue';
import { LANGUAGES } from '../../../messages/locales';
import { messages } from '../../../messages/messages';
import { outsideBrackets } from '../../../messages/testing/pseudo-locale';
import { CommandLineHost } from '../../support/browser-host';
import { test as base, expect } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';
import type { TestHost } from '../../support/test-host';
import { makePseudoProgram, PSEUDO, removeProgram } from '../../support/testing/pseudo-language-build';

/**
 * Texts that may be shown without being in the catalogues: the languages' own names, texts that
 * people have written, and the one word that React Aria brings in every language ("Dismiss", for
 * screen readers).
 */
const NAMES = [
  'Schließen',
  ...Object.values(LANGUAGES),
  'Jun',
  'Mine',
  'Theirs',
  'Later',
  'Zzz',
  'Broken',
  'One paragraph.',
  'Another paragraph.',
];

const BROKEN = 'broken.argmap.json';

/** Returns every text that can be read or heard in the window. */
function shownIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Text for screen readers is clipped, not hidden, and counts.
      if (node.parentElement?.checkVisibility() && !node.parentElement.closest('style, script'))
        found.push(node.textContent ?? '');
    }
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    for (const name of attributes)
      for (const element of document.querySelectorAll(`[${name}]`))
        if (element.checkVisibility() || element.closest('svg')) found.push(element.getAttribute(name) ?? '');
    return found;
  });
}

/**
 * A walk through the states of a window whose messages are all in brackets; it collects texts
 * outside brackets.
 */
class Walk {
  readonly states: string[] = [];
  readonly found = new Set<string>();
  private readonly written: string[];

  constructor(
    readonly map: MapPage,
    host: TestHost,
  ) {
    const told = host.files().flatMap((name) => [name, ...(name === BROKEN ? [] : textsIn(host.read(name)))]);
    // The longest first: a text may contain another.
    this.written = [...NAMES, ...told, ...told.map((text) => text.replace(/\.argmap\.json$/, ''))]
      .filter((text) => text !== '')
      .sort((a, b) => b.length - a.length);
  }

  async look(state: string): Promise<void> {
    this.states.push(state);
    for (const shown of await shownIn(this.map.page)) {
      const left = this.written.reduce((text, written) => text.replaceAll(written, ' '), outsideBrackets(shown));
      if (/\p{L}{2}/u.test(left)) this.found.add(`${state}: ${shown}`);
    }
  }

  async dialog(name: string, open: () => Promise<void>, then?: () => Promise<void>): Promise<void> {
    const dialog = this.map.page.getByRole('dialog', { name, exact: true });
    await open();
    await expect(dialog).toBeVisible();
    await this.look(`dialog ${name}`);
    await then?.();
    await this.map.press('Escape');
    await expect(dialog).toBeHidden();
    await this.map.canvas.focus();
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const test = base.extend({
  host: async ({ browserName: _ }, use) => {
    const program = makePseudoProgram();
    const host = new CommandLineHost(program);
    writeFileSync(host.path(BROKEN), '{ "format": "counterpoint/1", "title": "Broken", ');
    host.writeSettings({ theme: 'light', language: 'de' });
    await host.start();
    await use(host);
    await host.dispose();
    removeProgram(program);
  },
  map: async ({ page, host }, use) => {
    setLocale(PSEUDO);
    await page.goto(host.address);
    const map = new MapPage(page);
    await expect(page.locator('[role=treeitem][data-claim]').first()).toBeVisible();
    await use(map);
    setLocale(ENGLISH);
  },
});

test('every text shown or announced in the window comes from a message catalogue', async ({ map, host }) => {
  test.setTimeout(600_000);
  const { page } = map;
  const walk = new Walk(map, host);
  const { commands } = messages;
  const press =
    (...keys: string[]) =>
    () =>
      map.press(...keys);
  const choose = (menu: keyof typeof messages.menu & string, id: keyof typeof commands) => () =>
    map.choose(messages.menu[menu] as string, commands[id].label);

  await walk.look('the bundled map');
  for (const { id } of MENUS) {
    await map.openMenu(messages.menu[id]);
    await walk.look(`menu ${id}`);
    await map.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await map.box(/1\.4/).first().click();
  await map.press('Shift+F10');
  await expect(page.getByRole('menu', { name: messages.commands['context-menu'].label, exact: true })).toBeVisible();
  await walk.look('menu of the box');
  await map.press('Escape');
  await map.canvas.focus();

  await walk.dialog(messages.export.title, press('Control+Shift+E'), async () => {
    await page.getByText(messages.export.more, { exact: true }).click();
    await page.getByText(messages.export.formats.pdf, { exact: true }).click();
    await page.getByText(messages.export.spreads.poster, { exact: true }).click();
    await page.getByText(messages.export.inWords, { exact: true }).click();
    await walk.look('a poster, in words');
    await page.getByText(messages.export.formats.svg, { exact: true }).click();
    await walk.look('an SVG');
    await page.getByText(messages.export.purposes.other, { exact: true }).click();
    await page.getByLabel(messages.export.format, { exact: true }).selectOption('indented-text');
    await expect(page.getByRole('region', { name: messages.export.otherPrograms.preview })).not.toContainText('===');
    await expect(page.getByRole('heading', { name: messages.export.otherPrograms.losses })).toBeVisible();
    await walk.look('what a file will not hold');
  });
  await walk.dialog(messages.export.printTitle, choose('maps', 'print'));
  await walk.dialog(messages.commands.shortcuts.label, press('?'));
  await walk.dialog(messages.move.title, press('m'), async () => {
    await page.keyboard.type('Zzz');
    await walk.look('no claim to move to');
  });
  await walk.dialog(messages.palette.title, press('Control+k'), async () => {
    await page.keyboard.type('Zzz');
    await walk.look('no command of that name');
  });
  await walk.dialog(messages.settings.title, press('Control+,'));
  await press('b')();
  await expect(map.startHeading).toBeVisible();
  for (const [index, shelf] of ['my maps', 'examples', 'bin'].entries()) {
    await page.getByRole('tab').nth(index).click();
    await walk.look(`the start page: ${shelf}`);
  }
  await page.goBack();
  await expect(map.canvas).toBeVisible();
  await map.canvas.focus();
  await walk.dialog(messages.properties.title, choose('maps', 'properties'), async () => {
    await page.getByLabel(messages.properties.name, { exact: true }).first().fill('');
    await page.getByRole('button', { name: messages.properties.done, exact: true }).click();
    await walk.look('a map without a title');
  });
  await walk.dialog(messages.newMap.title, choose('maps', 'new-map'));

  await map.press('w');
  await expect(map.panel(messages.commands.standing.label).getByRole('listitem').first()).toBeVisible();
  await walk.look('what stands');
  await map.press('e', 'x');
  await walk.look('what if');
  await map.press('e', 'w', 'k');
  await map.panel(messages.commands.checks.label).getByText(messages.checks.hints).click();
  await walk.look('what is missing');
  await map.canvas.focus();
  await map.press('k', 'o');
  await walk.look('outline');
  await page.getByRole('tab', { name: messages.commands.text.label, exact: true }).click();
  await expect(page.getByRole('textbox', { name: messages.textPane.editor })).toBeVisible();
  await walk.look('text');
  await map.canvas.focus();
  await map.press('d');
  await page.getByText(messages.details.more, { exact: true }).click();
  await walk.look('details of a claim');
  await map.canvas.focus();
  await map.press('l');
  await walk.look('details of a step');
  await map.press('o', 'd', 'a');
  await walk.look('an article to be put in');
  const article = map.panel(messages.commands.article.label);
  await article.getByLabel(messages.article.paste).fill('One paragraph.\n\nAnother paragraph.');
  await article.getByRole('button', { name: messages.article.use, exact: true }).click();
  await expect(article.locator('[data-paragraph]')).toHaveCount(2);
  await walk.look('an article');
  await map.canvas.focus();
  await map.press('a', 'v');
  await walk.look('minimap');
  await map.press('v', 'Control+f');
  await page.keyboard.type('Tokyo');
  await walk.look('words found');
  await page.keyboard.type('Zzz');
  await map.press('Enter');
  await walk.look('words not found');
  await map.press('Escape', 'Home', 'Control+z');
  await walk.look('nothing to undo');

  await map.press('-');
  const copying = map.dialog(messages.makeCopy.title);
  await expect(copying).toBeVisible();
  await walk.look('a copy is offered');
  await copying.getByLabel(messages.makeCopy.student, { exact: true }).fill('Jun');
  await copying.getByRole('button', { name: messages.makeCopy.title, exact: true }).click();
  await expect(map.field).toBeFocused();
  await walk.look('writing');
  await map.type('Mine');
  await map.press('Enter');
  await map.saved();
  await walk.look('saved');
  await map.press('Shift+ArrowLeft', 'd');
  await walk.look('several selected');
  await map.press('d', 'ArrowDown', 'ArrowUp', 'ArrowUp', ' ');
  await walk.look('a folded branch');
  await map.press(' ', 'Control+c', 'Home', 'Delete');
  await walk.look('deleted');
  await map.press('Control+z');
  await map.saved();
  await walk.dialog(
    messages.versions.title({ title: 'The plan for a NATO office in Tokyo – Jun' }),
    choose('maps', 'versions'),
  );

  await map.chooseFile(host.path(BROKEN), () => map.press('Control+o'));
  await expect(page.getByText(BROKEN, { exact: false }).last()).toBeVisible();
  await walk.look('a broken file');

  const copy = host.path(host.files().find((name) => name.includes('Jun')) ?? '');
  await map.box(/Mine/).click();
  await map.press('F2', 'Control+a');
  await map.type('Later');
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('Mine', 'Theirs'));
  await map.press('Enter');
  await page.getByRole('button', { name: messages.conflict.decide, exact: true }).click();
  await expect(map.dialog(messages.conflict.title)).toBeVisible();
  await walk.look('the file was changed outside');

  expect([...walk.found]).toEqual([]);

  // Proves that a text outside brackets is found.
  await page.evaluate(() => document.body.append('Plain words'));
  await walk.look('a word of nobody');
  expect([...walk.found]).toEqual(['a word of nobody: Plain words']);
  expect(walk.states.length).toBeGreaterThanOrEqual(40);
});
