import { rm } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../../../host/json-store';
import { messages } from '../../../messages/messages';
import { version } from '../../../package.json';
import { printError } from '../../output';
import { onFirstSignal } from '../../stop-signal';
import { downloadLine } from './download-line';
import { type ElectronPackage, findElectronPackage, givenFolder, programPath } from './electron-package';
import { GetElectronError, getElectron } from './get-electron';
import { findObstacle } from './obstacles';
import { runElectron } from './run-electron';
import { withoutNames } from './without-names';

const words = messages.cli;
/** The folder of the app, as the program is shipped: `dist/cli/main.js` is within it. */
const APP = join(import.meta.dirname, '..', '..');
const MEMORY_MS = 60 * 60 * 1000;

/** A reason for which there is no desktop window. */
export interface DesktopFailure {
  readonly kind: keyof typeof words.noDesktop;
  readonly detail?: string;
  /** True if another attempt soon would hardly end better. */
  readonly isLasting?: boolean;
}

/** Options of {@link openDesktop}. */
export interface DesktopOptions {
  readonly data: string;
  /** The arguments of the app. */
  readonly args: readonly string[];
  /** True to try what failed a short while ago, and what is known to be in the way. */
  readonly retry: boolean;
}

/** The surroundings that Electron needs, and its package. */
export interface DesktopSurroundings {
  readonly electron: ElectronPackage | null;
  readonly isRoot: boolean;
  readonly hasDisplay: boolean;
}

/**
 * Runs the desktop app until its last window is closed; where Electron's program is missing, it is downloaded
 * first. Returns null, or the reason for which there was no window. A lasting failure is remembered for an hour.
 */
export async function openDesktop(
  { data, args, retry }: DesktopOptions,
  { electron, isRoot, hasDisplay }: DesktopSurroundings = surroundings(),
): Promise<DesktopFailure | null> {
  if (isRoot) return { kind: 'root' };
  if (!hasDisplay) return { kind: 'display' };
  if (electron === null) return { kind: 'missing' };
  const memory = failureMemory(data, electron.version);
  const program = programPath(electron);
  if (program === null && givenFolder() !== undefined) return { kind: 'missing' };
  const earlier = retry ? null : await memory.read();
  // A download that failed does not matter any more once the program is there.
  if (earlier && (program === null || earlier.kind === 'ended'))
    return { kind: 'before', detail: describeFailure(earlier) };
  const failure = (program ? null : await download(electron)) ?? (await start(electron, args, retry));
  if (failure === null) await memory.clear();
  else if (failure.isLasting) await memory.write(failure);
  return failure;
}

/** Returns a reason in words. */
export function describeFailure({ kind, detail = '' }: DesktopFailure): string {
  const text = words.noDesktop[kind];
  return typeof text === 'string' ? text : text({ detail });
}

/**
 * Returns a report for support: what a start of the desktop window would find on this computer, and how the last one
 * failed. It has no names and no paths of the person.
 */
export async function desktopReport(data: string): Promise<object> {
  const { electron, isRoot, hasDisplay } = surroundings();
  const program = electron && programPath(electron);
  const last = electron && (await failureMemory(data, electron.version).read());
  const { XDG_SESSION_TYPE, XDG_CURRENT_DESKTOP } = process.env;
  return {
    counterpoint: version,
    node: process.versions.node,
    system: `${process.platform} ${process.arch} ${release()}`,
    session: [XDG_SESSION_TYPE, XDG_CURRENT_DESKTOP].filter(Boolean).join(' '),
    isRoot,
    hasDisplay,
    electron: electron?.version ?? null,
    isDownloaded: program !== null,
    obstacle: program === null ? null : ((await findObstacle(program))?.kind ?? null),
    lastFailure: last && { ...last, detail: withoutNames(last.detail ?? '', { '<app>': APP, '<data>': data }) },
  };
}

function surroundings(): DesktopSurroundings {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return {
    electron: findElectronPackage(),
    isRoot: process.getuid?.() === 0,
    hasDisplay: process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY),
  };
}

async function download(electron: ElectronPackage): Promise<DesktopFailure | null> {
  const stop = new AbortController();
  const line = downloadLine();
  const ignoreSignal = onFirstSignal(['SIGINT'], () => stop.abort());
  printError(words.prefix({ message: words.download.begins }));
  try {
    await getElectron(electron, { signal: stop.signal, onProgress: line.show });
    return null;
  } catch (error) {
    // Whatever it is, the browser can open.
    if (!(error instanceof GetElectronError)) return { kind: 'setup', detail: String(error) };
    const { kind, detail, isLasting } = error;
    return { kind: kind === 'silent' && !isLasting ? 'midway' : kind, detail, isLasting };
  } finally {
    line.end();
    ignoreSignal();
  }
}

async function start(
  electron: ElectronPackage,
  args: readonly string[],
  retry: boolean,
): Promise<DesktopFailure | null> {
  const program = programPath(electron);
  if (program === null) return { kind: 'missing' };
  const obstacle = retry ? null : await findObstacle(program);
  if (obstacle) return obstacle;
  const lastWords = await runElectron(program, [...displaySwitches(), APP, ...args]);
  return lastWords === null ? null : { kind: 'ended', detail: lastWords, isLasting: true };
}

/** Returns the switch for a session of Wayland that does not call itself one: Electron would look for X11. */
function displaySwitches(): string[] {
  const { DISPLAY, WAYLAND_DISPLAY, XDG_SESSION_TYPE } = process.env;
  const isUnnamed = process.platform === 'linux' && !DISPLAY && WAYLAND_DISPLAY && XDG_SESSION_TYPE !== 'wayland';
  return isUnnamed ? ['--ozone-platform=wayland'] : [];
}

/** Returns what is known of earlier failures of a version of Electron. */
function failureMemory(data: string, version: string) {
  const file = join(data, 'electron-failure.json');
  return {
    async read(): Promise<DesktopFailure | null> {
      const { kind, detail, version: failed, at } = await readJsonObject(file);
      const age = Date.now() - Number(at);
      if (failed !== version || !(age >= 0 && age < MEMORY_MS)) return null;
      const isKind = typeof kind === 'string' && Object.hasOwn(words.noDesktop, kind);
      return isKind ? { kind: kind as DesktopFailure['kind'], detail: String(detail) } : null;
    },
    async write({ kind, detail = '' }: DesktopFailure): Promise<void> {
      await writeJsonObject(file, { kind, detail, version, at: Date.now() }).catch(() => undefined);
    },
    clear: () => rm(file, { force: true }).catch(() => undefined),
  };
}
