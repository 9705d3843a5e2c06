import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Checks that run every so many milliseconds until they succeed. */
const INTERVAL_MS = 100;

/**
 * The first start of a packed program on Linux, for a user with an empty home folder and without any argument: neither
 * another library nor a switch of Chromium.
 */
export class FirstStart {
  /** The address of Chromium, once the program has written it, if it was told to listen. */
  address = '';
  /** @type {Promise<number | null>} */
  ended;

  /**
   * @param {string} program
   * @param {string} home an empty folder
   * @param {Record<string, string>} [env] more of the environment
   */
  constructor(program, home, env = {}) {
    mkdirSync(home, { recursive: true });
    this.library = join(home, 'Documents', 'Counterpoint');
    this.data = join(home, '.config', 'Counterpoint');
    const { XDG_CONFIG_HOME: _, ...own } = process.env;
    this.child = spawn(program, [], {
      cwd: home,
      env: { ...own, HOME: home, ...env },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.ended = new Promise((resolve, reject) => {
      this.child.once('exit', resolve);
      this.child.once('error', reject);
    });
    createInterface({ input: this.child.stderr }).on('line', (line) => {
      process.stderr.write(`${line}\n`);
      this.address = /DevTools listening on (ws:\S+)/.exec(line)?.[1] ?? this.address;
    });
  }

  /** Returns the names of the maps in the library of the user. */
  maps() {
    if (!existsSync(this.library)) return [];
    return readdirSync(this.library)
      .filter((name) => name.endsWith('.argmap.json'))
      .sort();
  }

  /**
   * Returns whether a window has listed the maps: its page has loaded, its script has run, and its call has been
   * answered.
   */
  hasListedMaps() {
    return existsSync(this.data) && readdirSync(this.data).some((name) => /^library-.*\.json$/.test(name));
  }

  /**
   * Waits until something is so, as long as the program runs.
   *
   * @template T
   * @param {() => T | undefined} look
   * @returns {Promise<T>}
   */
  async until(look) {
    for (;;) {
      const found = look();
      if (found) return found;
      const { exitCode, signalCode } = this.child;
      if (exitCode !== null || signalCode !== null) throw new Error(`it ended by itself (${exitCode ?? signalCode})`);
      await pause(INTERVAL_MS);
    }
  }

  /** Ends the program as the system does. Returns its exit code. */
  async end() {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
