import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { OpenedMap } from '../../contract/host';
import { createHost, type RunningHost } from '../host';
import { ownProcessId } from '../saving/process-id';

/** The id of an ended process of this computer: no system gives out such a high number. */
export const endedProcessId = ownProcessId.replace(/\d+$/, '2147483647');

/** The folders of a test: one library, and data folders for as many hosts as it starts. */
export class HostFolder {
  readonly top: string;
  readonly library: string;
  private readonly hosts: RunningHost[] = [];

  constructor(under = tmpdir()) {
    this.top = mkdtempSync(join(under, 'counterpoint-host-'));
    this.library = join(this.top, 'maps');
  }

  async start(data = 'data'): Promise<RunningHost> {
    const host = await createHost({
      shell: 'browser',
      version: '0',
      library: this.library,
      data: join(this.top, data),
    });
    this.hosts.push(host);
    return host;
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
      const folder = join(this.top, data, kind);
      for (const name of this.listFiles(folder)) {
        renameSync(join(folder, name), join(folder, name.replace(ownProcessId, endedProcessId)));
      }
    }
  }

  listFiles(folder: string): string[] {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  }

  async dispose(): Promise<void> {
    await Promise.all(this.hosts.map((host) => host.close()));
    rmSync(this.top, { recursive: true, force: true });
  }
}
