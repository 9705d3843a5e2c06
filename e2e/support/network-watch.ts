import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/**
 * A module to preload into a host: it reports every connection to another computer and every
 * program that the process starts.
 */
export const PROCESS_WATCH = join(import.meta.dirname, 'process-watch.mjs');

/** Returns what the process watch has reported on standard error. */
export function foreignRequestsIn(said: string): string[] {
  return [...said.matchAll(/^outgoing: (.*)$/gm)].map(([, what]) => what ?? '');
}

/**
 * Records every request of a page to anywhere but its own host, whatever becomes of it: pages,
 * images, scripts, workers and sockets, in every window and frame.
 */
export function watchNetwork(context: BrowserContext, isOwn: (url: URL) => boolean, foreignRequests: string[]): void {
  const look = (what: string, address: string) => {
    const url = new URL(address);
    // These addresses need no network.
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !isOwn(url)) foreignRequests.push(`${what} ${address}`);
  };
  const watchPage = (page: Page) => page.on('websocket', (socket) => look('socket', socket.url()));
  for (const page of context.pages()) watchPage(page);
  context.on('page', watchPage);
  context.on('request', (request) => look(request.resourceType(), request.url()));
}
