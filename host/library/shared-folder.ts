import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { SharedFolder } from '../../contract/stored-maps';
import { hasSyncedName } from '../saving/synced-folder';
import { articlePath } from './articles';
import { isGitIgnored } from './git-ignore';

/**
 * Returns how an article that is stored beside a map gets to others without anybody sending it: with a synchronised
 * folder or with a repository; undefined where it stays on this computer.
 */
export async function sharedFolderOf(map: string): Promise<SharedFolder | undefined> {
  const path = await realpath(map).catch(() => map);
  if (hasSyncedName(path) || hasSyncedName(map)) return 'synced';
  return (await isVersioned(articlePath(path, 's1'))) ? 'versioned' : undefined;
}

async function isVersioned(path: string): Promise<boolean> {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (await exists(join(folder, '.git')))
      return !(await isGitIgnored(folder, relative(folder, path).replaceAll(sep, '/')));
    for (const name of ['.hg', '.svn']) if (await exists(join(folder, name))) return true;
  }
  return false;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
