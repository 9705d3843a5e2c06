import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { pathToFileURL } from 'node:url';
import envPaths from 'env-paths';
import { createHost } from '../../host/host';
import { libraryKey, openSession } from '../../host/web/session';
import { serveWindow } from '../../host/web/web-server';
import { messages } from '../../messages/messages';
import { version } from '../../package.json';
import { CliError, usageError } from '../cli-error';
import { print, printError, printJson } from '../output';
import { parseCommandArguments } from '../parse-arguments';
import { describeFailure, desktopReport, openDesktop } from '../shells/desktop/open-desktop';
import { launchBrowser } from '../shells/launch-browser';
import { closeLaunchFile, launchFilePath, type WindowAddress, writeLaunchFile } from '../shells/launch-file';
import { askRunningHost } from '../shells/running-host';
import { onFirstSignal } from '../stop-signal';

const words = messages.cli;
/** The interval at which the code in the launch file is renewed: it is valid for two minutes. */
const RENEWAL_MS = 90_000;

const PROJECT_ROOT = join(import.meta.dirname, '..', '..');

interface OpenOptions {
  readonly map?: string;
  readonly library: string;
  readonly data: string;
  readonly port?: number;
  readonly launch: boolean;
  /** The languages that were requested, else those of the system, best first. */
  readonly languages: readonly string[];
}

/** Runs `counterpoint open`. */
export async function open(args: string[], languages: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, {
    browser: { type: 'boolean' },
    desktop: { type: 'boolean' },
    port: { type: 'string' },
    library: { type: 'string' },
    data: { type: 'string' },
    'no-launch': { type: 'boolean' },
    report: { type: 'boolean' },
  });
  if (positionals.length > 1) throw usageError(words.oneMap);
  if (values.browser && values.desktop) throw usageError(words.twoShells);
  if (values['no-launch'] && values.desktop) throw usageError(words.launchDesktop);
  if (values.port !== undefined && values.desktop) throw usageError(words.portDesktop);
  const [map] = positionals;
  const options: OpenOptions = {
    ...(map === undefined ? {} : { map: resolve(map) }),
    ...(values.port === undefined ? {} : { port: parsePort(values.port) }),
    library: resolve(values.library ?? join(PROJECT_ROOT, 'maps')),
    data: resolve(values.data ?? envPaths('Counterpoint', { suffix: '' }).data),
    launch: !values['no-launch'],
    languages,
  };
  if (values.report) return printJson(await desktopReport(options.data));
  const wantsBrowser = values.browser || values['no-launch'] || options.port !== undefined;
  if (!wantsBrowser && (await showDesktop(options, values.desktop === true))) return;
  await openBrowser(options);
}

/** Runs the desktop app until it ends. Returns false, after printing the reason, when there was no window. */
async function showDesktop(
  { library, data, map, languages: [language] }: OpenOptions,
  retry: boolean,
): Promise<boolean> {
  const folders = ['--library', library, '--data', data];
  const args = [...folders, ...(language ? [`--lang=${language}`] : []), ...(map === undefined ? [] : [map])];
  const failure = await openDesktop({ data, args, retry });
  if (failure) printError(words.prefix({ message: words.asBrowser({ why: describeFailure(failure) }) }));
  return failure === null;
}

async function openBrowser({ library, data, map, port, launch, languages }: OpenOptions): Promise<void> {
  const page = join(PROJECT_ROOT, 'dist', 'renderer');
  if (!existsSync(join(page, 'index.html'))) throw new CliError(words.notBuilt, 1);
  const session = await openSession(data, library);
  const running = await askRunningHost(session);
  if (running !== null && map === undefined && port === undefined) {
    printError(words.prefix({ message: words.alreadyOpen }));
    return showWindow(running, launch ? launchFilePath(data, libraryKey(library)) : null);
  }
  // The file of the host that command lines find is a lasting bookmark: its code is always fresh.
  const lasting = launch && running === null ? launchFilePath(data, libraryKey(library)) : null;
  const host = await createHost({
    shell: 'browser',
    version,
    library,
    data,
    pictureWorker: join(import.meta.dirname, 'picture-worker.js'),
    languages,
    ...(lasting === null ? {} : { bookmark: pathToFileURL(lasting).href }),
    ...(map === undefined ? {} : { mapToOpen: map }),
  });
  let resolveIdle: () => void = () => undefined;
  const idle = new Promise<void>((resolve) => {
    resolveIdle = resolve;
  });
  const server = await serveWindow({
    onIdle: () => resolveIdle(),
    onAdmitted: () => renewLaunchFile(),
    host,
    session,
    page,
    savesAddress: running === null,
    ...(port === undefined ? {} : { port }),
  });
  const launchFile = lasting ?? (launch ? launchFilePath(data, `${libraryKey(library)}-${server.port}`) : null);
  const newWindow = () => ({ origin: server.origin, code: session.newCode() });
  let lastRenewal = Promise.resolve();
  const renewLaunchFile = () => {
    if (launchFile === null || isEnding) return;
    lastRenewal = lastRenewal.then(() => writeLaunchFile(launchFile, newWindow())).catch(() => undefined);
  };
  let isEnding = false;
  try {
    await showWindow(newWindow(), launchFile);
  } catch (error) {
    await host.close();
    await server.close();
    throw error;
  }
  const renewal = setInterval(renewLaunchFile, RENEWAL_MS);
  if (isatty(2)) printError(words.prefix({ message: words.stopHint }));
  await Promise.race([waitForStopSignal(), idle.then(() => printError(words.prefix({ message: words.idle })))]);
  clearInterval(renewal);
  isEnding = true;
  server.refuseNewWindows();
  await host.close();
  await server.close();
  await lastRenewal;
  if (launchFile !== null) await closeLaunchFile(launchFile, server.origin).catch(() => undefined);
}

/** Opens a window in the browser by a file; without a file, prints an address with a code. */
async function showWindow(address: WindowAddress, launchFile: string | null): Promise<void> {
  if (launchFile === null) return print(`${words.openAt({ address: `${address.origin}/#code=${address.code}` })}\n`);
  try {
    await writeLaunchFile(launchFile, address);
  } catch {
    // A full disk, or a browser whose folder is not there yet.
    return showWindow(address, null);
  }
  try {
    print(`${words.openAt({ address: pathToFileURL(launchFile).href })}\n`);
  } catch {
    // A log on a full disk is no reason not to open the window.
  }
  if (!(await launchBrowser(launchFile))) printError(words.prefix({ message: words.noBrowser }));
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) throw usageError(words.badPort({ value }));
  return port;
}

/** Resolves at the first signal. */
function waitForStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    onFirstSignal(['SIGINT', 'SIGTERM', 'SIGHUP'], resolve);
  });
}
