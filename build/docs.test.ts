import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { strings } from '../messages/messages';
import { keyboardPage } from './keyboard-page';
import { top } from './ready/pieces.mjs';

const read = (path: string) => readFileSync(join(top, path), 'utf8');

test('docs/keyboard.md has the keys of the command table; "node build/keyboard.mjs" writes it', () => {
  expect(read('docs/keyboard.md')).toBe(keyboardPage());
});

test('docs/command-line.md explains every option that --help names', () => {
  const page = read('docs/command-line.md');
  const options = new Set(strings.cli.usage.match(/--[a-z][a-z-]*/g));
  expect(options.size).toBeGreaterThan(30);
  expect([...options].filter((option) => !page.includes(option))).toEqual([]);
});

test('every link from one page to another leads to a file and a heading that are there', () => {
  expect(pages().length).toBeGreaterThan(10);
  const broken = pages().flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)]
      .filter(([, path = '', heading]) => {
        const target = path === '' ? page : join(dirname(page), path);
        return !existsSync(join(top, target)) || (heading !== undefined && !headingsOf(target).has(heading));
      })
      .map(([link]) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every path that a page names is there', () => {
  const named = pages().flatMap((page) =>
    [
      ...read(page).matchAll(
        /`((?:argument|messages|contract|host|cli|electron|renderer|e2e|build|bench|\.github)\/[^`*{}:… ]*)`/g,
      ),
    ].map(([, path = '']) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ path }) => !existsSync(join(top, path)))).toEqual([]);
});

/** Every page that people read, by its path. */
function pages(): string[] {
  return ['', 'docs', 'docs/decisions', 'maps', 'bench'].flatMap((folder) =>
    readdirSync(join(top, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
}

/** The headings of a page, written as a link to them is. */
function headingsOf(page: string): Set<string> {
  const titles = [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}
