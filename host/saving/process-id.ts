import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

const ownHost = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** What this process leaves on what it owns for a while: its computer, in short, and its number there. */
export const ownMark = `${ownHost}-${process.pid}`;

/** Whether a text is such a mark. */
export function isMark(text: string): boolean {
  return /^[0-9a-f]{8}-\d+$/.test(text);
}

/** Whether the process of a mark is known to be no more. Of another computer's processes nothing is known. */
export function isGone(mark: string): boolean {
  const [host, pid] = mark.split('-');
  if (host !== ownHost) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}
