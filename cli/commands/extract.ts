import { extractMapFile, isPicture } from '../../host/pictures/embedded-map';
import { createFile } from '../../host/saving/durable-file';
import { readMapBytes, readPictureBytes } from '../../host/saving/map-file';
import { messages } from '../../messages/messages';
import { CliError } from '../cli-error';
import { displayName, readStandardInput } from '../map-input';
import { print, printFile, writeError } from '../output';
import { parseCommandArguments, singleMapName } from '../parse-arguments';

/** Runs `counterpoint extract`. */
export async function extract(args: string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, { output: { type: 'string', short: 'o' } });
  const picture = singleMapName(positionals);
  const name = displayName(picture);
  const bytes = picture === '-' ? await readStandardInput() : await readPictureBytes(picture);
  if (!isPicture(bytes)) throw new CliError(messages.cli.notPicture({ name }), 1);
  const map = extractMapFile(bytes, name);
  // A picture may hold anything; only a map that can be opened is written.
  readMapBytes(map, name);
  const { output } = values;
  if (output === undefined) {
    printFile(map);
    return;
  }
  await createFile(output, map).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new CliError(messages.cli.isThere({ name: output }), 1) : writeError(output, error);
  });
  print(`${messages.cli.extracted({ file: output, bytes: map.length })}\n`);
}
