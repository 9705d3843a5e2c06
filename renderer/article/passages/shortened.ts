const MAX_QUOTE_LENGTH = 90;

/** Returns a passage as it is quoted where there is little room: cut after a word. */
export function shortened(passage: string): string {
  return passage.length > MAX_QUOTE_LENGTH ? `${passage.slice(0, MAX_QUOTE_LENGTH).replace(/\s+\S*$/, '')}…` : passage;
}
