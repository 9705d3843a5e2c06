import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from '../../../host/saving/durable-file';
import { hasProcessEnded, isOfThisBoot, ownProcessId } from '../../../host/saving/process-id';
import { type ElectronPackage, electronArch, programName } from './electron-package';
import { DownloadError, type DownloadProgress, resumeDownload } from './resuming-download';

/** The reasons for which Electron's program cannot be had. */
export type GetFailure =
  /** Nothing came for ten seconds. */
  | 'silent'
  /** The server does not give the file; `detail` is its status. */
  | 'refused'
  /** The network failed; `detail` is the code of the error. */
  | 'cut'
  /** Another file came than Electron. */
  | 'wrong'
  /** The disk is full. */
  | 'full'
  /** The archive could not be unpacked; `detail` is the code of the error. */
  | 'unpacking'
  /** A folder cannot be used, or the settings are wrong; `detail` says more. */
  | 'setup'
  /** The person stopped the download. */
  | 'stopped'
  /** Another start is downloading it. */
  | 'busy';

/** An error of {@link getElectron}. */
export class GetElectronError extends Error {
  override readonly name = 'GetElectronError';

  constructor(
    readonly kind: GetFailure,
    readonly detail = '',
    /** True if another attempt soon would hardly end better. */
    readonly isLasting = false,
  ) {
    super(`${kind} ${detail}`);
  }
}

/** Options of {@link getElectron}. */
export interface GetOptions {
  /** A folder for what is being downloaded. */
  readonly folder: string;
  /** Stops the download. */
  readonly signal: AbortSignal;
  onProgress(progress: DownloadProgress): void;
}

/** The part of `@electron/get` that is used. */
interface ElectronGet {
  downloadArtifact(details: object): Promise<string>;
  initializeProxy(): void;
}

/** The part of Electron's unpacking program that is used. */
interface ExtractZip {
  extract(archive: string, options: { readonly dir: string }): Promise<void>;
}

/**
 * Downloads Electron's program into its package, with Electron's own tools: `@electron/get` knows the mirrors,
 * proxies, checksums and the cache. It is unpacked aside and moved, so that an interruption leaves no half
 * installation. Throws GetElectronError.
 */
