import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type BrowserServer,
  chromium,
  type LaunchOptions,
} from '@playwright/test';

/** A browser whose processes can be killed at any moment, and that can then be started again. */
export class KillableBrowser {
  private running: { readonly server: BrowserServer; readonly browser: Browser } | null = null;

  constructor(
    private readonly launchOptions: LaunchOptions,
    private readonly contextOptions: BrowserContextOptions,
  ) {}

  async start(): Promise<BrowserContext> {
    const server = await chromium.launchServer(this.launchOptions);
    const browser = await chromium.connect(server.wsEndpoint());
    this.running = { server, browser };
    return browser.newContext(this.contextOptions);
  }

  /** Kills the browser by SIGKILL, and waits until it is gone. */
  async kill(): Promise<void> {
    await this.running?.server.kill();
    this.running = null;
  }
}
