import { expect, type Page } from '@playwright/test';
import type { DesktopApp } from './desktop-app';
import type { Mutation } from './mutant';

/** Something that the shell keeps from happening, how that is seen, and the twin of the shell that lets it happen. */
export interface Guard {
  readonly name: string;
  check(desktop: DesktopApp, page: Page): Promise<void>;
  readonly mutations: readonly Mutation[];
  /** What another guard would stop already is asked of a shell without that one. */
  readonly isolate?: { readonly policy?: true; readonly mutations?: readonly Mutation[] };
}

/** A preload that hands the page all of IPC, as if somebody had taken the page over. */
export const OPEN_PRELOAD: Mutation = {
  file: 'preload.cjs',
  from: 'electron.contextBridge.exposeInMainWorld("counterpoint", {',
  to: `electron.contextBridge.exposeInMainWorld("taken", {
  invoke: (channel, ...args) => electron.ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => electron.ipcRenderer.send(channel, ...args),
});
electron.contextBridge.exposeInMainWorld("counterpoint", {`,
};

/** A difference in the built main. */
export const inMain = (from: string | RegExp, to: string): Mutation => ({ file: 'main.js', from, to });
/** What a call is answered that nobody may make. */
export const REFUSED = { error: { code: 'bad-request', message: expect.any(String) } };

/** A call that would be answered, were it allowed. */
export const CALL = `counterpoint.call('library', {})`;