export async function getElectron(electron: ElectronPackage, options: GetOptions): Promise<void> {
  const { folder, signal } = options;
  const lock = join(folder, 'lock');
  const aside = join(electron.folder, `dist.${process.pid}${PART}`);
  if (!(await takeLock(lock).catch(rethrow('setup')))) throw new GetElectronError('busy');
  try {
    await removeLeftovers(electron, options.folder).catch(() => undefined);
    await mkdir(aside).catch(rethrow('setup'));
    const archive = await download(electron, options).catch((error: unknown) => {
      throw signal.aborted ? new GetElectronError('stopped') : asGetError(error, 'setup');
    });
    await unpack(electron, archive, aside, signal).catch((error: unknown) => {
      throw signal.aborted ? new GetElectronError('stopped') : asGetError(error, 'unpacking');
    });
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Removes what starts that were killed have left: unpacked files, and downloads other than of this version. */
async function removeLeftovers({ folder: own, version }: ElectronPackage, folder: string): Promise<void> {
  const current = partName(version);
  for (const name of await readdir(folder)) {
    if (name === 'lock' || name.startsWith(current)) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
  for (const name of await readdir(own)) {
    if (name.startsWith('dist.') && name.endsWith(PART)) await rm(join(own, name), { recursive: true, force: true });
  }
}

const PART = '.part';
const partName = (version: string) => `electron-${version}-${process.platform}-${electronArch()}${PART}`;

async function download({ folder: own, version }: ElectronPackage, options: GetOptions): Promise<string> {
  const { folder, signal, onProgress } = options;
  const { downloadArtifact, initializeProxy } = loadFrom<ElectronGet>(own, '@electron/get');
  applyNpmProxy();
  const { HTTP_PROXY, HTTPS_PROXY, http_proxy, https_proxy } = process.env;
  if (HTTP_PROXY || HTTPS_PROXY || http_proxy || https_proxy) initializeProxy();
  const arch = electronArch();
  const { electron_config_cache: cacheRoot, electron_use_remote_checksums: usesRemote } = process.env;
  const part = join(folder, partName(version));
  return downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch,
    // The download is moved, not copied, when it is complete.
    tempDirectory: folder,
    ...(cacheRoot === undefined ? {} : { cacheRoot }),
    ...(usesRemote ? {} : { checksums: JSON.parse(await readFile(join(own, 'checksums.json'), 'utf8')) }),
    downloader: {
      download: (url: string, target: string) => {
        const isArchive = target.endsWith('.zip');
        // The list of checksums is small, and new each time.
        const kept = isArchive ? { part, onProgress } : { part: `${target}.part`, onProgress: () => undefined };
        return resumeDownload(url, target, { signal, ...kept });
      },
    },
  });
}

/** Uses the proxies that npm was told of, unless the environment names others. */
function applyNpmProxy(): void {
  const { env } = process;
  const { npm_config_proxy: forHttp, npm_config_https_proxy: forHttps = forHttp, npm_config_noproxy: without } = env;
  if (forHttp && !env.HTTP_PROXY && !env.http_proxy) env.HTTP_PROXY = forHttp;
  if (forHttps && !env.HTTPS_PROXY && !env.https_proxy) env.HTTPS_PROXY = forHttps;
  if (without && !env.NO_PROXY && !env.no_proxy) env.NO_PROXY = without;
}

async function unpack({ folder }: ElectronPackage, archive: string, aside: string, signal: AbortSignal): Promise<void> {
  const { extract } = loadFrom<ExtractZip>(folder, '@electron-internal/extract-zip');
  signal.throwIfAborted();
  await extract(archive, { dir: aside });
  signal.throwIfAborted();
  const name = programName();
  if (!existsSync(join(aside, name))) throw new GetElectronError('wrong', '', true);
  // Written last: it says that the installation is complete.
  await rm(join(folder, 'path.txt'), { force: true });
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await moveFolder(aside, join(folder, 'dist'));
  await replaceFile(join(folder, 'path.txt'), new TextEncoder().encode(name));
}

/** Moves a folder. On Windows, a virus scanner may hold new files for a moment. */
async function moveFolder(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || attempt === 20) throw error;
      await pause(250);
    }
  }
}

/** Loads a package as the installer in Electron's package does. */
function loadFrom<T>(folder: string, name: string): T {
  return createRequire(join(folder, 'install.js'))(name) as T;
}

/** Returns an error of the network, the checksums or the disk as one of ours; any other gets the kind `otherwise`. */
function asGetError(error: unknown, otherwise: GetFailure): GetElectronError {
  if (error instanceof GetElectronError) return error;
  if (error instanceof DownloadError) return new GetElectronError(error.kind, error.detail, isLasting(error));
  const { filename, code = '', message = '' } = error as { filename?: string; code?: string; message?: string };
  // The errors of `sumchecker`, which have no name of their own, name the file.
  if (filename !== undefined) return new GetElectronError('wrong', '', true);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new GetElectronError('full');
  return new GetElectronError(otherwise, code || message);
}

/** Returns whether a server that has refused or said nothing would hardly do otherwise soon. */
function isLasting({ kind, detail, hasBegun }: DownloadError): boolean {
  if (kind === 'refused') return /^4/.test(detail) && !PASSING.has(detail);
  return kind === 'silent' && !hasBegun;
}

/** The statuses of servers that ask to come again: too slow, too often. */
const PASSING = new Set(['408', '429']);

const rethrow = (kind: GetFailure) => (error: unknown) => {
  throw asGetError(error, kind);
};

/** Takes a lock for this process. Returns false if a process that still runs has it. */
async function takeLock(lock: string): Promise<boolean> {
  await mkdir(dirname(lock), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(lock, ownProcessId, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = await readFile(lock, 'utf8').catch(() => '');
      if (isOfThisBoot(owner) && !hasProcessEnded(owner)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}
