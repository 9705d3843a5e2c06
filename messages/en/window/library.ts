import { message } from '../../catalogue';

/** Copies of an example. */
export const makeCopy = {
  bar: 'Example',
  isTemplate: 'This is an example. Make your own copy to work on it.',
  editingTemplate: 'You are editing the example itself. Everyone who opens it will see your changes.',
  title: 'Make my copy',
  explain: message('Your work goes into a copy of “{title}” in your maps. The example does not change.'),
  draft: 'Your text',
  student: 'Your name',
  studentHelp: 'It goes into the title of your copy and, if you like, into pictures of it.',
  class: 'Class (optional)',
  editTemplate: 'Edit the example itself',
  made: message('Your copy is saved as “{title}”.'),
};

/** All maps, on the start page. */
export const library = {
  shelf: message('{name} ({maps})'),
  copyTitle: message('{title} (copy)'),
  search: 'Search the maps',
  mine: 'My maps',
  examples: 'Examples',
  bin: 'Bin',
  binEmpty: 'The bin is empty.',
  none: 'No maps yet. Begin one above, or drop a file here.',
  noExamples: 'No examples.',
  noneFound: 'No matching maps.',
  showMore: message('Show {left} more'),
  more: message('More for “{title}”'),
  rename: 'Rename…',
  renameTitle: message('Rename “{title}”'),
  doRename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Delete',
  restore: 'Restore',
  purge: 'Delete permanently',
  keptFolder: message('“{name}” in the bin has other files, which were kept.'),
  sure: message('Delete “{title}” permanently? You cannot undo this.'),
  newTitle: 'New title',
  facts: message('{claims, plural, one {one claim} other {# claims}} · {changed}'),
  binned: message('“{title}” moved to the bin.'),
  restored: message('“{title}” restored to your maps.'),
};

/** The dialog for a new map. */
export const newMap = {
  title: 'New map',
  from: 'Start from',
  blank: 'A blank map',
  make: 'Create',
  untitled: 'Untitled map',
};

/** The dialog with the properties of a map. */
export const properties = {
  title: 'Map properties',
  name: 'Title',
  description: 'Description',
  student: 'Student',
  class: 'Class',
  template: 'Template: whoever changes it gets a copy',
  sources: 'Sources',
  source: message('Source {number}'),
  addSource: 'Add a source',
  removeSource: message('Remove source {number}'),
  done: 'Done',
  noTitle: 'Please give the map a title.',
};
