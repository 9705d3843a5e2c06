import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../argument/testing/random-map';

const PROGRAM = join(import.meta.dirname, 'logging-disk.py');
const PYTHON = '/usr/bin/python3';
const SECTOR = 512;

/** File systems, with the program that makes one and the size of its disk in MB. */
export const FILE_SYSTEMS = {
  ext4: { make: ['mkfs.ext4', '-q', '-F'], size: 48, mount: [] },
  'ext4 writeback': { make: ['mkfs.ext4', '-q', '-F'], size: 48, mount: ['-o', 'data=writeback'] },
  xfs: { make: ['mkfs.xfs', '-q', '-f'], size: 320, mount: [] },
  btrfs: { make: ['mkfs.btrfs', '-q', '-f'], size: 128, mount: [] },
  ext2: { make: ['mkfs.ext2', '-q', '-F'], size: 48, mount: [] },
} as const;

/** The name of a file system in {@link FILE_SYSTEMS}. */
export type FileSystem = keyof typeof FILE_SYSTEMS;

/** Returns true if this machine can mount a logging disk: Linux, as root, with FUSE and its Python module. */
export function hasLoggingDisks(): boolean {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot && existsSync('/dev/fuse') && spawnSync(PYTHON, ['-c', 'import fusepy']).status === 0;
}

/** Returns true if this machine can make and mount a file system. */
export function hasFileSystem(name: FileSystem): boolean {
  const kind = name.split(' ')[0] ?? '';
  const isKnown = readFileSync('/proc/filesystems', 'utf8').split(/\s+/).includes(kind);
  return isKnown && spawnSync(FILE_SYSTEMS[name].make[0], ['-V']).error === undefined;
}

type Entry =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'flush' }
  | { readonly kind: 'mark'; readonly text: string };

/** A file system on a disk that logs what is written and flushed. */
export class LoggingDisk {
  private constructor(
    private readonly name: FileSystem,
    private readonly folder: string,
    private readonly daemon: ChildProcess,
    private readonly device: string,
    /** The folder where it is mounted. */
    readonly target: string,
  ) {}

  /** Makes an empty file system in a folder, and mounts it. */
  static async mount(name: FileSystem, folder: string): Promise<LoggingDisk> {
    const { make, size, mount } = FILE_SYSTEMS[name];
    const [fuse, target] = [join(folder, 'fuse'), join(folder, 'target')];
    for (const path of [fuse, target]) mkdirSync(path);
    const image = join(folder, 'image');
    writeFileSync(image, '');
    truncateSync(image, size * 1024 * 1024);
    const [program, ...args] = make;
    execFileSync(program, [...args, image]);
    copyFileSync(image, join(folder, 'base'));
    const daemon = spawn(PYTHON, [PROGRAM, image, fuse, join(folder, 'log')], { stdio: 'ignore' });
    while (!existsSync(join(fuse, 'disk'))) await pause(20);
    const device = execFileSync('losetup', ['-f', '--show', join(fuse, 'disk')], { encoding: 'utf8' }).trim();
    execFileSync('mount', [...mount, device, target]);
    return new LoggingDisk(name, folder, daemon, device, target);
  }

  /** Logs what has happened, between the writes before and after it. */
  mark(text: string): void {
    writeFileSync(join(this.folder, 'fuse', 'mark'), text, { flag: 'r+' });
  }

  /** Unmounts the disk. Returns the states in which a power cut could have left it. */
  async unmount(): Promise<CutStates> {
    const log = parseLog(readFileSync(join(this.folder, 'log')));
    execFileSync('umount', [this.target]);
    execFileSync('losetup', ['-d', this.device]);
    await pause(100);
    spawnSync('fusermount', ['-u', join(this.folder, 'fuse')]);
    this.daemon.kill();
    return new CutStates(this.name, this.folder, readFileSync(join(this.folder, 'base')), log);
  }
}

/** The states of a disk after power cuts: all that was flushed, and any part of what was not. */
export class CutStates {
  constructor(
    private readonly name: FileSystem,
    private readonly folder: string,
    private readonly base: Buffer,
    private readonly log: readonly Entry[],
  ) {}

  /**
   * Makes the state of a random cut after the first mark, mounts it while `look` looks at it, and
   * passes on the marks before the cut. Of what was not flushed, each write is there as a whole, in
   * some of its sectors, or not at all.
   */
  async look(random: Random, look: (target: string, marks: readonly string[]) => Promise<void>): Promise<void> {
    const first = this.log.findIndex(({ kind }) => kind === 'mark');
    const cut = first + 1 + Math.floor(random() * (this.log.length - first));
    const before = this.log.slice(0, cut);
    const flushed = before.findLastIndex(({ kind }) => kind === 'flush');
    const image = Buffer.from(this.base);
    const marks: string[] = [];
    // All, none, or some of what was not flushed.
    const share = [0, 0.5, 0.5, 0.9, 1][Math.floor(random() * 5)] as number;
    for (const [index, entry] of before.entries()) {
      if (entry.kind === 'mark') marks.push(entry.text);
      if (entry.kind !== 'write') continue;
      const isTorn = index > flushed && random() < 0.2;
      if (index > flushed && !isTorn && random() >= share) continue;
      for (let at = 0; at < entry.bytes.length; at += SECTOR) {
        if (isTorn && random() < 0.5) continue;
        entry.bytes.copy(image, entry.offset + at, at, Math.min(at + SECTOR, entry.bytes.length));
      }
    }
    const path = join(this.folder, 'state');
    const target = join(this.folder, 'target');
    writeFileSync(path, image);
    const device = execFileSync('losetup', ['-f', '--show', path], { encoding: 'utf8' }).trim();
    try {
      if (this.name === 'ext2') spawnSync('fsck.ext2', ['-y', device]);
      execFileSync('mount', [...FILE_SYSTEMS[this.name].mount, device, target]);
      try {
        await look(target, marks);
      } finally {
        execFileSync('umount', ['-l', target]);
      }
    } finally {
      execFileSync('losetup', ['-d', device]);
    }
  }
}

function parseLog(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const kind = String.fromCharCode(bytes[at++] as number);
    if (kind === 'F') entries.push({ kind: 'flush' });
    else {
      const offset = kind === 'W' ? Number(bytes.readBigUInt64LE(at)) : 0;
      if (kind === 'W') at += 8;
      const length = bytes.readUInt32LE(at);
      at += 4;
      const content = bytes.subarray(at, at + length);
      at += length;
      entries.push(
        kind === 'W' ? { kind: 'write', offset, bytes: content } : { kind: 'mark', text: content.toString('utf8') },
      );
    }
  }
  return entries;
}
