import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { createHost } from '../host/host';
import { openSession } from '../host/web/session';
import { serveWindow } from '../host/web/web-server';
import { strings } from '../messages/messages';
import { version } from '../package.json';
import { parseCommand } from './arguments';
import { launchBrowser } from './browser-launch';
import { Complaint, wrongUsage } from './complaint';
import { findDesktopShell, runDesktopShell } from './desktop-shell';
import { print, printError } from './output';
import { askRunningHost } from './running-host';

const words = strings.cli;
const TOP = join(import.meta.dirname, '..', '..');

interface Opening {
  readonly map?: string;
  readonly library: string;
  readonly data: string;
  readonly port?: number;
  readonly launch: boolean;
  /** As asked for or of the system, best first. */
  readonly languages: readonly string[];
}

/** `counterpoint open` */
export async function open(args: string[], languages: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    browser: { type: 'boolean' },
    desktop: { type: 'boolean' },
    port: { type: 'string' },
    library: { type: 'string' },
    data: { type: 'string' },
    'no-launch': { type: 'boolean' },
  });
  if (positionals.length > 1) throw wrongUsage(words.oneMap);
  if (values.browser && values.desktop) throw wrongUsage(words.twoShells);
  if (values['no-launch'] && values.desktop) throw wrongUsage(words.launchDesktop);
  const [map] = positionals;
  const opening: Opening = {
    ...(map === undefined ? {} : { map: resolve(map) }),
    ...(values.port === undefined ? {} : { port: portOf(values.port) }),
    library: resolve(values.library ?? join(TOP, 'maps')),
    data: resolve(values.data ?? envPaths('Counterpoint', { suffix: '' }).data),
    launch: !values['no-launch'],
    languages,
  };
  const wantsBrowser = values.browser || values['no-launch'] || opening.port !== undefined;
  if (!wantsBrowser && (await openDesktop(opening, values.desktop === true))) return;
  await openBrowser(opening);
}

/** Opens the desktop window, or says in one line why there is none. */
async function openDesktop({ library, data, map, languages: [language] }: Opening, again: boolean): Promise<boolean> {
  const shell = await findDesktopShell(data, again);
  let why = 'why' in shell ? shell.why : '';
  if ('program' in shell) {
    const args = [
      '--library',
      library,
      '--data',
      data,
      ...(language ? [`--lang=${language}`] : []),
      ...(map === undefined ? [] : [map]),
    ];
    if (await runDesktopShell(shell.program, args)) return true;
    why = words.noDesktop.failed;
  }
  printError(words.prefix(words.asBrowser(why)));
  return false;
}

async function openBrowser({ library, data, map, port, launch, languages }: Opening): Promise<void> {
  const page = join(TOP, 'dist', 'renderer');
  if (!existsSync(join(page, 'index.html'))) throw new Complaint(words.notBuilt, 1);
  const session = await openSession(data, library);
  const running = await askRunningHost(session);
  if (running !== null && map === undefined && port === undefined) {
    printError(words.prefix(words.alreadyOpen));
    return show(running, launch);
  }
  const host = await createHost({
    shell: 'browser',
    version,
    library,
    data,
    languages,
    ...(map === undefined ? {} : { open: map }),
  });
  let leave: () => void = () => undefined;
  const idle = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = await serveWindow({
    idle: () => leave(),
    host,
    session,
    page,
    keepsPort: running === null,
    ...(port === undefined ? {} : { port }),
  });
  await show(server.newAddress(), launch);
  if (process.stderr.isTTY) printError(words.prefix(words.stopHint));
  await Promise.race([toldToStop(), idle.then(() => printError(words.prefix(words.idle)))]);
  await host.close();
  await server.close();
}

async function show(address: string, launch: boolean): Promise<void> {
  print(`${words.openAt(address)}\n`);
  if (launch && !(await launchBrowser(address))) printError(words.prefix(words.noBrowser));
}

function portOf(asked: string): number {
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port > 65535) throw wrongUsage(words.badPort(asked));
  return port;
}

/** The second time of asking ends it at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
