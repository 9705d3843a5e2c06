import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';

/**
 * Returns an error of the file system as HostError `not-written` with a sentence for the user: the
 * problem, what is safe, and what to do. An error that is a HostError already is returned
 * unchanged.
 */
export function diskError(error: unknown, name: string): HostError {
  if (error instanceof HostError) return error;
  const words = messages.host.disk;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const options = { cause: error };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new HostError('not-written', words.full({ name }), options);
    case 'EACCES':
    case 'EPERM':
      return new HostError('not-written', words.noPermission({ name }), options);
    case 'EROFS':
      return new HostError('not-written', words.readOnly({ name }), options);
    case 'ENOENT':
    case 'ENOTDIR':
      return new HostError('not-written', words.folderGone({ name }), options);
    case 'ENAMETOOLONG':
      return new HostError('not-written', words.nameTooLong({ name }), options);
    case 'EBUSY':
    case 'ETXTBSY':
      return new HostError('not-written', messages.host.disk.busy({ name }), options);
    case 'EMFILE':
    case 'ENFILE':
      return new HostError('not-written', messages.host.disk.tooManyOpen({ name }), options);
    default:
      return new HostError('not-written', words.other({ name, code: code ?? 'none' }), options);
  }
}
