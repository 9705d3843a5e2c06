import { MAX_MAP_BYTES } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import { strings } from '../contract/strings';
import { readMapBytes, readMapFile } from '../host/map-file';

/** The map in a file, or on standard input for `-`. Throws HostError with one sentence. */
export async function readMapArgument(name: string): Promise<ArgumentMap> {
  if (name !== '-') return (await readMapFile(name)).map;
  return readMapBytes(await readStandardInput(), strings.cli.standardInput).map;
}

/** All of standard input, or a little more than a map may have. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_MAP_BYTES) break;
  }
  return Buffer.concat(chunks);
}
