import { z } from 'zod';
import { emptyMap } from '../model/argument-map';
import type { Fragment } from '../model/fragment';
import { validate } from '../model/validate';
import { claimSchema, inferenceSchema } from './native-schema';
import { firstIssues } from './schema-issues';

const fragmentSchema = z.object({
  format: z.literal('counterpoint-branch/1'),
  claims: z.array(claimSchema).min(1),
  inferences: z.array(inferenceSchema),
  roots: z.array(
    z.object({ id: z.string(), kind: z.enum(['reason', 'objection']), premises: z.array(z.string()).min(1) }),
  ),
});

/** Returns a fragment as JSON text, for the clipboard. */
export function writeFragment(fragment: Fragment): string {
  return JSON.stringify({ format: 'counterpoint-branch/1', ...fragment });
}

/** Reads a fragment from text made by {@link writeFragment}; null for any other text. Never throws. */
export function readFragment(text: string): Fragment | null {
  try {
    const value: unknown = JSON.parse(text);
    const isFragment = firstIssues(fragmentSchema, value, 1).length === 0 && isValidFragment(value as Fragment);
    return isFragment ? (value as Fragment) : null;
  } catch {
    return null;
  }
}

/**
 * Returns true if a fragment would be valid wherever it is inserted: it is tried on a claim with an
 * id that no file can have.
 */
export function isValidFragment({ claims, inferences, roots }: Fragment): boolean {
  const place = { id: '\0', text: '' };
  const attached = [
    ...inferences,
    ...roots.map((root, index) => ({ ...root, id: root.id || `\0${index}`, target: place.id })),
  ];
  return validate({ ...emptyMap(''), claims: [...claims, place], inferences: attached }).length === 0;
}
