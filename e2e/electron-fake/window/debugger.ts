import { basename } from 'node:path';
import { refusing } from '../members';

/** A way for main, and so for a test, to speak to Chromium about a page. */
export function makeDebugger(page: {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
  /** Tells the preload's side where files lie that are let go next. */
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
