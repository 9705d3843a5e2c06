import { spokenLanguage } from '../../messages/catalogue';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** The size of a file as a person reads it, such as "12 kB". */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const unitDisplay = step === 0 ? 'long' : 'short';
  return new Intl.NumberFormat(spokenLanguage().tag, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay,
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}
