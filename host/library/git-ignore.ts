import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A rule of a .gitignore file. */
interface IgnoreRule {
  readonly pattern: RegExp;
  /** True for a rule that takes back an earlier one. */
  readonly isNegated: boolean;
  readonly onlyFolders: boolean;
}

/**
 * Returns whether git leaves a file out, by the .gitignore files of its repository and by `.git/info/exclude`. A
 * person's own list for all repositories is not read. `path` is relative to the top of the repository, with slashes.
 */
export async function isGitIgnored(repository: string, path: string): Promise<boolean> {
  const parts = path.split('/');
  const rules = await readRules(join(repository, '.git', 'info', 'exclude'), '');
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    rules.push(...(await readRules(join(repository, folder, '.gitignore'), folder)));
    const entry = parts.slice(0, depth + 1).join('/');
    const isFolder = depth < parts.length - 1;
    const last = rules.findLast(({ pattern, onlyFolders }) => (isFolder || !onlyFolders) && pattern.test(entry));
    // Nothing in an ignored folder can be taken back.
    if (last && !last.isNegated) return true;
  }
  return false;
}

async function readRules(file: string, folder: string): Promise<IgnoreRule[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split(/\r?\n/).flatMap((line) => ruleFrom(line, folder) ?? []);
}

function ruleFrom(line: string, folder: string): IgnoreRule | null {
  // Blanks at the end count only after a backslash.
  let glob = line.replace(/(?<!\\) +$/, '');
  if (glob === '' || glob.startsWith('#')) return null;
  const isNegated = glob.startsWith('!');
  if (isNegated) glob = glob.slice(1);
  const onlyFolders = glob.endsWith('/');
  if (onlyFolders) glob = glob.slice(0, -1);
  if (glob === '') return null;
  // A slash before the end ties the pattern to its folder; otherwise it is the name of something at any depth.
  const isTied = glob.includes('/');
  if (glob.startsWith('/')) glob = glob.slice(1);
  const prefix = folder === '' ? '' : `${escapeRegExp(folder)}/`;
  try {
    return {
      pattern: new RegExp(`^${prefix}${isTied ? '' : '(?:.*/)?'}${regExpSource(glob)}$`, 's'),
      isNegated,
      onlyFolders,
    };
  } catch {
    // Such as a class with its ends exchanged, which git matches with nothing.
    return null;
  }
}

/** The parts of a pattern, the longest first. */
const GLOB_PART = /^\*\*\/|\/\*\*\/|\/\*\*$|\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|[\s\S]/g;

function regExpSource(glob: string): string {
  if (glob === '**') return '.*';
  return glob.replace(GLOB_PART, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '/**/') return '/(?:.*/)?';
    if (part === '/**') return '/.+';
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 2 && part.startsWith('['))
      return `(?!/)[${part.slice(1, -1).replace(/^[!^]/, '^').replace(/[[\]]/g, '\\$&')}]`;
    return escapeRegExp(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part);
  });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
