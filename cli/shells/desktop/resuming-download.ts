import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The longest time without a byte. */
const SILENCE_MS = 10_000;
const MAX_DETAIL = 100;

/** The bytes that have come, and all of them if the server tells. */
export interface DownloadProgress {
  readonly received: number;
  readonly total: number | null;
}

/** The part of a file that an earlier attempt has kept. */
interface KeptPart {
  readonly size: number;
  /** The text by which the server knows that file again. */
  readonly validator: string;
}

/** Options of {@link resumeDownload}. */
export interface DownloadOptions {
  /** The file that keeps what has come, until it is complete. */
  readonly part: string;
  /** The most bytes that the file can have. */
  readonly limit: number;
  /** Stops the download. What has come is kept. */
  readonly signal: AbortSignal;
  onProgress(progress: DownloadProgress): void;
}

/** A download that failed. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';

  constructor(
    /**
     * `silent`: nothing came for too long. `refused`: the server gives no file. `cut`: the connection broke. `large`:
     * the file is longer than the limit.
     */
    readonly kind: 'silent' | 'refused' | 'cut' | 'large',
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
  const { part, limit, signal, onProgress } = options;
  await mkdir(dirname(part), { recursive: true });
  const kept = await readKept(url, part);
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), SILENCE_MS);
  let received = 0;
  let hasBegun = false;
  try {
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    if (kept) Object.assign(headers, { range: `bytes=${kept.size}-`, 'if-range': kept.validator });
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, silence.signal]) });
    timer.refresh();
    const resumes = kept !== null && response.status === 206 && isRangeFrom(kept, response.headers);
    if (kept && !resumes && (response.status === 416 || response.status === 206)) {
      // The part has all bytes, or more than there are now, or belongs to another file.
      await response.body?.cancel();
      await rm(part, { force: true });
      clearTimeout(timer);
      return await resumeDownload(url, target, options);
    }
    if (!response.ok || !response.body || (response.status === 206 && !resumes)) {
      await response.body?.cancel();
      throw new DownloadError('refused', String(response.status), false);
    }
    hasBegun = true;
    if (resumes) received = kept.size;
    const length = response.headers.get('content-length');
    const total = length === null ? null : received + Number(length);
    const validator = response.headers.get('etag') ?? response.headers.get('last-modified') ?? '';
    if (!resumes) await rm(part, { force: true });
    await writeFile(keptAs(part), JSON.stringify({ url, validator }));
    onProgress({ received, total });
    const count = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        timer.refresh();
        received += chunk.length;
        if (Math.max(received, total ?? 0) > limit) throw new DownloadError('large', '', true);
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
    const isLarge = error instanceof DownloadError && error.kind === 'large';
    // The bytes that have come would only keep the disk full.
    if (isLarge || code === 'ENOSPC' || code === 'EDQUOT') await rm(part, { force: true });
    if (error instanceof DownloadError || DISK_ERRORS.has(code)) throw error;
    throw new DownloadError('cut', code, hasBegun);
  } finally {
    clearTimeout(timer);
  }
  await rename(part, target);
  await rm(keptAs(part), { force: true });
}

const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EFBIG']);

/** Returns whether an answer has the bytes of the same file behind those that are kept. */
function isRangeFrom({ size, validator }: KeptPart, headers: Headers): boolean {
  const etag = headers.get('etag');
  const isSame = etag === null || !validator.startsWith('"') || etag === validator;
  return isSame && headers.get('content-range')?.startsWith(`bytes ${size}-`) === true;
}

/** Returns the code of an error or of one that caused it, else what it says. */
function codeOf(error: unknown): string {
  const { code, cause, message } = error as { code?: unknown; cause?: unknown; message?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return (cause ? codeOf(cause) : '') || String(message ?? '').slice(0, MAX_DETAIL);
}

const keptAs = (part: string) => `${part}.json`;

/** Returns what an earlier attempt at a file has kept, if it can be continued. */
async function readKept(url: string, part: string): Promise<KeptPart | null> {
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
