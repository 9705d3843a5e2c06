import { currentLocale } from '../../messages/catalogue';

/** A day and time. */
export function formatDateTime(date: Date): string {
  return date.toLocaleString(currentLocale().tag, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A day, as it stands on a picture. */
export function formatDate(date: Date): string {
  return date.toLocaleDateString(currentLocale().tag, { dateStyle: 'long' });
}
