import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** The data that a second start passes to the first. */
export interface Handed {
  readonly argv: string[];
  readonly folder: string;
  /** The additional data that it gave, encoded as a message is. */
  readonly data: string;
}

/** Returns who holds a lock, or null if its file cannot be read. */
export function readLock(file: string): { pid: number; socket: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; socket: string };
  } catch {
    return null;
  }
}

/** Returns true if a process is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Passes the data of a second start to the first; resolves also if the first is gone. */
export function handOver(socket: string, handed: Handed): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(handed)));
    connection.on('close', () => resolve()).on('error', () => resolve());
    connection.resume();
  });
}
