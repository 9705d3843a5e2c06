import { currentLocale } from '../../messages/catalogue';

/** Returns a date and time in the current language. */
export function formatDateTime(date: Date): string {
  return date.toLocaleString(currentLocale().tag, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Returns a date as it stands on an exported picture. */
export function formatDate(date: Date): string {
  return date.toLocaleDateString(currentLocale().tag, { dateStyle: 'long' });
}
