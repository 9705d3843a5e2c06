import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostWithEvents } from '../../contract/host';
import { openSession, type Session } from '../web/session';
import { serveWindow, type WebServer, type WebServerOptions } from '../web/web-server';
import { HostFolder } from './host-folder';

/** The folders of a test of the web server: those of its hosts, and one with a page. */
export class WebFolder extends HostFolder {
  readonly page: string;
  private readonly servers: WebServer[] = [];

  constructor(pageFiles: Readonly<Record<string, string>> = {}) {
    super();
    this.page = join(this.top, 'page');
    for (const [name, content] of Object.entries({ 'index.html': '<!doctype html><head></head>', ...pageFiles })) {
      mkdirSync(dirname(join(this.page, name)), { recursive: true });
      writeFileSync(join(this.page, name), content);
    }
  }

  openSession(): Promise<Session> {
    return openSession(this.dataFolder(), this.library);
  }

  /** Serves the page and a host, at the usual loopback address, until the folder is disposed of. */
  async serve(host: HostWithEvents, session: Session, options: Partial<WebServerOptions> = {}): Promise<WebServer> {
    const server = await serveWindow({ host, session, page: this.page, savesAddress: true, port: 0, ...options });
    this.servers.push(server);
    return server;
  }

  override async dispose(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.close()));
    await super.dispose();
  }
}
