import { join } from 'node:path';
import { readKept, writeKept } from '../host/kept-json';

/** What the desktop remembers between runs beside the settings. */
export interface DeskMemory {
  /** How the last window stood. */
  readonly window?: unknown;
  /** The folder that the last dialog ended in. */
  readonly folder?: string;
  /** Whether words are checked while they are written; absent: as is usual on the system. */
  readonly spelling?: boolean;
}

/** The memory in a data folder. What cannot be kept is forgotten: no reason to stop a person. */
export async function openDeskMemory(data: string) {
  const file = join(data, 'desktop.json');
  let memory = soundMemory(await readKept(file));
  let writing: Promise<void> = Promise.resolve();
  return {
    read: (): DeskMemory => memory,
    keep(change: DeskMemory): void {
      memory = { ...memory, ...change };
      const now = memory;
      writing = writing.then(() => writeKept(file, now)).catch(() => undefined);
    },
    settled: (): Promise<void> => writing,
  };
}

export type OpenDeskMemory = Awaited<ReturnType<typeof openDeskMemory>>;

function soundMemory({ window, folder, spelling }: Record<string, unknown>): DeskMemory {
  return {
    ...(window === undefined ? {} : { window }),
    ...(typeof folder === 'string' ? { folder } : {}),
    ...(typeof spelling === 'boolean' ? { spelling } : {}),
  };
}
