import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cut, type CutState, cutsOf, type LogEntry, type Write } from './power-cuts';

const PROGRAM = join(import.meta.dirname, 'logging-disk.py');
const PYTHON = '/usr/bin/python3';
const BLOCK = 4096;

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

/** A file system on a disk that logs what is written and flushed, and that shows states of power cuts afterwards. */
export class LoggingDisk {
  private isMounted = false;
  /** The power cuts, the next of them, the disk before its writes, and the blocks where the disk may be different. */
  private cuts: readonly Cut[] = [];
  private next = 0;
  private content = Buffer.alloc(0);
  private readonly changed = new Set<number>();

  private constructor(
    private readonly name: FileSystem,
    private readonly folder: string,
    private readonly daemon: ChildProcess,
    private readonly device: string,
    private readonly disk: number,
  ) {}

  /** Makes an empty file system in a folder, and mounts it. */
  static async mount(name: FileSystem, folder: string): Promise<LoggingDisk> {
    const { make, size } = FILE_SYSTEMS[name];
    // Processes with mounts of their own then let go of this one too.
    execFileSync('mount', ['--bind', folder, folder]);
    execFileSync('mount', ['--make-shared', folder]);
    const [fuse, image, log] = [join(folder, 'fuse'), join(folder, 'image'), join(folder, 'log')];
    for (const path of [fuse, join(folder, 'target')]) mkdirSync(path);
    writeFileSync(image, '');
    truncateSync(image, size * 1024 * 1024);
    const [program, ...args] = make;
    execFileSync(program, [...args, image]);
    const daemon = spawn(PYTHON, [PROGRAM, image, fuse, log], { stdio: 'ignore' });
    while (!existsSync(join(fuse, 'disk'))) await pause(20);
    const device = execFileSync('losetup', ['-f', '--show', join(fuse, 'disk')], { encoding: 'utf8' }).trim();
    const disk = new LoggingDisk(name, folder, daemon, device, openSync(join(fuse, 'disk'), 'r+'));
    disk.mountAgain();
    return disk;
  }

  /** The folder where it is mounted. */
  get target(): string {
    return join(this.folder, 'target');
  }

  /** Logs what has happened, between the writes before and after it. */
  mark(text: string): void {
    writeFileSync(join(this.folder, 'fuse', 'mark'), text, { flag: 'r+' });
  }

  /** Unmounts the disk. Returns the power cuts that it could have had. */
  async unmount(): Promise<readonly Cut[]> {
    const log = parseLog(readFileSync(join(this.folder, 'log')));
    await this.unmountNow();
    this.content = readFileSync(join(this.folder, 'image'));
    this.noteChanges();
    this.cuts = cutsOf(log, this.content);
    return this.cuts;
  }

  /**
   * Mounts the disk in a state while `look` looks at it; `look` must leave no file open. Only what differs from the
   * state before is written. The states are looked at in the order of their cuts.
   */
  async look({ cut, writes }: CutState, look: (target: string) => Promise<void>): Promise<void> {
    if (cut < this.next) throw new Error('the disk has gone on from this cut');
    for (; this.next < cut; this.next++) {
      for (const { offset, bytes } of this.cuts[this.next]?.open ?? []) {
        bytes.copy(this.content, offset);
        this.noteChange(offset, bytes.length);
      }
    }
    this.writeState(writes);
    try {
      this.mountAgain();
      await look(this.target);
    } finally {
      await this.unmountNow();
      this.noteChanges();
    }
  }

  /** Takes the disk away, whatever state it is in. */
  async close(): Promise<void> {
    if (this.isMounted) spawnSync('umount', ['-l', this.target]);
    spawnSync('losetup', ['-d', this.device]);
    closeSync(this.disk);
    const ended = new Promise((resolve) => this.daemon.once('exit', resolve));
    spawnSync('umount', ['-l', join(this.folder, 'fuse')]);
    this.daemon.kill();
    await ended;
    execFileSync('umount', [this.folder]);
  }

  private mountAgain(): void {
    const { make, mount } = FILE_SYSTEMS[this.name];
    if (this.name === 'ext2') spawnSync('fsck.ext2', ['-y', this.device]);
    execFileSync('mount', ['-t', make[0].slice('mkfs.'.length), ...mount, this.device, this.target]);
    this.isMounted = true;
  }

  private async unmountNow(): Promise<void> {
    if (this.isMounted) execFileSync('umount', [this.target]);
    this.isMounted = false;
    // A process that another test has started may have it among its own mounts, and writes until it lets go.
    while (!isFree(this.device)) await pause(20);
  }

  /** Gives the disk the content of the cut with some of its open writes. */
  private writeState(writes: readonly Write[]): void {
    const blocks = [...this.changed].sort((a, b) => a - b);
    this.changed.clear();
    for (let index = 0; index < blocks.length; ) {
      const start = blocks[index] as number;
      let end = start;
      for (; blocks[index] === end; index++) end += BLOCK;
      writeSync(this.disk, this.content, start, end - start, start);
    }
    for (const { offset, bytes } of writes) {
      writeSync(this.disk, bytes, 0, bytes.length, offset);
      this.noteChange(offset, bytes.length);
    }
    while (!this.isShown(blocks)) execFileSync('blockdev', ['--flushbufs', this.device]);
    truncateSync(join(this.folder, 'log'));
  }

  /** Returns whether the device has the blocks of the disk, and not those that the system has in memory from before. */
  private isShown(blocks: readonly number[]): boolean {
    const [device, shown, wanted] = [openSync(this.device, 'r'), Buffer.alloc(BLOCK), Buffer.alloc(BLOCK)];
    try {
      return [...new Set([...blocks, ...this.changed])].every((at) => {
        readSync(device, shown, 0, BLOCK, at);
        readSync(this.disk, wanted, 0, BLOCK, at);
        return shown.equals(wanted);
      });
    } finally {
      closeSync(device);
    }
  }

  private noteChanges(): void {
    for (const entry of parseLog(readFileSync(join(this.folder, 'log')))) {
      if (entry.kind === 'write') this.noteChange(entry.offset, entry.bytes.length);
    }
  }

  private noteChange(offset: number, length: number): void {
    for (let at = offset - (offset % BLOCK); at < offset + length; at += BLOCK) this.changed.add(at);
  }
}

/** Returns whether a device is mounted nowhere. */
function isFree(device: string): boolean {
  try {
    closeSync(openSync(device, constants.O_RDONLY | constants.O_EXCL));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
    return false;
  }
}

function parseLog(bytes: Buffer): LogEntry[] {
  const entries: LogEntry[] = [];
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
