import { basename } from 'node:path';
import { refusing } from '../members';

/** Returns the `debugger` of a page: DevTools commands for main, and so for a test. */
export function makeDebugger(page: {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
  /** Announces to the preload's side the paths of the files that are dropped next. */
  dropping(files: { name: string; path: string }[]): void;
}) {
  let isAttached = false;
  const made = {
    attach() {
      isAttached = true;
    },
    detach() {
      isAttached = false;
    },
    isAttached: () => isAttached,
    sendCommand(method: string, params: Record<string, unknown> = {}) {
      if (!isAttached) throw new Error('No target available');
      const { files } = (params.data ?? {}) as { files?: string[] };
      if (method === 'Input.dispatchDragEvent' && files)
        page.dropping(files.map((path) => ({ name: basename(path), path })));
      return page.send(method, params);
    },
  } satisfies Partial<Electron.Debugger>;
  return refusing(made, 'Debugger');
}
