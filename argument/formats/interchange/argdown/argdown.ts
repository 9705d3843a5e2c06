import type { Format } from '../format';
import { FEATURES, type Feature } from '../losses';
import { isArgdown } from './is-argdown';
import { writeOwn } from './live/write-own';
import { read } from './read';
import { write } from './write';

const LACKING: readonly Feature[] = [
  'template',
  'positions',
  'folding',
  'presentation',
  'dismissed-advice',
  'own-text',
  'other-keys',
];

/** Argdown, a text format for arguments: https://argdown.org. */
export const argdown: Format = {
  id: 'argdown',
  name: 'Argdown',
  suffixes: ['.argdown', '.ad'],
  holds: new Set(FEATURES.filter((feature) => !LACKING.includes(feature))),
  recognises: isArgdown,
  read,
  write,
  writeOwn,
};
