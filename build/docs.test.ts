import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { messages } from '../messages/messages';
import { keyboardPage } from './keyboard-page';
import { top } from './setup/targets.mjs';

const read = (path: string) => readFileSync(join(top, path), 'utf8');

test('docs/keyboard.md has the keys of the command table; "node build/keyboard.mjs" writes it', () => {
  expect(read('docs/keyboard.md')).toBe(keyboardPage());
});

test('docs/command-line.md explains every option that --help names', () => {
  const page = read('docs/command-line.md');
  const options = new Set(messages.cli.usage.match(/--[a-z][a-z-]*/g));
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

const FOLDERS = ['argument', 'messages', 'contract', 'host', 'cli', 'electron', 'renderer', 'e2e', 'build', 'bench'];

test('every file, folder and script that a page names is there', () => {
  const names = new Set(FOLDERS.flatMap((folder) => namesIn(folder)));
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const path = new RegExp(`^(?:${FOLDERS.join('|')}|\\.github)/[^*{}:… ]*$`);
  const missing = pages().flatMap((page) => [
    ...[...read(page).matchAll(/`([^`\n]+)`/g)]
      .map(([, code = '']) => code)
      .filter((code) => (path.test(code) ? !existsSync(join(top, code)) : isFile(code) && !names.has(code)))
      .map((code) => `${page}: ${code}`),
    ...[...read(page).matchAll(/npm run (?:--silent )?([\w:]+)/g)]
      .filter(([, script = '']) => !(script in scripts))
      .map(([code]) => `${page}: ${code}`),
  ]);
  expect(missing).toEqual([]);
});

/** The names of all files in a folder and the folders below it. */
function namesIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((path) => basename(path));
}

/** Returns true if code in a page is the name of one of our source files. */
function isFile(code: string): boolean {
  return /^[\w-]+(?:\.test|\.spec)?\.(?:tsx?|mjs)$/.test(code);
}

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
