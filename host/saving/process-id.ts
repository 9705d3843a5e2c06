import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

const ownHostId = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** The id of this process: a short hash of the name of its computer, and its process number. */
export const ownProcessId = `${ownHostId}-${process.pid}`;

/** Returns whether a text has the form of a process id. */
export function isProcessId(text: string): boolean {
  return /^[0-9a-f]{8}-\d+$/.test(text);
}

/**
 * Returns whether a process is known to have ended. False for a process on another computer, whose
 * state is unknown.
 */
export function hasProcessEnded(processId: string): boolean {
  const [hostId, pid] = processId.split('-');
  if (hostId !== ownHostId) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}
