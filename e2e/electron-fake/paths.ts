import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export type PathName = Parameters<Electron.App['getPath']>[0];

/** The names of paths that Electron knows. */
const NAMES = new Set<string>(
  'home appData assets userData sessionData temp exe module desktop documents downloads music pictures videos recent logs crashDumps'.split(
    ' ',
  ),
);

/** The paths of the app: those that were set, and those of the system. */
export class Paths {
  private readonly changed = new Map<string, string>();

  constructor(private readonly nameOfApp: () => string) {}

  /** Throws, as Electron does, for a relative path, an unknown name and a folder that does not exist. */
  set(name: string, path: string): void {
    if (typeof path !== 'string' || !isAbsolute(path)) throw new Error('Path must be absolute');
    if (!NAMES.has(name)) throw new Error(`Failed to set path '${name}'`);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`Failed to set path: ${path}`);
    this.changed.set(name, path);
  }

  get(name: PathName): string {
    if (!NAMES.has(name)) throw new Error(`Failed to get '${name}' path`);
    const changed = this.changed.get(name);
    if (changed !== undefined) return changed;
    const config = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    if (name === 'home') return homedir();
    if (name === 'temp') return tmpdir();
    if (name === 'appData') return config;
    if (name === 'userData') return join(config, this.nameOfApp());
    if (name === 'sessionData') return this.get('userData');
    if (name === 'documents') return documentsFrom(config);
    throw new Error(`fake Electron: app.getPath('${name}') is not made`);
  }
}

/** Returns the documents folder as Chromium finds it on Linux: where the user has set it, with $HOME for the home. */
function documentsFrom(config: string): string {
  const file = join(config, 'user-dirs.dirs');
  const set = existsSync(file) ? /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return set?.replace(/^\$HOME/, homedir()) ?? join(homedir(), 'Documents');
}
