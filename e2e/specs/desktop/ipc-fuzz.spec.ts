import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { depth } from '../../../argument/testing/depth';
import { HOST_METHODS } from '../../../contract/host';
import { DesktopApp } from '../../support/desktop/desktop-app';
import { OPEN_PRELOAD } from '../../support/desktop/guard';
import { makeMutant } from '../../support/desktop/mutant';

const MESSAGES = depth(4000, 20_000);
const AT_ONCE = 400;

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

/** Returns every file below a folder with the hash of its bytes. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((name) => [name, hash(name)]));
}

test(`${MESSAGES} messages from a compromised page do nothing that they should not`, async ({ desktop }) => {
  test.setTimeout(600_000);
  // The app must not touch files beside the maps.
  const beside = join(desktop.folder, 'beside');
  mkdirSync(beside);
  for (const name of ['diary.txt', 'secret.argmap.json'])
    writeFileSync(join(beside, name), '{"format":"counterpoint/1"}');
  desktop.program = makeMutant('fuzz', [OPEN_PRELOAD]);
  await desktop.start();
  const map = await desktop.firstMap();
  await desktop.app.evaluate(({ app, dialog, shell }) => {
    const effects: string[] = [];
    (globalThis as unknown as { effects: string[] }).effects = effects;
    const note = (what: string) => () => {
      effects.push(what);
      return Promise.resolve({ canceled: true, filePath: '', response: 0 });
    };
    for (const fault of ['uncaughtException', 'unhandledRejection'])
      process.on(fault, (error) => effects.push(`${fault}: ${String(error)}`));
    dialog.showSaveDialog = note('save dialog') as never;
    dialog.showOpenDialog = note('open dialog') as never;
    dialog.showMessageBox = note('message box') as never;
    dialog.showErrorBox = note('error box') as never;
    shell.openExternal = note('openExternal') as never;
    shell.openPath = note('openPath') as never;
    app.on('browser-window-created', () => effects.push('a window'));
  });
  const before = { maps: contents(desktop.library), beside: contents(beside) };

  const outcome = await map.page.evaluate(
    async ({ messages, atOnce, methods, secret }) => {
      const { taken } = window as unknown as {
        taken: { invoke(...args: unknown[]): Promise<unknown>; send(...args: unknown[]): void };
      };
      // A seed, so that every run sends the same sequence.
      let seed = 20_260_801;
      const random = (below: number) => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((seed / 2 ** 32) * below);
      };
      const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
      const channels = ['host:call', 'host:call', 'host:call', 'host:call', 'host:event', 'HOST:CALL', '', '__proto__'];
      const strangers = [
        'constructor',
        '__proto__',
        'toString',
        'subscribe',
        'close',
        'pathOf',
        'refOf',
        'firstMap',
        '',
      ];
      // Methods that ask the person or create a map get only arguments that they reject.
      const paths = [
        secret,
        `file://${secret}`,
        '../beside/diary.txt',
        '/etc/passwd',
        '..\\..\\x',
        'C:\\Windows',
        'a'.repeat(5000),
      ];
      const scalars = [null, undefined, 0, -1, Number.NaN, 1e308, '', 'x', true, 7n, new Date(0), new Uint8Array(3)];
      const keys = [
        'ref',
        'map',
        'title',
        'bytes',
        'name',
        'job',
        'format',
        'options',
        'change',
        'source',
        'text',
        'revision',
      ];
      const value = (depth: number): unknown => {
        const kind = random(depth > 2 ? 2 : 5);
        if (kind === 0) return pick(scalars);
        if (kind === 1) return pick(paths);
        if (kind === 2) return Array.from({ length: random(4) }, () => value(depth + 1));
        if (kind === 3) return JSON.parse(`{"__proto__": {"isAdmin": true}, "constructor": ${random(9)}}`) as object;
        return Object.fromEntries(Array.from({ length: random(5) }, () => [pick(keys), value(depth + 1)]));
      };
      /** Methods with side effects and few arguments get only arguments that they reject. */
      const args = (method: unknown): unknown => {
        if (method === 'settled' || method === 'showing') return pick([null, { unsaved: 'no' }, { ref: 7 }]);
        if (method === 'changeSettings') return pick([{ theme: 'pink' }, { panels: 'all' }, { textSize: 7 }]);
        if (method === 'chooseFiles') return pick([null, { path: secret }, { extensions: ['*'] }]);
        if (method === 'saveAs')
          return pick([
            { name: 7, bytes: new Uint8Array(1) },
            { name: 'x', bytes: 'y' },
          ]);
        return value(0);
      };
      const tally: Record<string, number> = {};
      const count = (key: string) => {
        tally[key] = (tally[key] ?? 0) + 1;
      };
      for (let sent = 0; sent < messages; sent += atOnce) {
        await Promise.all(
          Array.from({ length: atOnce }, async () => {
            const channel = pick(channels);
            const method = random(3) === 0 ? pick([...strangers, ...paths, ...scalars]) : pick(methods);
            const given = [method, args(method), ...(random(9) === 0 ? [value(0)] : [])];
            if (random(10) === 0) {
              taken.send(channel, ...given);
              return count('sent');
            }
            const answer = await taken.invoke(channel, ...given).then(
              (said) => said as { value?: unknown; error?: { code: string; message: string } },
              () => 'no such channel' as const,
            );
            if (answer === 'no such channel') return count(answer);
            if (!answer.error) return count(`value of ${String(method)}`);
            // A sentence for a person, never an internal detail.
            if (/\bat .*:\d+|\/tmp\/|node:/.test(answer.error.message)) count(`leak: ${answer.error.message}`);
            count(answer.error.code);
          }),
        );
      }
      return tally;
    },
    { messages: MESSAGES, atOnce: AT_ONCE, methods: HOST_METHODS, secret: join(beside, 'secret.argmap.json') },
  );

  // Only calls that need no argument succeed.
  const answered = Object.keys(outcome).filter((key) => key.startsWith('value of '));
  for (const key of answered)
    expect(
      ['capabilities', 'library', 'bin', 'settings', 'cancelRender', 'changeSettings'].map(
        (name) => `value of ${name}`,
      ),
    ).toContain(key);
  expect(Object.keys(outcome).filter((key) => key.startsWith('leak') || key === 'internal')).toEqual([]);
  expect(Object.values(outcome).reduce((sum, count) => sum + count, 0)).toBe(MESSAGES);
  expect(await desktop.app.evaluate(() => (globalThis as unknown as { effects: string[] }).effects)).toEqual([]);
  expect({ maps: contents(desktop.library), beside: contents(beside) }).toEqual(before);
  expect(await desktop.windowCount()).toBe(1);

  // The app still works for its own page.
  await map.newMap('After all that');
  expect(desktop.files()).toContain('After all that.argmap.json');
});
