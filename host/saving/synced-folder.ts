import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Folders that a program keeps the same on several computers, by what they are called on a path. */
const SYNCED_NAME =
  /^(?:OneDrive(?: ?- ?.+)?|Dropbox(?: \(.+\))?|iCloud ?Drive|Mobile Documents|com~apple~CloudDocs|CloudStorage|Google ?Drive|GoogleDrive-.+|My Drive|Nextcloud|ownCloud|pCloud ?Drive|Box(?: Sync)?|MEGA(?:sync)?|Syncthing|Seafile)$/i;

/** Linux: NFS, SMB in its three generations, AFS, and what runs as a program of the user (sshfs, rclone, cloud drives). */
const NETWORK_KINDS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x65735546]);

/**
 * Whether a file lies where another program or computer follows it by its inode or by its name: there a new file under
 * its name counts as the old one deleted, loses what the client has attached to it, or both.
 */
export async function isSynced(path: string): Promise<boolean> {
  if (/^(?:\\\\|\/\/)[^?.]/.test(path)) return true;
  if (path.split(/[\\/]/).slice(0, -1).some(isSyncedName)) return true;
  if (process.platform !== 'linux') return false;
  const kind = await statfs(dirname(path)).then(
    ({ type }) => type >>> 0,
    () => 0,
  );
  return NETWORK_KINDS.has(kind);
}

function isSyncedName(name: string): boolean {
  return SYNCED_NAME.test(name);
}
