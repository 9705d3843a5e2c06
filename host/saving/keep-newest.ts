import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanUpTempFiles } from './durable-file';
import { removeFile } from './file-io';

/** Removes the JSON files of a folder that were not written for longest, and what an interrupted write left. */
export async function keepNewest(folder: string, count: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (names.length <= count) return;
  await cleanUpTempFiles(folder);
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  aged.sort((a, b) => b.at - a.at);
  for (const { name } of aged.slice(count)) await removeFile(join(folder, name));
}
