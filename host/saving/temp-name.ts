import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ownProcessId, PROCESS_ID } from './process-id';

/** The names of temporary files and of locks; the groups are the process and the kind. */
const TEMP_NAME = new RegExp(`^\\.\\S*\\.(${PROCESS_ID})-[0-9a-f]{8}\\.counterpoint-(tmp|lock)$`);

/**
 * Returns a temporary name beside the target. The name of the target is cut, since with the
 * additions it could be longer than the disk allows.
 */
export function tempPathFor(target: string): string {
  const name = basename(target).replace(/\s/g, '-').slice(0, 30);
  return join(dirname(target), `.${name}.${ownProcessId}-${randomBytes(4).toString('hex')}.counterpoint-tmp`);
}

/** Returns the process of a temporary file or lock, or null for the name of another file. */
export function ownerOfTemp(name: string): string | null {
  return TEMP_NAME.exec(name)?.[1] ?? null;
}

/** Returns whether a name is that of the temporary content of a file, on its way from a process. */
export function isTempContentOf(name: string, processId: string): boolean {
  const [, owner, kind] = TEMP_NAME.exec(name) ?? [];
  return owner === processId && kind === 'tmp';
}
