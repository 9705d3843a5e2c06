import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Names of folders that a program synchronises between computers. */
const SYNCED_NAME =
  /^(?:OneDrive(?: ?- ?.+)?|Dropbox(?: \(.+\))?|iCloud ?Drive|Mobile Documents|com~apple~CloudDocs|CloudStorage|Google ?Drive|GoogleDrive-.+|My Drive|Nextcloud|ownCloud|pCloud ?Drive|Box(?: Sync)?|MEGA(?:sync)?|Syncthing|Seafile)$/i;

/** Linux file-system types: NFS, three generations of SMB, AFS, and FUSE (sshfs, rclone, cloud drives). */
const NETWORK_KINDS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x65735546]);

/**
 * Returns whether a file is in a synchronised folder or on a network drive. There a new file under
 * the old name counts as a deletion, loses what the sync client has attached to the file, or both.
 */
export async function isSynced(path: string): Promise<boolean> {
  if (/^(?:\\\\|\/\/)[^?.]/.test(path)) return true;
  if (hasSyncedName(path)) return true;
  if (process.platform !== 'linux') return false;
  const kind = await statfs(dirname(path)).then(
    ({ type }) => type >>> 0,
    () => 0,
  );
  return NETWORK_KINDS.has(kind);
}

/** Returns whether a folder above a file has a name that a program gives to folders which it synchronises. */
export function hasSyncedName(path: string): boolean {
  return path
    .split(/[\\/]/)
    .slice(0, -1)
    .some((name) => SYNCED_NAME.test(name));
}
