import { isPicture, mapFileIn } from '../host/pictures/map-in-picture';
import { createFile } from '../host/saving/durable-file';
import { readMapBytes, readPictureBytes } from '../host/saving/map-file';
import { strings } from '../messages/messages';
import { onlyMap, parseCommand } from './arguments';
import { Complaint } from './complaint';
import { nameInWords, readStandardInput } from './map-input';
import { notWritten, print, printFile } from './output';

/** `counterpoint extract` */
export async function extract(args: string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, { output: { type: 'string', short: 'o' } });
  const picture = onlyMap(positionals);
  const name = nameInWords(picture);
  const bytes = picture === '-' ? await readStandardInput() : await readPictureBytes(picture);
  if (!isPicture(bytes)) throw new Complaint(strings.cli.notPicture(name), 1);
  const map = mapFileIn(bytes, name);
  // Whoever made the picture may have put anything in: what is written is a map that opens.
  readMapBytes(map, name);
  const { output } = values;
  if (output === undefined) {
    printFile(map);
    return;
  }
  await createFile(output, map).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Complaint(strings.cli.isThere(output), 1) : notWritten(output, error);
  });
  print(`${strings.cli.extracted(output, map.length)}\n`);
}
