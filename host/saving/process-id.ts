import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

const ownHostId = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** What this process leaves on what it owns for a while: its computer, in short, and its number there. */
export const ownProcessId = `${ownHostId}-${process.pid}`;

/** Whether a text is such a mark. */
export function isProcessId(text: string): boolean {
  return /^[0-9a-f]{8}-\d+$/.test(text);
}

/** Whether the process of a mark is known to be no more. Of another computer's processes nothing is known. */
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
