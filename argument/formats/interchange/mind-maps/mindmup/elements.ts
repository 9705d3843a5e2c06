import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import type { Json } from '../../foreign';
import { objectOf, textOf, valueAt } from '../../parse-json';

/** The key of the record `foreign` for what mind maps of MindMup have. */
export const FORMAT = 'mindmup';
/** The attribute for all that MindMup has no place for. */
export const OWN_KEY = 'counterpoint';
/** The style of an idea that is not said. */
const UNSTATED = 'attr_implicit_claim';

/** Returns true for the attributes of a group. */
export function isGroup(attributes: unknown): boolean {
  const group = valueAt(attributes, 'group');
  return typeof group === 'string' && group !== '';
}

/** Returns the attributes of the idea of a claim. */
export function attributesOfClaim({ note, unstated }: Claim, isFolded: boolean): Json {
  return {
    ...(unstated ? { styleNames: [UNSTATED] } : {}),
    ...(isFolded ? { collapsed: true } : {}),
    ...(note === undefined ? {} : { note: { text: note } }),
  };
}

/** Returns the attributes of the group of a step. */
export function attributesOfStep({ kind, scheme, strength, note }: Omit<Inference, 'premises' | 'target'>): Json {
  return {
    group: kind === 'reason' ? 'supporting' : 'opposing',
    contentLocked: 'true',
    parentConnector: {
      ...(strength === undefined ? {} : { width: strength }),
      ...(scheme === undefined ? {} : { label: scheme }),
    },
    ...(note === undefined ? {} : { note: { text: note } }),
  };
}

/** The keys of the root of a file that are read. */
export const ROOT_KEYS = ['formatVersion', 'id', 'title', 'attr', 'ideas'];
/** The attributes of the root of a file. */
export const ROOT_ATTRIBUTES: Json = { theme: 'argMappingSimple' };

/** Returns the facts in the attribute of our own. */
export function ownFacts(attributes: unknown): Json {
  return objectOf(valueAt(attributes, OWN_KEY)) ?? {};
}

function noteIn(attributes: unknown): { readonly note?: string } {
  const note = valueAt(valueAt(attributes, 'note'), 'text');
  return typeof note === 'string' ? { note } : {};
}

/** Returns the claim of an idea, without what another program has stored with it. */
export function claimOf(attributes: unknown, id: Id, title: string): Claim {
  const styles = valueAt(attributes, 'styleNames');
  const unstated = Array.isArray(styles) && styles.includes(UNSTATED) ? { unstated: true } : {};
  // The editor of MindMup ends a text with a line break.
  return { ...ownFacts(attributes), ...noteIn(attributes), ...unstated, id, text: title.replace(/\n$/, '') };
}

/** Returns the step of a group, without what another program has stored with it. */
export function stepOf(attributes: unknown, id: Id): Omit<Inference, 'premises' | 'target'> {
  const line = valueAt(attributes, 'parentConnector');
  const [width, label] = [Number(valueAt(line, 'width')), valueAt(line, 'label')];
  return {
    ...ownFacts(attributes),
    ...(Number.isInteger(width) && width >= 1 && width <= 5 ? { strength: width } : {}),
    ...(typeof label === 'string' ? { scheme: label } : {}),
    ...noteIn(attributes),
    id,
    kind: valueAt(attributes, 'group') === 'opposing' ? 'objection' : 'reason',
  };
}

/** Returns the id of an idea. */
export function idOf(idea: unknown): Id {
  return textOf(valueAt(ownFacts(valueAt(idea, 'attr')), 'id')) || textOf(valueAt(idea, 'id'));
}
