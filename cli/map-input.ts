import { basename } from 'node:path';
import type { ArgumentMap } from '../argument/model/argument-map';
import { extractMapFile, MAX_PICTURE_BYTES } from '../host/pictures/embedded-map';
import { readEmbeddedMapFile, readMapBytes } from '../host/saving/map-file';
import { messages } from '../messages/messages';

/** A map argument of a command, with the bytes of its file. */
export interface MapArgument {
  readonly map: ArgumentMap;
  readonly bytes: Uint8Array;
}

/** Reads a map from a file or a picture, or for `-` from standard input. Throws HostError. */
export async function readMapArgument(name: string): Promise<MapArgument> {
  const bytes = await readMapArgumentBytes(name);
  return { map: readMapBytes(bytes, displayName(name)).map, bytes };
}

/** Reads the bytes of that map file without parsing them. */
export async function readMapArgumentBytes(name: string): Promise<Uint8Array> {
  return name === '-' ? extractMapFile(await readStandardInput(), displayName(name)) : readEmbeddedMapFile(name);
}

/** Returns the name of a file for use in a sentence. */
export function displayName(name: string): string {
  return name === '-' ? messages.cli.standardInput : basename(name);
}

/** Reads standard input to its end, or a little beyond the size that is searched for a map. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_PICTURE_BYTES) break;
  }
  return Buffer.concat(chunks);
}
