import { message } from '../catalogue';

/** Messages of the host: errors of files, disks and requests. */
export const host = {
  badRequest: 'Counterpoint did not understand a request. Nothing was changed. Please reload the window.',
  unsound: 'With this change the map could not be opened again, so it was not saved. Please undo it.',
  unknownRef: 'This map is no longer available. Please choose it again under Maps.',
  libraryGone: message('The folder of your maps is missing: {folder}. Please put it back, or start with --library.'),
  noDialog: 'There is no save dialog here.',
  cancelled: 'Cancelled.',
  versionsClosed: 'The earlier versions cannot be read. Please check the permissions of the data folder.',
  noVersion: 'This version no longer exists. Please choose another one.',
  versionNotKept:
    'Most of the map would have been deleted, and an earlier version could not be saved first. So nothing was changed. Free some disk space and try again.',
  notInLibrary: 'This map is not in the folder of your maps. Change it in its own folder.',
  article: {
    tooLarge: 'This article is larger than 8 MB, too large to save with a map.',
    isLink: message('“{name}” is a link to another place, so it was neither read nor changed.'),
  },
  usedCode:
    'This link has been used already, and each link works once. Go back to the tab that is open, or start Counterpoint again for a new link.',
  refused:
    'Counterpoint was started again after this window opened. If something here is not saved, save a copy. Then open the newest link.',
  portTaken: message(
    'Another program uses port {port}. Choose another one with --port, or leave --port out to use any free port.',
  ),
  noPort: 'No port on this computer is free, so the window cannot open. Close some programs and try again.',
  file: {
    gone: message('“{name}” was not found. It may have been moved, renamed or deleted.'),
    closed: message('“{name}” cannot be opened. Please check the permissions of the file.'),
    unreadableName: message('The name “{name}” has letters that cannot be read. Please rename the file.'),
    isFolder: message('“{name}” is a folder, not a map.'),
    notFile: message('“{name}” is not a file, so it is not a map.'),
    empty: message('“{name}” is empty. A copy or a backup may still have the map.'),
    binary: message(
      '“{name}” is not a text file, so it is not a map, or it is damaged. It was not changed. A copy or a backup may still have the map.',
    ),
    'too-large': message('“{name}” is larger than 32 MB, too large for a map. It was not changed.'),
    'too-deep': message('“{name}” is nested too deeply to be a map. It was not changed.'),
    'not-a-map': message('“{name}” is not a Counterpoint map. It was not changed.'),
    newer: message(
      '“{name}” was made by a newer version of Counterpoint, which is needed to open it. It was not changed.',
    ),
    'not-json': message(
      '“{name}” is damaged at {place}: {detail}. It was not changed. Repair it there in a text editor, or use a copy.',
    ),
    'wrong-shape': message(
      '“{name}” is not a valid map. At {place}: {detail}. It was not changed. Repair it there in a text editor, or use a copy.',
    ),
    faulty: message(
      '“{name}” contradicts itself: {place} {detail}. It was not changed. Repair it there in a text editor, or use a copy.',
    ),
    more: message('{count, plural, one {There is one more error.} other {There are # more errors.}}'),
  },
  noLibrary: message(
    '“{folder}” cannot hold your maps: it is not a folder, or you are not allowed to create one there. Choose another one with --library.',
  ),
  picture: {
    none: message(
      'There is no map in “{name}”. Only a picture saved with its map data can be opened, and other programs may remove the data.',
    ),
    damaged: message('The map in “{name}” is damaged. The picture was not changed.'),
    noMemory: 'There is not enough memory for this picture. Draw only a branch of the map.',
  },
  disk: {
    full: message(
      'the disk is full. The file “{name}” has not changed, and your changes are safe in this window. Free some space, then press Retry.',
    ),
    noPermission: message(
      'you are not allowed to write “{name}”. The file has not changed, and your changes are safe in this window. Save a copy somewhere else.',
    ),
    readOnly: message(
      'the disk is read-only. The file “{name}” has not changed, and your changes are safe in this window. Save a copy somewhere else.',
    ),
    folderGone: message(
      'the folder of “{name}” is missing. Your changes are safe in this window. Put the folder back and press Retry, or save a copy.',
    ),
    nameTooLong: message(
      'the name “{name}” is too long for this disk. Your changes are safe in this window. Save a copy with a shorter name.',
    ),
    other: message(
      '“{name}” could not be saved{code, select, none {} other { ({code})}}. The file has not changed, and your changes are safe in this window. Press Retry, or save a copy.',
    ),
    busy: message(
      'another program is using “{name}”, such as a virus scanner or a sync client. The file has not changed, and your changes are safe in this window. Wait a moment and press Retry, or save a copy.',
    ),
    tooManyOpen: message(
      'too many files are open on this computer. The file “{name}” has not changed, and your changes are safe in this window. Close some programs and press Retry, or save a copy.',
    ),
    busyToRead: message('“{name}” cannot be read now, because another program is using it. Try again in a moment.'),
    tooManyOpenToRead: message(
      '“{name}” cannot be read now, because too many files are open on this computer. Close some programs and try again.',
    ),
  },
};
