import { basename } from 'node:path';
import type { ArgumentMap } from '../argument/model/argument-map';
import { extractMapFile, MAX_PICTURE_BYTES } from '../host/pictures/embedded-map';
import { readEmbeddedMapFile, readMapBytes } from '../host/saving/map-file';
import { messages } from '../messages/messages';

/** A map that a command is about, and the bytes of its file. */
export interface MapArgument {
  readonly map: ArgumentMap;
  readonly bytes: Uint8Array;
}

/** The map in a file or in a picture, or on standard input for `-`. Throws HostError with one sentence. */
export async function readMapArgument(name: string): Promise<MapArgument> {
  const bytes = await readMapArgumentBytes(name);
  return { map: readMapBytes(bytes, displayName(name)).map, bytes };
}

/** The bytes of that map's file, whatever they are. */
export async function readMapArgumentBytes(name: string): Promise<Uint8Array> {
  return name === '-' ? extractMapFile(await readStandardInput(), displayName(name)) : readEmbeddedMapFile(name);
}

/** What a file is called in a sentence. */
export function displayName(name: string): string {
  return name === '-' ? messages.cli.standardInput : basename(name);
}

/** All of standard input, or a little more than is looked into. */
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
