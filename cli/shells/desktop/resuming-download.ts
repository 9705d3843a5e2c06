import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The longest time without a byte. */
const SILENCE_MS = 10_000;

/** The bytes that have come, and all of them if the server tells. */
export interface DownloadProgress {
  readonly received: number;
  readonly total: number | null;
}

/** Options of {@link resumeDownload}. */
export interface DownloadOptions {
  /** The file that keeps what has come, until it is complete. */
  readonly part: string;
  /** Stops the download. What has come is kept. */
  readonly signal: AbortSignal;
  onProgress(progress: DownloadProgress): void;
}

/** A download that failed. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';

  constructor(
    /** `silent`: nothing came for too long. `refused`: the server gives no file. `cut`: the connection broke. */
    readonly kind: 'silent' | 'refused' | 'cut',
    /** The status or the code of the error. */
    readonly detail: string,
    /** True if the server has begun to give the file. */
    readonly hasBegun: boolean,
  ) {
    super(`${kind} ${detail}`);
  }
}

/**
 * Downloads a file, and goes on where an earlier attempt at the same file ended, if the server can (RFC 9110,
 * section 14). Throws DownloadError, the reason of the signal, or the error of the disk.
 */
export async function resumeDownload(url: string, target: string, options: DownloadOptions): Promise<void> {
  const { part, signal, onProgress } = options;
  await mkdir(dirname(part), { recursive: true });
  const kept = await readKept(url, part);
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), SILENCE_MS);
  let received = 0;
  let hasBegun = false;
  try {
    const headers: Record<string, string> = kept ? { range: `bytes=${kept.size}-`, 'if-range': kept.validator } : {};
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, silence.signal]) });
    if (!response.ok || !response.body) {
      if (response.status !== 416 || !kept) throw new DownloadError('refused', String(response.status), false);
      // The part has all bytes, or more than there are now.
      await rm(part, { force: true });
      return await resumeDownload(url, target, options);
    }
    hasBegun = true;
    const resumes = response.status === 206 && kept !== null;
    if (resumes) received = kept.size;
    const length = response.headers.get('content-length');
    const total = length === null ? null : received + Number(length);
    const validator = response.headers.get('etag') ?? response.headers.get('last-modified') ?? '';
    await writeFile(keptAs(part), JSON.stringify({ url, validator }));
    onProgress({ received, total });
    const count = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        timer.refresh();
        received += chunk.length;
        onProgress({ received, total });
        yield chunk;
      }
    };
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, count, createWriteStream(part, { flags: resumes ? 'a' : 'w' }));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (silence.signal.aborted) throw new DownloadError('silent', '', hasBegun);
    const code = codeOf(error);
    // What has come would only keep the disk full.
    if (code === 'ENOSPC' || code === 'EDQUOT') await rm(part, { force: true });
    if (error instanceof DownloadError || DISK_ERRORS.has(code)) throw error;
    throw new DownloadError('cut', code, hasBegun);
  } finally {
    clearTimeout(timer);
  }
  await rename(part, target);
  await rm(keptAs(part), { force: true });
}

const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EFBIG']);

/** Returns the code of an error, or of the error that `fetch` wraps. */
function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code ?? '');
}

const keptAs = (part: string) => `${part}.json`;

/** Returns the size of what an earlier attempt kept, and the text by which the server knows that file again. */
async function readKept(url: string, part: string): Promise<{ size: number; validator: string } | null> {
  try {
    const about = JSON.parse(await readFile(keptAs(part), 'utf8')) as { url?: unknown; validator?: unknown };
    const { size } = await stat(part);
    const { validator } = about;
    // A weak validator does not promise the same bytes.
    const isStrong = typeof validator === 'string' && validator !== '' && !validator.startsWith('W/');
    return about.url === url && isStrong && size > 0 ? { size, validator } : null;
  } catch {
    return null;
  }
}
