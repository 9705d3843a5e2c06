import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** The state of another process, as far as this one can tell. */
export type ProcessState = 'running' | 'ended' | 'unknown';

/** A process id taken apart. A start of the computer and a space of process numbers are eight hex digits each. */
interface ParsedProcessId {
  readonly boot: string;
  readonly space: string;
  readonly pid: string;
  readonly start: string;
}

/** The pattern of a process id: those of this release, and those of earlier ones, which had only the last part. */
export const PROCESS_ID = '(?:[0-9a-f]{16}-\\d+-\\d+-[0-9a-f]{8}|[0-9a-f]{8}-\\d+)';
const PARSED = /^(?<boot>[0-9a-f]{8})(?<space>[0-9a-f]{8})-(?<pid>\d+)-(?<start>\d+)-[0-9a-f]{8}$/;
/** The computed start of a computer varies with its clock. */
const BOOT_TOLERANCE_SECONDS = 60;

const bootId = readOrNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))?.slice(0, 8);
const [procPid, procStart] = statOf('self') ?? [];
/** Another space of process numbers may have mounted /proc. Then it tells nothing about the processes of this one. */
const isProcOwn = bootId !== undefined && procPid === process.pid;

const ownBoot = bootId ?? toHex(Date.now() / 1000 - uptime());
const ownSpace = toHex(Number(/\d+/.exec(readOrNull(() => readlinkSync('/proc/self/ns/pid')) ?? '')?.[0] ?? 0));
const ownStart = procStart ?? String(Math.floor(Date.now() / 1000 - process.uptime()));

/**
 * The id of this process, which no other process ever has: the start of its computer, the space of
 * its process number, the number, its own start, and eight random digits.
 */
export const ownProcessId = [ownBoot + ownSpace, process.pid, ownStart, randomBytes(4).toString('hex')].join('-');

/** Returns whether a text has the form of a process id, also of an earlier release. */
export function isProcessId(text: string): boolean {
  return new RegExp(`^${PROCESS_ID}$`).test(text);
}

/**
 * Returns the state of a process from its number and its start. Unknown for a process of another
 * start of the computer, of another computer, or of another space of process numbers.
 */
export function processState(processId: string): ProcessState {
  if (processId === ownProcessId) return 'running';
  const parsed = parseProcessId(processId);
  if (!parsed) return earlierProcessState(processId);
  const { space, start } = parsed;
  const pid = Number(parsed.pid);
  if (!isOfThisBoot(processId) || space !== ownSpace) return 'unknown';
  if (pid === process.pid || !pidExists(pid)) return 'ended';
  const found = isProcOwn ? statOf(pid) : null;
  if (!found) return 'unknown';
  return found[1] === start ? 'running' : 'ended';
}

/** Returns whether a process is known to have ended. */
export function hasProcessEnded(processId: string): boolean {
  return processState(processId) === 'ended';
}

/** Returns whether a process belongs to the same computer as this one, since its last start. */
export function isOfThisBoot(processId: string): boolean {
  const boot = parseProcessId(processId)?.boot ?? '';
  if (bootId !== undefined) return boot === ownBoot;
  return Math.abs(Number.parseInt(boot, 16) - Number.parseInt(ownBoot, 16)) <= BOOT_TOLERANCE_SECONDS;
}

/** Returns whether an id is of an earlier release, which made it of the name of the computer and a number only. */
export function isEarlierProcessId(processId: string): boolean {
  return parseProcessId(processId) === null;
}

function earlierProcessState(processId: string): ProcessState {
  const [host = '', pid] = processId.split('-');
  const ownHost = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  // The number may be that of another process by now.
  return host === ownHost && !pidExists(Number(pid)) ? 'ended' : 'unknown';
}

function parseProcessId(processId: string): ParsedProcessId | null {
  return (PARSED.exec(processId)?.groups ?? null) as ParsedProcessId | null;
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process belongs to another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Returns the number of a process and its start in clock ticks since that of the computer, or null without /proc. */
function statOf(pid: number | 'self'): readonly [number, string] | null {
  const text = readOrNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (text === null) return null;
  // The second field is the name of the program, which may contain spaces and parentheses.
  const start = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  return start === undefined ? null : [Number.parseInt(text, 10), start];
}

function readOrNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function toHex(value: number): string {
  return Math.floor(value).toString(16).padStart(8, '0').slice(-8);
}
