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

/**
 * Returns the path of Electron's program, or null. Its name is in `path.txt`, which is written when
 * the installation is complete.
 */
export function programPath({ folder }: ElectronPackage): string | null {
  try {
    const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : 'electron';
    const program = join(override ?? join(folder, 'dist'), name);
    return existsSync(program) ? program : null;
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
