import { z } from 'zod';
import { FORMAT } from '../model/argument-map';
import { BASES, TWINS, VERDICTS } from '../model/claim';

// The content security policy of the window forbids to compile code, even to try it. In Node, compiled schemas take a
// third of the time.
z.config({ jitless: !('process' in globalThis) });

const id = z.string().min(1).max(200).describe('Unique among the claims and steps of the map');
const paragraph = z.int().min(1).describe('Counted from 1, headings left out');
const offset = z.int().min(0).describe('UTF-16 units from the start of the text');

const anchor = z.looseObject({
  source: z.string().optional().describe('The id of a source of this map'),
  paragraph: paragraph.optional(),
  exact: z.string().optional().describe('The words themselves'),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
  twins: z.enum(TWINS).optional().describe('Another place of the text reads the same, or nearly so'),
});

const source = z.looseObject({
  id: z.string().min(1).max(200),
  title: z.string().optional(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
});

/** The schema of one claim. Objects are open. */
export const claimSchema = z.looseObject({
  id,
  text: z.string(),
  holder: z.string().optional().describe('Who asserts the claim, if not the author; "me" is the student'),
  basis: z.enum(BASES).optional().describe('What a leaf rests on'),
  unstated: z.boolean().optional().describe('The author relies on it without saying it'),
  anchors: z.array(anchor).optional(),
  question: z.string().optional().describe('The critical question it was made from: scheme/question'),
  verdict: z.enum(VERDICTS).optional(),
  note: z.string().optional(),
});

/** The schema of one inference. Objects are open. */
export const inferenceSchema = z.looseObject({
  id,
  kind: z.enum(['reason', 'objection']),
  premises: z.array(z.string()).min(1).describe('Ids of claims; two or more are co-premises'),
  target: z.string().describe('The id of a claim, or of a step for an undercutter'),
  verdict: z.enum(VERDICTS).optional(),
  scheme: z.string().optional(),
  strength: z.int().min(1).max(5).optional(),
  note: z.string().optional(),
});

/** px. What is farther away cannot be drawn. */
const shift = z.number().min(-1e7).max(1e7);

const view = z.looseObject({
  folded: z.array(z.string()).optional().describe('Ids of the claims whose branch is folded'),
  offsets: z
    .record(z.string(), z.looseObject({ x: shift, y: shift }))
    .optional()
    .describe('By how many px a branch was moved by hand'),
});

/**
 * The pattern of the `format` key in a map file: the name of the format and the whole number of its
 * version.
 */
export const FORMAT_PATTERN = /^counterpoint\/[1-9]\d*$/;

/** The schema of a map. Objects are open: keys that are not named here are kept. */
export const mapSchema = z.looseObject({
  $schema: z.string().optional(),
  format: z.string().regex(FORMAT_PATTERN).describe(`This version writes ${FORMAT}`),
  title: z.string(),
  description: z.string().optional(),
  template: z.boolean().optional().describe('Looked at and copied, not edited'),
  copyOf: z.string().optional().describe('The title of the template this is a copy of'),
  student: z.string().optional(),
  class: z.string().optional(),
  sources: z.array(source),
  claims: z.array(claimSchema),
  inferences: z.array(inferenceSchema),
  view: view.optional(),
  ignored: z
    .array(z.looseObject({ rule: z.string(), at: z.string(), reason: z.string() }))
    .optional()
    .describe('Advice on the reasoning that was dismissed: by which rule, on which claim or step, and why'),
  telling: z
    .looseObject({
      order: z
        .array(z.string())
        .optional()
        .describe('Ids of steps, and of claims that no step brings, as they are told'),
      leftOut: z.array(z.string()).optional().describe('Those that are not told'),
    })
    .optional()
    .describe('How the map is told, where that is not as its structure has it'),
  argdown: z
    .unknown()
    .optional()
    .describe('The map as a text in Argdown that was written by hand, with the ids of its claims'),
});

/** The schema of a map file, in which lists may be missing: whoever writes one by hand leaves out what is empty. */
export const mapFileSchema = mapSchema.partial({ sources: true, claims: true, inferences: true });

/** Returns the JSON Schema (draft 2020-12) of a map file, generated from {@link mapFileSchema}. */
export function mapJsonSchema(): Record<string, unknown> {
  return { title: 'Counterpoint argument map', ...z.toJSONSchema(mapFileSchema, { io: 'input' }) };
}
