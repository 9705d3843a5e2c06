import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The arguments of the command line. */
export interface StartArguments {
  readonly library?: string;
  readonly data?: string;
  /** The requested language, as a BCP 47 tag. */
  readonly language?: string;
  /** The file to open. */
  readonly map?: string;
}

/**
 * Parses the command line and ignores unknown arguments, such as the switches of Chromium. A file may be named by its
 * path or by its `file:` address, which panels and docks of Linux pass.
 */
export function parseStartArguments(args: readonly string[], folder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { library: { type: 'string' }, data: { type: 'string' }, lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { library, data, lang } = values;
  const [map] = positionals;
  return {
    ...(typeof library === 'string' ? { library: pathFrom(library, folder) } : {}),
    ...(typeof data === 'string' ? { data: pathFrom(data, folder) } : {}),
    ...(typeof lang === 'string' ? { language: lang } : {}),
    ...(map === undefined || map === '' ? {} : { map: pathFrom(map, folder) }),
  };
}

/** Returns the absolute path of an argument. What only looks like the address of a file is taken as a path. */
function pathFrom(argument: string, folder: string): string {
  if (/^file:/i.test(argument) && URL.canParse(argument)) {
    const address = new URL(argument);
    // Some programs write this computer's own name.
    if (address.hostname === hostname().toLowerCase()) address.hostname = '';
    try {
      return fileURLToPath(address);
    } catch {
      // It names another computer, or its letters are not UTF-8.
    }
  }
  return resolve(folder, argument);
}
