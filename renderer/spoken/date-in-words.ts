/** A day and time in the language that the person chose, else in that of the system. */
export function dateInWords(date: Date, language: string | undefined): string {
  return date.toLocaleString(language || undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A day, as it stands on a picture. */
export function dayInWords(date: Date, language: string | undefined): string {
  return date.toLocaleDateString(language || 'en-GB', { dateStyle: 'long' });
}
