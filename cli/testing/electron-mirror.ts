import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { type ElectronPackage, programName } from '../shells/desktop/electron-package';

const VERSION = '45.4.1';

/** The manner in which a mirror gives out the archive, from the byte that was asked for. */
export type Manner = (archive: Buffer, request: IncomingMessage, response: ServerResponse) => void;

/** A server that plays the mirror of Electron's releases, and a package of Electron without its program. */
export class ElectronMirror {
  readonly top = mkdtempSync(join(tmpdir(), 'counterpoint électron '));
  readonly electron: ElectronPackage = { folder: join(this.top, 'electron'), version: VERSION };
  /** A program that writes its arguments into a file, beside enough bytes for a slow download. */
  readonly program = `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(this.top, 'started')}'\n`;
  readonly requests: string[] = [];
  archive: Buffer;
  private readonly server: Server;
  private readonly variables = new Map<string, string | undefined>();

  private constructor(private manner: Manner) {
    this.archive = archiveOf(this.program);
    mkdirSync(this.electron.folder);
    symlinkSync(join(import.meta.dirname, '..', '..', 'node_modules'), join(this.top, 'node_modules'));
    this.writeChecksum(this.archive);
    this.server = createServer((request, response) => {
      this.requests.push(`${request.url} ${request.headers.range ?? ''}`.trim());
      this.manner(this.archive, request, response);
    });
  }

  /** Starts a mirror. The environment names it until it is closed. */
  static async start(manner: Manner = gives): Promise<ElectronMirror> {
    const mirror = new ElectronMirror(manner);
    await new Promise<void>((resolve) => mirror.server.listen(0, '127.0.0.1', resolve));
    const { port } = mirror.server.address() as AddressInfo;
    mirror.set('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`);
    mirror.set('electron_config_cache', join(mirror.top, 'cache'));
    return mirror;
  }

  /** Sets a variable of the environment until the mirror is closed. */
  set(name: string, value: string): void {
    if (!this.variables.has(name)) this.variables.set(name, process.env[name]);
    process.env[name] = value;
  }

  behave(manner: Manner): void {
    this.manner = manner;
  }

  /** Gives out another program, of which the package knows. */
  offer(program: string): void {
    this.archive = archiveOf(program);
    this.writeChecksum(this.archive);
  }

  writeChecksum(content: Buffer): void {
    const sum = createHash('sha256').update(content).digest('hex');
    const name = `electron-v${VERSION}-${process.platform}-${process.arch}.zip`;
    writeFileSync(join(this.electron.folder, 'checksums.json'), JSON.stringify({ [name]: sum }));
  }

  async close(): Promise<void> {
    for (const [name, value] of this.variables) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.top, { recursive: true, force: true });
  }
}

/** Returns an archive with a program, as Electron's releases have it, and 200 kB that cannot be compressed. */
function archiveOf(program: string): Buffer {
  const blocks = Array.from({ length: 6_250 }, (_, at) => createHash('sha256').update(String(at)).digest());
  const executable = { os: 3, attrs: (0o100_755 << 16) >>> 0 } as const;
  return Buffer.from(
    zipSync({
      [programName()]: [Buffer.from(program), executable],
      version: Buffer.from(VERSION),
      'resources/filling.pak': Buffer.concat(blocks),
    }),
  );
}

/** Waits until something is so, without a timer: those are fake in the tests of downloads. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

/** Sends the head of an answer with the length of what is to come. Returns the bytes that were asked for. */
function begin(archive: Buffer, request: IncomingMessage, response: ServerResponse): Buffer {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = archive.subarray(from);
  const etag = `"${createHash('sha256').update(archive).digest('hex')}"`;
  const isSame = request.headers['if-range'] === etag;
  response.writeHead(from > 0 && isSame ? 206 : 200, {
    etag,
    ...(from > 0 && isSame ? { 'content-range': `bytes ${from}-${archive.length - 1}/${archive.length}` } : {}),
    'content-length': from > 0 && isSame ? rest.length : archive.length,
  });
  return from > 0 && isSame ? rest : archive;
}

/** Gives out the archive at once. */
export const gives: Manner = (archive, request, response) => {
  response.end(begin(archive, request, response));
};

/** Gives out the archive in some pieces. The next one is sent when the last one is said to have come. */
export class Drip {
  private send: () => void = () => undefined;

  constructor(readonly pieces: number) {}

  readonly manner: Manner = (archive, request, response) => {
    const bytes = begin(archive, request, response);
    const size = Math.ceil(bytes.length / this.pieces);
    let at = 0;
    this.send = () => {
      response.write(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length) response.end();
    };
    this.send();
  };

  next(): void {
    this.send();
  }
}

/** Gives out half of what is asked for, then nothing more. */
export const stops: Manner = (archive, request, response) => {
  const bytes = begin(archive, request, response);
  response.write(bytes.subarray(0, bytes.length / 2));
};

/** Gives out half of what is asked for, then closes the connection. */
export const cuts: Manner = (archive, request, response) => {
  const bytes = begin(archive, request, response);
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};
