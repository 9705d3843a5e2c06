import { message } from '../catalogue';
/** What `counterpoint versions` says. Part of `strings`. */
export const versionsWords = {
  none: message('No earlier version of {name} is kept.'),
  line: message('{number}  {when}  {claims}, {reason}'),
  noSuch: message('There is no version {asked} of {name}. "counterpoint versions" lists them with their numbers.'),
  damaged: message('Version {asked} is damaged, so nothing was written. Try another one.'),
  needsBoth: 'To take a version out, give its number with --take and a file name with -o.',
  taken: message('{file}: the map as it was on {when}. The map itself is as it was.'),
};
