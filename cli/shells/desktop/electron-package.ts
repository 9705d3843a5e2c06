import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The npm package of Electron, which comes without Electron's program. */
export interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
}

/** Returns the installed package, or null if there is none. */
export function findElectronPackage(): ElectronPackage | null {
  try {
    const file = createRequire(import.meta.url).resolve('electron/package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return { folder: dirname(file), version };
  } catch {
    return null;
  }
}

/** Returns the folder that the user has named instead of the one in the package. */
export function givenFolder(): string | undefined {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH;
}

/**
 * Returns the path of Electron's program, or null. In the package, `path.txt` names it once the installation is
 * complete.
 */
export function programPath({ folder }: ElectronPackage): string | null {
  const given = givenFolder();
  if (given !== undefined) {
    return [programName(), 'electron'].map((name) => join(given, name)).find((path) => existsSync(path)) ?? null;
  }
  try {
    const program = join(folder, 'dist', programName());
    return readFileSync(join(folder, 'path.txt'), 'utf8') === programName() && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Returns the path of the program within Electron's archive. */
export function programName(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Returns the architecture to download for: that of the computer, where Node itself runs under Rosetta. */
export function electronArch(): string {
  if (process.platform !== 'darwin' || process.arch !== 'x64') return process.arch;
  try {
    const translated = execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' });
    return translated.trim() === '1' ? 'arm64' : 'x64';
  } catch {
    return 'x64';
  }
}
