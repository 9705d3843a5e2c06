import { expect, type Page } from '@playwright/test';
import type { DesktopApp } from './desktop-app';
import type { Mutation } from './mutant';

/** A guard of the shell: the attack that it stops, and the mutations of the app that remove it. */
export interface Guard {
  readonly name: string;
  check(desktop: DesktopApp, page: Page): Promise<void>;
  readonly mutations: readonly Mutation[];
  /** Other guards that would stop the same attack; the check runs on an app without them. */
  readonly isolate?: { readonly policy?: true; readonly mutations?: readonly Mutation[] };
}

/** A preload that gives the page all of IPC, as if somebody had compromised it. */
export const OPEN_PRELOAD: Mutation = {
  file: 'preload.cjs',
  from: 'electron.contextBridge.exposeInMainWorld("counterpoint", {',
  to: `electron.contextBridge.exposeInMainWorld("taken", {
  invoke: (channel, ...args) => electron.ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => electron.ipcRenderer.send(channel, ...args),
});
electron.contextBridge.exposeInMainWorld("counterpoint", {`,
};

/** Returns a mutation of the built main. */
export const inMain = (from: string | RegExp, to: string): Mutation => ({ file: 'main.js', from, to });
/** The result of a call that is refused. */
export const REFUSED = { error: { code: 'bad-request', message: expect.any(String) } };

/** A call that would succeed from an allowed page. */
export const CALL = `counterpoint.call('library', {})`;
