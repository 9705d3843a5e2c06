import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  /** The archive could not be unpacked, or the disk refused; `detail` is the code of the error. */
  | 'unpacking'
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
  await mkdir(options.folder, { recursive: true });
  const lock = join(options.folder, 'lock');
  if (!(await takeLock(lock))) throw new GetElectronError('busy');
  try {
    const archive = await download(electron, options).catch((error: unknown) => {
      throw options.signal.aborted ? new GetElectronError('stopped') : asGetError(error);
    });
    await unpack(electron, archive).catch((error: unknown) => {
      throw asGetError(error);
    });
  } finally {
    await rm(lock, { force: true });
  }
}

async function download({ folder: own, version }: ElectronPackage, options: GetOptions): Promise<string> {
  const { folder, signal, onProgress } = options;
  const { downloadArtifact, initializeProxy } = loadFrom<ElectronGet>(own, '@electron/get');
  applyNpmProxy();
  const { HTTP_PROXY, HTTPS_PROXY, http_proxy, https_proxy } = process.env;
  if (HTTP_PROXY || HTTPS_PROXY || http_proxy || https_proxy) initializeProxy();
  const arch = electronArch();
  const { electron_config_cache: cacheRoot, electron_use_remote_checksums: usesRemote } = process.env;
  const part = join(folder, `electron-${version}-${process.platform}-${arch}.part`);
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

async function unpack({ folder }: ElectronPackage, archive: string): Promise<void> {
  const aside = join(folder, `dist.${process.pid}.part`);
  const { extract } = loadFrom<ExtractZip>(folder, '@electron-internal/extract-zip');
  try {
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside);
    await extract(archive, { dir: aside });
    const name = programName();
    if (!existsSync(join(aside, name))) throw new GetElectronError('wrong', '', true);
    await rm(join(folder, 'dist'), { recursive: true, force: true });
    await moveFolder(aside, join(folder, 'dist'));
    // Written last: it says that the installation is complete.
    await writeFile(join(folder, 'path.txt'), name);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
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

function asGetError(error: unknown): GetElectronError {
  if (error instanceof GetElectronError) return error;
  if (error instanceof DownloadError) {
    return new GetElectronError(error.kind, error.detail, error.kind === 'refused' || !error.hasBegun);
  }
  const { filename, code = '' } = error as { filename?: string; code?: string };
  // The errors of `sumchecker`, which have no name of their own, name the file.
  if (filename !== undefined) return new GetElectronError('wrong', '', true);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new GetElectronError('full')
    : new GetElectronError('unpacking', code);
}

/** Takes a lock for this process. Returns false if a process that still runs has it. */
async function takeLock(lock: string): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(lock, ownProcessId, { flag: 'wx' });
      return true;
    } catch {
      const owner = await readFile(lock, 'utf8').catch(() => '');
      if (isOfThisBoot(owner) && !hasProcessEnded(owner)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}
