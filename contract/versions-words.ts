/** What `counterpoint versions` says. Part of `strings`. */
export const versionsWords = {
  none: (name: string) => `No earlier version of ${name} is kept.`,
  line: (number: number, when: string, claims: string, reason: string) => `${number}  ${when}  ${claims}, ${reason}`,
  noSuch: (asked: string, name: string) =>
    `There is no version ${asked} of ${name}. "counterpoint versions" lists them with their numbers.`,
  damaged: (asked: string) => `Version ${asked} is damaged, so nothing was written. Try another one.`,
  needsBoth: 'To take a version out, give its number with --take and a file name with -o.',
  taken: (file: string, when: string) => `${file}: the map as it was on ${when}. The map itself is as it was.`,
} as const;
