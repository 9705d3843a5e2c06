import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import type { Json } from '../../foreign';
import { textOf, valueAt } from '../../parse-json';
import { kindNamed, type StepNode } from '../argument-graph';

/** The key of the record `foreign` for what SADFace files have of other programs. */
export const FORMAT = 'sadface';
/** The key of the metadata for all that SADFace has no place for. */
export const OWN_KEY = 'counterpoint';

/** The names of steps that say no more than their kind. */
const PLAIN_NAMES = /^(?:default[\s_]+)?(?:support|inference|conflict|attack|defeat|disagree(?:ment)?)$/i;

/** Returns the node of a claim, without its id and what is in its metadata. */
export function atomOf({ text }: Pick<Claim, 'text'>): Json {
  return { type: 'atom', text, sources: [], metadata: {} };
}

/** Returns the node of a step, without its id and what is in its metadata. */
export function schemeOf({ kind }: Pick<Inference, 'kind'>): Json {
  return { type: 'scheme', name: kind === 'reason' ? 'support' : 'conflict', metadata: {} };
}

/** Returns the step of a node. */
export function stepOfNode(node: Json, id: Id): StepNode['step'] {
  const name = textOf(node.name).trim();
  const kind = node.type === 'conflict' ? 'objection' : kindNamed(name);
  return { ...(PLAIN_NAMES.test(name) || name === '' ? {} : { scheme: name }), id, kind };
}

/** Returns true for the type of a node that is a step, in one of the two generations of the format. */
export function isStepType(type: string): boolean {
  return /^(?:scheme|inference|conflict)$/.test(type);
}

/** Returns true for the type of a node that is a claim or a step. */
export function isNodeType(type: string): boolean {
  return type === 'atom' || isStepType(type);
}

/** Returns the core of the metadata of a map, without its id. */
export function coreOf({ title, description }: { readonly title: string; readonly description?: string }): Json {
  const said = description ? { description } : {};
  return { title, ...said, analyst_name: '', analyst_email: '', created: '', edited: '', version: '0.2' };
}

/** Returns the title in the core of the metadata of a file, and its description with its notes. */
export function titleIn(core: unknown): { readonly title: string; readonly description?: string } {
  const said = [valueAt(core, 'description'), valueAt(core, 'notes')].map(textOf).filter((text) => text !== '');
  return { title: textOf(valueAt(core, 'title')), ...(said.length > 0 ? { description: said.join('\n\n') } : {}) };
}
