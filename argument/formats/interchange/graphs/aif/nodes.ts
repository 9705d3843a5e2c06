import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import type { Json } from '../../foreign';
import { textOf, valueAt } from '../../parse-json';
import type { StepNode } from '../argument-graph';

/**
 * The key of what Counterpoint adds to a file: true in the locution of a holder, which is made anew for each file; the
 * passages that the text of the file does not have in the node of a claim.
 */
export const MARK = 'counterpoint';

/** The names of steps that say no more than their kind, in the files of several programs. */
const PLAIN_NAMES = /^(?:RA|CA|default (?:inference|conflict)|(?:inference|conflict)(?: scheme)?)$/i;
/** The scheme ids of AIFdb for a default inference and a default conflict. */
const SCHEME_IDS = { reason: '72', objection: '71' } as const;

/** Returns the id of a node, a person or an edge, which is a number in some files. */
export function idIn(item: unknown, key: string): Id {
  return textOf(valueAt(item, key));
}

/** Returns the node of a claim. */
export function nodeOfClaim({ id, text }: Claim): Json {
  return { nodeID: id, text, type: 'I', timestamp: '' };
}

/**
 * Returns the node of a step without the keys of another program. Its names, which are its text and its scheme, are
 * either those of the step or those of the program.
 */
export function nodeOfStep({ id, kind, scheme }: Inference, { text, scheme: named }: Json): Json {
  const name = scheme ?? (kind === 'reason' ? 'Default Inference' : 'Default Conflict');
  const schemeID = scheme === undefined ? SCHEME_IDS[kind] : '0';
  const isOwn = (text === undefined || text === name) && (named === undefined || named === name);
  const names = isOwn ? { text: name, scheme: name } : {};
  return { nodeID: id, type: kind === 'reason' ? 'RA' : 'CA', ...names, timestamp: '', schemeID };
}

/** Returns true for the type of a node that is a claim or a step. */
export function isOfArgument(type: string): boolean {
  return /^(?:I|RA|CA)$/.test(type);
}

/** Returns the step of a node. */
export function stepOfNode(node: unknown, id: Id): StepNode['step'] {
  const name = textOf(valueAt(node, 'scheme')) || textOf(valueAt(node, 'text'));
  const kind = textOf(valueAt(node, 'type')) === 'CA' ? 'objection' : 'reason';
  const isPlain = PLAIN_NAMES.test(name.trim()) || (name === '' && valueAt(node, 'scheme') !== '');
  return isPlain ? { id, kind } : { id, kind, scheme: name };
}

/** Returns the edge between two nodes, without its ends. */
export function edgeKeys(from: Id, to: Id): Json {
  return { edgeID: `${from}-${to}`, formEdgeID: null };
}
