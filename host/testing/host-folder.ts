import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { OpenedMap } from '../../contract/stored-maps';
import { createHost, type HostOptions, type RunningHost } from '../host';
import { ownProcessId } from '../saving/process-id';

/** The id of an ended process of this computer: no system gives out such a high number. */
export const endedProcessId = ownProcessId.replace(/-\d+-(\d+)-.*$/, '-2147483647-$1-00000000');

/** The id of a running process of this computer: the one that started this. */
export const runningProcessId = ownProcessId.replace(
  /-\d+-\d+-.*$/,
  `-${process.ppid}-${startOf(process.ppid)}-00000000`,
);

/** The id of a process on another computer. */
export const foreignProcessId = '00000000f0000000-1-1-00000000';

/** Returns the start of a process or thread as its id has it. */
export function startOf(pid: number): string {
  const text = existsSync('/proc') ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}

/** The program that draws pictures, as it was built before the tests. */
export const builtPictureWorker = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'picture-worker.js');

/** The folders of a test: one library, and data folders for as many hosts as it starts. */
export class HostFolder {
  readonly top: string;
  readonly library: string;
  private readonly hosts: RunningHost[] = [];

  constructor(parent = tmpdir()) {
    this.top = mkdtempSync(join(parent, 'counterpoint-host-'));
    this.library = join(this.top, 'my maps');
  }

  /** Starts a host on the library and a data folder of that name. */
  async start(data = 'data', options: Partial<HostOptions> = {}): Promise<RunningHost> {
    const host = await createHost({
      shell: 'browser',
      version: '0',
      library: this.library,
      data: this.dataFolder(data),
      pictureWorker: builtPictureWorker,
      ...options,
    });
    this.hosts.push(host);
    return host;
  }

  dataFolder(name = 'data'): string {
    return join(this.top, name);
  }

  mapPath(name: string): string {
    return join(this.library, `${name}.argmap.json`);
  }

  writeMapFile(name: string, map: ArgumentMap): void {
    writeFileSync(this.mapPath(name), writeMap(map));
  }

  async open(host: RunningHost, name: string): Promise<OpenedMap> {
    const entry = (await host.library()).find((one) => one.name === name);
    if (!entry) throw new Error(`${name} is not in the library`);
    return host.open({ ref: entry.ref });
  }

  /** Renames the journal and the records of this process to those of an ended one. */
  simulateCrash(data = 'data'): void {
    for (const kind of ['journal', 'in-place']) {
      const folder = join(this.dataFolder(data), kind);
      for (const name of this.listFiles(folder)) {
        renameSync(join(folder, name), join(folder, name.replace(ownProcessId, endedProcessId)));
      }
    }
  }

  /** Returns the names of the files in a folder, none if it does not exist. */
  listFiles(folder: string): string[] {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  }

  /** Closes all hosts and deletes the folders. */
  async dispose(): Promise<void> {
    await Promise.all(this.hosts.map((host) => host.close()));
    rmSync(this.top, { recursive: true, force: true });
  }
}

/** Starts a host on folders of its own and opens a map named `a` in it. Dispose of the folder after the test. */
export async function startWithMap(
  map: ArgumentMap,
): Promise<{ readonly folder: HostFolder; readonly host: RunningHost; readonly opened: OpenedMap }> {
  const folder = new HostFolder();
  const host = await folder.start();
  folder.writeMapFile('a', map);
  return { folder, host, opened: await folder.open(host, 'a') };
}
