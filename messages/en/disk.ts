import { message } from '../catalogue';
/** What is said of a disk that does not take a map just now. Part of `strings`. */
export const diskWords = {
  busy: message(
    'another program holds “{name}” just now, as a virus scanner or a sync client does. It is as it was before, and your changes are in this window. Wait a moment and press Retry, or save a copy.',
  ),
  tooManyOpen: message(
    'too many files are open on this computer. “{name}” is as it was before, and your changes are in this window. Close some programs and press Retry, or save a copy.',
  ),
  busyToRead: message(
    '“{name}” cannot be read just now: another program holds it. It is left as it is. Try again in a moment.',
  ),
  tooManyOpenToRead: message(
    '“{name}” cannot be read just now: too many files are open on this computer. It is left as it is. Close some programs and try again.',
  ),
};
