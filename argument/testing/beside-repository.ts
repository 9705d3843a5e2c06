import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Texts and tables that others wrote. COUNTERPOINT_SHARED names another folder. */
const folder = process.env.COUNTERPOINT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * Returns the path of a file or folder that is not part of the repository. Where it is missing, prints which tests are
 * skipped and returns null.
 *
 * @param tests the end of the sentence "Skipped: ..."
 */
export function besideRepository(path: string, tests: string): string | null {
  const found = join(folder, path);
  if (existsSync(found)) return found;
  process.stdout.write(`Skipped: ${tests}. There is no ${path} beside the repository.\n`);
  return null;
}
