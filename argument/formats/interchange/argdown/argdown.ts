import type { Format } from '../format';
import { FEATURES, type Feature } from '../losses';
import { read } from './read';
import { write } from './write';

const LACKING: readonly Feature[] = [
  'template',
  'positions',
  'folding',
  'presentation',
  'dismissed-advice',
  'other-keys',
];

const FENCE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*argdown(?:-map)?\b/m;
const DEFINITION =
  /^[ \t]*(?:(?:[+-]>?|<[+\-_]|><|_>|\(\d+\))[ \t]*)?(?:\[[^\]\n]{1,300}\]|<[^<>\n]{1,300}>):[ \t]+(?!https?:|<)\S/m;
const FRONT_MATTER = /^\ufeff?\s*={3,}[ \t]*\r?\n/;
const CONCLUSION = /^[ \t]*--[^\n]*\n[ \t]*\(\d+\)[ \t]*\S/m;

/** Argdown, a text format for arguments: https://argdown.org. */
export const argdown: Format = {
  id: 'argdown',
  name: 'Argdown',
  suffixes: ['.argdown', '.ad'],
  holds: new Set(FEATURES.filter((feature) => !LACKING.includes(feature))),
  recognises: (text) =>
    FENCE.test(text) ||
    FRONT_MATTER.test(text) ||
    (!/^\s*(?:<[?!a-z]|\{)/.test(text) && (DEFINITION.test(text) || CONCLUSION.test(text))),
  read,
  write,
};
