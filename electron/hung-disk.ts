import type { RunningHost } from '../host/host';
import type { UnfinishedWrite } from '../host/write-queues';
import { desktopMessages } from '../messages/desktop-messages';

/** The writes in progress that the user has agreed to leave behind. */
export class LeftWrites {
  private readonly left = new WeakSet<UnfinishedWrite>();

  constructor(private readonly host: Pick<RunningHost, 'unfinishedWrites'>) {}

  /** Returns the writes in progress that the user does not know of. */
  unknown(): readonly UnfinishedWrite[] {
    return this.host.unfinishedWrites().filter((write) => !this.left.has(write));
  }

  /** True if writes are in progress and the user knows of all of them. */
  get areAllKnown(): boolean {
    return this.host.unfinishedWrites().length > 0 && this.unknown().length === 0;
  }

  leave(writes: readonly UnfinishedWrite[]): void {
    for (const write of writes) this.left.add(write);
  }
}

/** Returns the question about writes that take too long. */
export function hungDiskWords(writes: readonly UnfinishedWrite[]) {
  const { message, map, maps, rest, wait, close, quit } = desktopMessages.hung;
  const names = [...new Set(writes.map(({ name }) => map({ name })))].join(', ');
  return { message, detail: names === '' ? rest : maps({ maps: names }), wait, close, quit };
}

/** Returns whether some work ends within a time, well or not. */
export async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
