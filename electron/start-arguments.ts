import { resolve } from 'node:path';
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

/** Parses the command line and ignores unknown arguments, such as the switches of Chromium. */
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
    ...(typeof library === 'string' ? { library: resolve(folder, library) } : {}),
    ...(typeof data === 'string' ? { data: resolve(folder, data) } : {}),
    ...(typeof lang === 'string' ? { language: lang } : {}),
    ...(map === undefined || map === '' ? {} : { map: resolve(folder, map) }),
  };
}
