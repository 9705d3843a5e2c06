import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line hands over. */
export interface StartArguments {
  readonly library?: string;
  readonly data?: string;
  /** The language to speak, as a BCP 47 tag. */
  readonly language?: string;
  /** The file to open. */
  readonly map?: string;
}

/** Reads the command line. What it does not know, as the switches of Chromium, is passed over. */
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
