import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../argument/testing/random-map';
import { isGitIgnored } from './git-ignore';
import { sharedFolderOf } from './shared-folder';

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-shared-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function put(path: string, text = ''): string {
  const file = join(top, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('an article beside a map is passed on', () => {
  it('from a folder that is synchronised, also through a link to it', async () => {
    expect(await sharedFolderOf(put('OneDrive - School/maps/a.argmap.json'))).toBe('synced');
    expect(await sharedFolderOf(put('OneDrive notes/a.argmap.json'))).toBeUndefined();
    symlinkSync(join(top, 'OneDrive - School'), join(top, 'school'));
    expect(await sharedFolderOf(join(top, 'school', 'maps', 'a.argmap.json'))).toBe('synced');
  });

  it('from a folder under version control, unless git ignores it', async () => {
    const map = put('repository/maps/a.argmap.json');
    expect(await sharedFolderOf(map)).toBeUndefined();
    mkdirSync(join(top, 'repository', '.git'));
    expect(await sharedFolderOf(map)).toBe('versioned');
    put('repository/.gitignore', 'maps/*\n!maps/a.argmap.json\n');
    expect(await sharedFolderOf(map)).toBeUndefined();
    put('repository/.gitignore', '*.json\n');
    expect(await sharedFolderOf(map)).toBe('versioned');
    // A work tree has a file in place of the folder.
    expect(await sharedFolderOf(put('tree/a.argmap.json'))).toBeUndefined();
    put('tree/.git', 'gitdir: elsewhere');
    expect(await sharedFolderOf(join(top, 'tree', 'a.argmap.json'))).toBe('versioned');
  });
});

describe('the reader of .gitignore', () => {
  const PATHS = ['a.sources/s1.txt', 'maps/a.sources/s1.txt', 'maps/old/a b.sources/s[1].txt', 'maps/old/x/y.txt'];
  const ignoredByGit = () =>
    spawnSync('git', ['check-ignore', '-z', '--stdin', '--no-index'], { cwd: top, input: PATHS.join('\0') })
      .stdout.toString()
      .split('\0');

  it('agrees with git on random patterns in nested files', async () => {
    execFileSync('git', ['init', '-q', top]);
    for (const path of PATHS) put(path);
    const random = seededRandom(7);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const parts = [
      '*',
      '**',
      '***',
      'maps**',
      'maps',
      'old',
      'a.sources',
      'a*',
      '*.txt',
      's?.txt',
      '[a-m]*',
      '[!m]*',
      's\\[1\\].txt',
    ];
    const pattern = () => {
      const body = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(parts)).join('/');
      return `${pick(['', '', '!'])}${pick(['', '', '/'])}${body}${pick(['', '', '/', '  '])}`;
    };
    const patterns = () => Array.from({ length: 1 + Math.floor(random() * 3) }, pattern).join('\n');
    let ignored = 0;
    for (let count = 0; count < 200; count++) {
      const files = ['.gitignore', 'maps/.gitignore', '.git/info/exclude'];
      const texts = files.map(() => (random() < 0.6 ? `# comment\n\n${patterns()}\n` : ''));
      for (const [index, file] of files.entries()) put(file, texts[index]);
      const expected = ignoredByGit();
      for (const path of PATHS) {
        const isExpected = expected.includes(path);
        if (isExpected) ignored++;
        expect(await isGitIgnored(top, path), JSON.stringify([texts, path])).toBe(isExpected);
      }
    }
    expect(ignored).toBeGreaterThan(150);
    expect(ignored).toBeLessThan(650);
  });

  it('takes no time for what another person has written to take much', async () => {
    const name = 'a'.repeat(240);
    put('.gitignore', `${'*a'.repeat(40)}*b\n${' '.repeat(100_000)}x\n${'['.repeat(100_000)}\n`);
    expect(await isGitIgnored(top, `maps/${name}`)).toBe(false);
    put('maps/.gitignore', `${'*a'.repeat(40)}*\n`);
    expect(await isGitIgnored(top, `maps/${name}`)).toBe(true);
  });

  it.runIf(process.platform === 'linux').each([
    ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
    ['a device without an end', (file: string) => symlinkSync('/dev/zero', file)],
    ['a folder', (file: string) => mkdirSync(file)],
    [
      'a file of 10 GB',
      (file: string) => {
        writeFileSync(file, '*.txt\n');
        truncateSync(file, 1e10);
      },
    ],
  ])('reads nothing from %s, and the other files', async (_, make) => {
    put('maps/.gitignore', 'a.txt\n');
    make(join(top, '.gitignore'));
    expect(await isGitIgnored(top, 'maps/a.txt')).toBe(true);
    expect(await isGitIgnored(top, 'maps/b.txt')).toBe(false);
  });
});
