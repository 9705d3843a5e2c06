import { HostError } from '../../contract/host-error';
import { strings } from '../../messages/messages';

/** A fault of the disk as a sentence for the person: what happened, what is safe, what to do. */
export function diskFault(error: unknown, name: string): HostError {
  if (error instanceof HostError) return error;
  const words = strings.host.disk;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const because = { cause: error };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new HostError('not-written', words.full(name), because);
    case 'EACCES':
    case 'EPERM':
      return new HostError('not-written', words.noPermission(name), because);
    case 'EROFS':
      return new HostError('not-written', words.readOnly(name), because);
    case 'ENOENT':
    case 'ENOTDIR':
      return new HostError('not-written', words.folderGone(name), because);
    case 'ENAMETOOLONG':
      return new HostError('not-written', words.nameTooLong(name), because);
    case 'EBUSY':
    case 'ETXTBSY':
      return new HostError('not-written', strings.disk.busy(name), because);
    case 'EMFILE':
    case 'ENFILE':
      return new HostError('not-written', strings.disk.tooManyOpen(name), because);
    default:
      return new HostError('not-written', words.other(name, code ?? 'none'), because);
  }
}
