import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';
import { PAGE, printedPages, wordDocument } from '../../support/sample-documents';
import { PROJECT } from '../../support/test-host';

/** Starts a program at the address of a host that has ended. It has an answer to any request for a script. */
async function serveForeignScripts({ hostname, port }: URL): Promise<{ asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/javascript');
    response.end('globalThis.isForeign = true; if (globalThis.document) document.title = "foreign";');
  });
  await new Promise<void>((resolve) => server.listen(Number(port), hostname, resolve));
  return {
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function dropFile(map: MapPage, name: string, bytes: Buffer): Promise<void> {
  const transfer = await map.page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], fileName));
      return data;
    },
    [name, bytes.toString('base64')] as const,
  );
  await map.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('a window that stayed open runs no script of another program at the address of its host', {
  tag: '@browser',
}, async ({ map, host, foreignRequests, pageErrors }) => {
  const printed = 'What is printed is told at some length, so that lines break. '.repeat(12).trim();
  const files: [name: string, bytes: Buffer, text: string][] = [
    ['page.html', Buffer.from(PAGE), 'The town council'],
    ['essay.docx', wordDocument('An essay', ['A paragraph of the word document.']), 'of the word document'],
    ['report.pdf', await printedPages('A report', [printed, printed]), 'What is printed'],
  ];
  await map.page.waitForLoadState('networkidle');
  const address = new URL(host.address);
  await host.kill();
  const foreign = await serveForeignScripts(address);
  for (const [name, bytes, text] of files) {
    await dropFile(map, name, bytes);
    await expect(map.panel('Article').locator('[data-paragraph]').getByText(text).first()).toBeVisible();
  }
  expect(foreign.asked.filter((path) => path !== '/socket')).toEqual([]);
  expect(await map.page.title()).not.toBe('foreign');
  await foreign.close();
  foreignRequests.length = 0;
  pageErrors.length = 0;
});

test('the page names all its scripts, so that a window has them from the start', () => {
  const folder = join(PROJECT, 'dist', 'renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => !page.includes(`./assets/${name}"`))).toEqual([]);
});
