import { message } from '../../catalogue';

/** Copies of an example. */
export const makeCopy = {
  bar: 'Example',
  isTemplate: 'This is an example to look at. Make your own copy to answer it.',
  editingTemplate: 'You are changing the example itself. Everybody who opens it will see your changes.',
  title: 'Make my copy',
  explain: message('Your answers go into a copy of “{title}”, saved among your maps. The example stays as it is.'),
  student: 'Your name',
  studentHelp: 'It goes into the title of your copy and, if you like, on the picture.',
  class: 'Class (if you like)',
  editTemplate: 'Change the example itself',
  made: message('Your copy is saved as “{title}”.'),
};

/** The dialog with all maps. */
export const library = {
  title: 'All maps',
  shelf: 'Show',
  copyTitle: message('{title} (copy)'),
  search: 'Search the maps',
  mine: 'My maps',
  examples: 'Examples',
  bin: 'Bin',
  binEmpty: 'The bin is empty.',
  none: 'No map yet. “New map…” begins one.',
  noneFound: 'No map matches.',
  showMore: message('Show {left} more'),
  open: 'Open',
  rename: 'Rename…',
  duplicate: 'Duplicate',
  remove: 'Delete',
  restore: 'Bring back',
  purge: 'Delete for good',
  sure: message('Delete “{title}” for good? It cannot be brought back after that.'),
  newTitle: 'New title',
  facts: message('{claims, plural, one {one claim} other {# claims}} · {size} · {changed}'),
  binned: message('“{title}” is in the bin.'),
  restored: message('“{title}” is back among your maps.'),
};

/** The dialog for a new map. */
export const newMap = {
  title: 'New map',
  from: 'Begin with',
  blank: 'A blank map',
  make: 'Make the map',
  untitled: 'Untitled map',
};

/** The dialog with the properties of a map. */
export const properties = {
  title: 'Map properties',
  name: 'Title',
  description: 'What it is, in a sentence',
  student: 'Student',
  class: 'Class',
  template: 'An example: who opens it makes a copy before changing it',
  sources: 'Sources',
  source: message('Source {number}'),
  addSource: 'Add a source',
  removeSource: message('Remove source {number}'),
  done: 'Done',
  noTitle: 'A map needs a title.',
};
