import { join } from 'node:path';
import { readSmallFile } from '../saving/file-io';
import { type GitPattern, matchesGitPattern, parseGitPattern } from './git-pattern';

/** A rule of a .gitignore file. */
interface IgnoreRule {
  readonly pattern: GitPattern;
  /** The number of folders above the file of the rule. */
  readonly depth: number;
  /** True for a rule that takes back an earlier one. */
  readonly isNegated: boolean;
  readonly onlyFolders: boolean;
}

/** The most bytes of rules that are read for one path: a hundred times what repositories have. */
const MAX_RULES_BYTES = 256 * 1024;

/**
 * Returns whether git leaves a file out, by the .gitignore files of its repository and by `.git/info/exclude`. A
 * person's own list for all repositories is not read. `path` is relative to the top of the repository, with slashes.
 * Only the first {@link MAX_RULES_BYTES} of rules count, in whole files, and only what is a file.
 */
export async function isGitIgnored(repository: string, path: string): Promise<boolean> {
  const parts = path.split('/');
  const rules: IgnoreRule[] = [];
  let bytesLeft = MAX_RULES_BYTES;
  const readRules = async (file: string, depth: number) => {
    const bytes = await readSmallFile(file, bytesLeft).catch(() => null);
    if (!bytes) return;
    bytesLeft -= bytes.length;
    for (const line of bytes.toString().split(/\r?\n/)) rules.push(...ruleFrom(line, depth));
  };
  await readRules(join(repository, '.git', 'info', 'exclude'), 0);
  for (let depth = 0; depth < parts.length; depth++) {
    await readRules(join(repository, ...parts.slice(0, depth), '.gitignore'), depth);
    const isFolder = depth < parts.length - 1;
    const entries = parts.slice(0, depth + 1).map((_, above) => parts.slice(above, depth + 1));
    const last = rules.findLast(
      (rule) => (isFolder || !rule.onlyFolders) && matchesGitPattern(rule.pattern, entries[rule.depth] ?? []),
    );
    // Nothing in an ignored folder can be taken back.
    if (last && !last.isNegated) return true;
  }
  return false;
}

function ruleFrom(line: string, depth: number): IgnoreRule[] {
  // Blanks at the end count only after a backslash.
  let end = line.length;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  let glob = line.slice(0, end);
  if (glob.startsWith('#')) return [];
  const isNegated = glob.startsWith('!');
  if (isNegated) glob = glob.slice(1);
  const onlyFolders = glob.endsWith('/');
  if (onlyFolders) glob = glob.slice(0, -1);
  if (glob === '') return [];
  // A slash before the end ties the pattern to its folder; otherwise it is the name of something at any depth.
  const tied = glob.includes('/') ? glob.replace(/^\//, '') : `**/${glob}`;
  try {
    return [{ pattern: parseGitPattern(tied), depth, isNegated, onlyFolders }];
  } catch {
    // Such as a class with its ends exchanged, which git matches with nothing.
    return [];
  }
}
