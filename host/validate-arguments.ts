import { z } from 'zod';
import { mapSchema } from '../argument/formats/native-schema';
import { firstIssues } from '../argument/formats/schema-issues';
import { MAX_LINK_LENGTH } from '../contract/external-link';
import type { HostWithEvents } from '../contract/host';
import { HostError } from '../contract/host-error';
import { PICTURE_FORMATS } from '../contract/pictures';
import { messages } from '../messages/messages';
import { changeSchema, stepsSchema } from './change-schema';
import { contentHash, roomsSchema } from './room-store';
import { pictureOptionsSchema, settingsSchema } from './settings-schema';

const ref = z.string().max(100);
const source = z.string().min(1).max(200);
const revision = z.string().max(100);
const order = z.int().min(0);
const writer = z.string().min(1).max(100);
const bytes = z.instanceof(Uint8Array);

/** The schemas of the arguments, by method. Arguments that do not match never reach the method. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  open: z.object({ ref, toCopy: z.literal(true).optional() }),
  finishOpening: z.object({ ref }),
  create: z.object({ map: mapSchema }),
  rename: z.object({ ref, title: z.string().min(1).max(1000) }),
  duplicate: z.object({ ref }),
  remove: z.object({ ref }),
  restore: z.object({ ref }),
  purge: z.object({ ref }),
  article: z.object({ ref, source }),
  keepArticle: z.object({ ref, source, text: z.string().optional() }),
  importBytes: z.object({ name: z.string().max(1000), bytes }),
  applyChange: z.object({
    ref,
    revision,
    change: changeSchema,
    writer: writer.optional(),
    order: order.optional(),
    base: mapSchema.optional(),
  }),
  keepDraft: z.object({ ref, revision, change: changeSchema, writer, order, base: mapSchema.optional() }),
  keepHistory: z.object({ ref, revision, past: stepsSchema, future: stepsSchema }),
  keepRooms: z.object({ revision: contentHash, rooms: roomsSchema }),
  versions: z.object({ ref }),
  version: z.object({ ref, id: z.string().max(100) }),
  keepVersion: z.object({ ref, map: mapSchema }),
  render: z.object({
    job: z.string().max(100),
    map: mapSchema,
    format: z.enum(PICTURE_FORMATS),
    options: pictureOptionsSchema,
  }),
  cancelRender: z.object({ job: z.string().max(100) }),
  saveAs: z.object({ name: z.string().max(1000), bytes }),
  chooseFiles: z.object({ extensions: z.array(z.string().regex(/^[a-z0-9]{1,20}$/)).max(100) }),
  openLink: z.object({ url: z.string().max(MAX_LINK_LENGTH) }),
  showing: z.object({ ref: ref.optional(), unsaved: z.boolean() }),
  settled: z.object({ unsaved: z.boolean() }),
  changeSettings: settingsSchema.partial(),
};

/**
 * Returns the arguments of a call unchanged. Throws HostError `bad-request` when the method does
 * not accept them. Zod's own copy is not used, because it would reorder keys and drop `__proto__`.
 */
function validateArguments(method: string, args: unknown): never {
  const schema = SCHEMAS[method];
  if (schema && firstIssues(schema, args, 1).length > 0) throw new HostError('bad-request', messages.host.badRequest);
  return args as never;
}

/** Wraps a host so that every method validates its arguments: the transports pass on what a page sent. */
export function withValidatedArguments(host: HostWithEvents): HostWithEvents {
  const wrapped = Object.entries(host).map(([name, method]) => [
    name,
    name === 'subscribe' ? method : async (args: unknown) => method(validateArguments(name, args)),
  ]);
  return Object.fromEntries(wrapped) as HostWithEvents;
}
