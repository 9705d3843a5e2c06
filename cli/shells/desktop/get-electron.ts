import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from '../../../host/saving/durable-file';
import { ownProcessId, processState } from '../../../host/saving/process-id';
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
  /** The file on the server is far larger than Electron. */
  | 'large'
  /** The disk is full. */
  | 'full'
  /** The archive could not be unpacked; `detail` is the code of the error. */
  | 'unpacking'
  /** The folder of Electron's package cannot be written; `detail` is the code of the error. */
  | 'folder'
  /** The settings are wrong, or something unexpected happened; `detail` says more. */
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

/** More than four times the size of Electron's archive. */
const MAX_ARCHIVE_BYTES = 500_000_000;
const MAX_LIST_BYTES = 1_000_000;
const LOCK_RENEWAL_MS = 5_000;
/** The age at which a lock has no holder any more, if its process cannot be seen. */
const LOCK_LIFE_MS = 60_000;
/** The mode of `@electron/get` that takes from the cache, and puts nothing there. */
const READ_ONLY = 1;

/** Options of {@link getElectron}. */
export interface GetOptions {
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
  const { signal } = options;
  // Within the package, so that all starts see it, whatever their data folder and their cache are.
  const work = join(electron.folder, 'download');
  const aside = join(work, 'dist');
  const lock = `${work}.lock`;
  if (!(await takeLock(lock).catch(rethrow('folder')))) throw new GetElectronError('busy');
  const renewal = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => undefined), LOCK_RENEWAL_MS);
  try {
    await removeLeftovers(electron, work).catch(() => undefined);
    await mkdir(aside, { recursive: true }).catch(rethrow('folder'));
    const archive = await download(electron, work, options).catch((error: unknown) => {
      throw signal.aborted ? new GetElectronError('stopped') : asGetError(error, 'setup');
    });
    await unpack(electron, archive, aside, signal).catch((error: unknown) => {
      throw signal.aborted ? new GetElectronError('stopped') : asGetError(error, 'unpacking');
    });
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  } finally {
    await removeLeftovers(electron, work).catch(() => undefined);
    clearInterval(renewal);
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Removes what is left in the folder of the download, but for what a start can go on from; an empty folder too. */
async function removeLeftovers({ version }: ElectronPackage, work: string): Promise<void> {
  const kept = keptName(version);
  for (const name of await readdir(work)) {
    if (!name.startsWith(kept)) await rm(join(work, name), { recursive: true, force: true });
  }
  await rmdir(work);
}

const keptName = (version: string) => `electron-${version}-${process.platform}-${electronArch()}`;

async function download({ folder: own, version }: ElectronPackage, work: string, options: GetOptions): Promise<string> {
  const { signal, onProgress } = options;
  const { downloadArtifact, initializeProxy } = loadFrom<ElectronGet>(own, '@electron/get');
  applyNpmProxy();
  const { HTTP_PROXY, HTTPS_PROXY, http_proxy, https_proxy } = process.env;
  if (HTTP_PROXY || HTTPS_PROXY || http_proxy || https_proxy) initializeProxy();
  const arch = electronArch();
  const { electron_config_cache: cacheRoot, electron_use_remote_checksums: usesRemote } = process.env;
  const whole = join(work, `${keptName(version)}.zip`);
  const details = {
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch,
    // The download is moved, not copied, when it is complete.
    tempDirectory: work,
    ...(cacheRoot === undefined ? {} : { cacheRoot }),
    ...(usesRemote ? {} : { checksums: JSON.parse(await readFile(join(own, 'checksums.json'), 'utf8')) }),
    downloader: {
      download: async (url: string, target: string) => {
        // The list of checksums is new each time.
        if (!target.endsWith('.zip')) {
          const list = { part: `${target}.part`, limit: MAX_LIST_BYTES, signal, onProgress: () => undefined };
          return resumeDownload(url, target, list);
        }
        const archive = { part: `${whole}.part`, limit: MAX_ARCHIVE_BYTES, signal, onProgress };
        if (!existsSync(whole)) await resumeDownload(url, whole, archive);
        await link(whole, target).catch(() => copyFile(whole, target));
      },
    },
  };
  try {
    const archive = await downloadArtifact(details);
    await rm(whole, { force: true });
    return archive;
  } catch (error) {
    if (!existsSync(whole)) throw error;
    if (asGetError(error, 'setup').kind !== 'wrong') {
      // The archive stays here until it is unpacked if the cache cannot be written.
      return downloadArtifact({ ...details, cacheMode: READ_ONLY });
    }
    await rm(whole, { force: true });
    throw error;
  }
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
  return kind === 'large' || (kind === 'silent' && !hasBegun);
}

/** The statuses of servers that ask to come again: too slow, too often. */
const PASSING = new Set(['408', '429']);

const rethrow = (kind: GetFailure) => (error: unknown) => {
  throw asGetError(error, kind);
};

/** Takes a lock for this process. Returns false if a process that still runs has it. */
async function takeLock(lock: string): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(lock, ownProcessId, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isHeld(lock)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}

/**
 * Returns whether the process of a lock runs. One in a container or on another computer cannot be seen; there the time
 * decides, which each holder renews.
 */
async function isHeld(lock: string): Promise<boolean> {
  const state = processState(await readFile(lock, 'utf8').catch(() => ''));
  if (state !== 'unknown') return state === 'running';
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: 0 }));
  return Math.abs(Date.now() - mtimeMs) < LOCK_LIFE_MS;
}
