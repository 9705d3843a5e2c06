import { homedir, tmpdir, userInfo } from 'node:os';
import { basename } from 'node:path';

/**
 * Returns a text without the names of the person in its paths: their folders, those that are given by the words for
 * them, the home folders of others, and the name of the user anywhere.
 */
export function withoutNames(text: string, given: Readonly<Record<string, string>>): string {
  const folders = Object.entries({ ...given, '<temp>': tmpdir(), '~': homedir() });
  // A folder within another one comes before that.
  folders.sort(([, one], [, other]) => other.length - one.length);
  let result = text;
  for (const [word, folder] of folders) result = result.replace(pathPattern(folder), word);
  result = result.replace(/(?<=[\\/](?:users|home)[\\/]+)(?:[^\\/"'\n]+(?=[\\/])|[^\\/"'\s]+)/gi, '<user>');
  for (const name of [userName(), basename(homedir())]) result = result.replace(pathPattern(name), '<user>');
  return result;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container, the number of the user may have no name.
    return '';
  }
}

/** Returns a pattern for a path or a name, with any separators, and also as a part of an address. */
function pathPattern(path: string): RegExp {
  const segments = path.split(/[\\/]+/).filter((segment) => segment !== '');
  // Nothing has no name.
  if (segments.length === 0) return /(?!)/;
  const written = segments.map((segment) => `(?:${escaped(segment)}|${escaped(encodeURI(segment))})`);
  const start = /^[\\/]/.test(path) ? '[\\\\/]+' : '(?<![\\p{L}\\p{N}])';
  return new RegExp(`${start}${written.join('[\\\\/]+')}(?![\\p{L}\\p{N}])`, 'giu');
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
