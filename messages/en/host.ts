import { message } from '../catalogue';

/** Answers of the host: errors of files, disks and requests. */
export const host = {
  badRequest:
    'Counterpoint was asked for something it does not understand. Nothing was changed. Please reload the window.',
  unsound: 'This change would leave a map that cannot be opened again, so it was not saved. Please undo it.',
  unknownRef: 'That map is not known here any more. Please choose it again under Maps.',
  libraryGone: message('The folder of your maps is not there: {folder}. Please put it back, or start with --library.'),
  noDialog: 'This shell has no dialog for saving.',
  cancelled: 'Cancelled.',
  noVersion: 'That version is not there any more. Please choose another one.',
  versionNotKept:
    'Most of the map was about to go, and the version before could not be kept. So nothing was changed. Make room on the disk and try again.',
  notInLibrary: 'This map is not in the folder of your maps, so it can only be changed where it is.',
  article: {
    tooLarge: 'This article is larger than 8 MB, which is more than Counterpoint keeps beside a map.',
  },
  usedCode:
    'This address was used before, and each one works once. Go back to the tab that is open, or start Counterpoint again for a new address.',
  refused:
    'This window belongs to an earlier start of Counterpoint. Save a copy if something here is not saved yet, then open the address that Counterpoint printed last.',
  portTaken: message(
    'Port {port} is taken by another program. Choose another one with --port, or leave it out to take any that is free.',
  ),
  noPort: 'No port on this computer is free, so the window cannot be served. Close other programs and try again.',
  file: {
    gone: message('“{name}” is not there. It may have been moved, renamed or deleted.'),
    closed: message('“{name}” may not be read. Please check who is allowed to open it.'),
    isFolder: message('“{name}” is a folder, not a map.'),
    empty: message('“{name}” is empty. Nothing can be read from it; a copy or a backup may have the map.'),
    binary: message(
      '“{name}” is not text, so it is not a map, or it was damaged. It is left as it is; a copy or a backup may have the map.',
    ),
    'too-large': message('“{name}” is larger than 32 MB, which is more than a map may have. It is left as it is.'),
    'too-deep': message('“{name}” is nested too deeply to be a map. It is left as it is.'),
    'not-a-map': message('“{name}” is not a Counterpoint map. It is left as it is.'),
    newer: message(
      '“{name}” was made by a newer version of Counterpoint, and this one cannot show it. It is left as it is; open it with the newer version.',
    ),
    'not-json': message(
      '“{name}” is damaged at {place}: {detail}. It is left as it is; mend that place in a text editor, or use a copy.',
    ),
    'wrong-shape': message(
      '“{name}” is not a map as it should be. At {place}: {detail}. It is left as it is; mend that place in a text editor, or use a copy.',
    ),
    faulty: message(
      '“{name}” contradicts itself: {place} {detail}. It is left as it is; mend that place in a text editor, or use a copy.',
    ),
    more: message('{count, plural, one {There is one more fault.} other {There are # more faults.}}'),
  },
  noLibrary: message(
    '“{folder}” cannot be the library: it is not a folder, or one may not be made there. Name another one with --library.',
  ),
  picture: {
    none: message(
      '“{name}” carries no map. Pictures that Counterpoint made with the map in them open again; a program that the picture went through may have taken it out.',
    ),
    damaged: message('The map in “{name}” is damaged. The picture is left as it is.'),
  },
  disk: {
    full: message(
      'the disk is full. “{name}” is as it was before, and your changes are in this window. Make room, then press Retry.',
    ),
    noPermission: message(
      '“{name}” may not be written here. It is as it was before, and your changes are in this window. Save a copy somewhere else.',
    ),
    readOnly: message(
      'the disk can only be read. “{name}” is as it was before, and your changes are in this window. Save a copy somewhere else.',
    ),
    folderGone: message(
      'the folder of “{name}” is gone. Your changes are in this window. Put the folder back and press Retry, or save a copy.',
    ),
    nameTooLong: message(
      'the name “{name}” is too long for this disk. Your changes are in this window. Save a copy under a shorter name.',
    ),
    other: message(
      'the disk did not take “{name}”{code, select, none {} other { ({code})}}. It is as it was before, and your changes are in this window. Press Retry, or save a copy.',
    ),
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
  },
};
