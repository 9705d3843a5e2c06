import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the page with its content type. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/**
 * Returns a function that finds the files of the page by address. Their paths are listed once, at
 * the start, and addresses are looked up in that list, so that no address can reach any other file.
 * Bytes are read on first use.
 */
export function listPageFiles(folder: string): (address: string) => PageFile | undefined {
  const paths = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in CONTENT_TYPES)) continue;
    const path = join(entry.parentPath, entry.name);
    paths.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const cache = new Map<string, PageFile>();
  return (address) => {
    const requested = address === '/' ? '/index.html' : address;
    const path = paths.get(requested);
    if (path === undefined) return undefined;
    const file = cache.get(requested) ?? { type: CONTENT_TYPES[extname(path)] ?? '', bytes: readFileSync(path) };
    cache.set(requested, file);
    return file;
  };
}
