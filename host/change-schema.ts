import { z } from 'zod';
import { MAX_KEPT_STEPS } from '../argument/editor/history';

const positionedRecord = z.looseObject({ at: z.int().min(0), record: z.looseObject({ id: z.string() }) });
const recordChanges = z
  .array(z.object({ before: positionedRecord.optional(), after: positionedRecord.optional() }))
  .optional();

/** The schema of a change of a map. */
export const changeSchema = z.object({
  keys: z
    .array(
      z.object({
        key: z.string(),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
        splice: z
          .object({ at: z.int().min(0), before: z.string(), after: z.string(), sums: z.tuple([z.int(), z.int()]) })
          .optional(),
      }),
    )
    .optional(),
  sources: recordChanges,
  claims: recordChanges,
  inferences: recordChanges,
});

/** The schema of the steps of undo or redo. */
export const stepsSchema = z
  .array(z.object({ change: changeSchema, before: z.string().nullable(), after: z.string().nullable() }))
  .max(MAX_KEPT_STEPS);
