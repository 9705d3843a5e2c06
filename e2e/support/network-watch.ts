import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** Loaded into a host it tells of whatever the process asks of the network, and of every program that it starts. */
export const PROCESS_WATCH = join(import.meta.dirname, 'process-watch.mjs');

/** What the process watch has said among other things. */
export function foreignRequestsIn(said: string): string[] {
  return [...said.matchAll(/^outgoing: (.*)$/gm)].map(([, what]) => what ?? '');
}

/**
 * Writes down every request that a page of a browser makes to anywhere but its own host, whatever becomes of it: pages,
 * pictures, scripts, workers, sockets, in every window and frame.
 */
export function watchNetwork(context: BrowserContext, isOwn: (url: URL) => boolean, foreignRequests: string[]): void {
  const look = (what: string, address: string) => {
    const url = new URL(address);
    // What stands in the address itself asks nobody.
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !isOwn(url)) foreignRequests.push(`${what} ${address}`);
  };
  const watchPage = (page: Page) => page.on('websocket', (socket) => look('socket', socket.url()));
  for (const page of context.pages()) watchPage(page);
  context.on('page', watchPage);
  context.on('request', (request) => look(request.resourceType(), request.url()));
}
