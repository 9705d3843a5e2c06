import { currentLocale } from '../../messages/catalogue';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** Returns a file size as text, such as "12 kB". */
export function formatFileSize(bytes: number): string {
  const exponent = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const unitDisplay = exponent === 0 ? 'long' : 'short';
  return new Intl.NumberFormat(currentLocale().tag, {
    style: 'unit',
    unit: UNITS[exponent],
    unitDisplay,
    maximumFractionDigits: exponent === 2 ? 1 : 0,
  }).format(bytes / 1024 ** exponent);
}
