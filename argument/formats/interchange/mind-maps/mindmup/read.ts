import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { differing, foreignIn, type Json, withoutKeys } from '../../foreign';
import type { Problem, ReadResult } from '../../format';
import { type RowOfFile, recordsOfRows } from '../../outlines/outline-rows';
import { objectOf, parseJson, textOf, valueAt } from '../../parse-json';
import { restOfMap } from '../../rest-of-map';
import { soundMap } from '../../sound-map';
import { rowOfIdea, withFolded } from '../idea-rows';
import {
  attributesOfClaim,
  attributesOfStep,
  claimOf,
  FORMAT,
  idOf,
  isGroup,
  OWN_KEY,
  ownFacts,
  ROOT_ATTRIBUTES,
  ROOT_KEYS,
  stepOf,
} from './elements';

/** An idea of a file, with its way from the top. */
interface Idea {
  readonly idea: unknown;
  readonly path: string;
}

/** An idea that is a claim, with what a row says of its step. */
interface Waiting extends Idea, Pick<RowOfFile, 'level' | 'step' | 'joins'> {
  /** True for an idea without a group, whose text may begin with an indicator word. */
  readonly isPlain: boolean;
}

/** Reads a map from a mind map of MindMup. */
export function read(text: string): ReadResult {
  const file = objectOf(parseJson(text));
  if (!file || !objectOf(valueAt(file, 'ideas'))) return { map: null, problems: [{ kind: 'broken' }] };
  const problems: Problem[] = [];
  // Before the third version the root was an idea itself.
  const isVersion3 = Number(file.formatVersion) >= 3;
  const roots = isVersion3 ? ideasIn({ idea: file, path: '' }) : [{ idea: file, path: '' }];
  const { rows, folded } = rowsOf(roots, problems);
  const { claims, steps, problems: repeated } = recordsOfRows(rows);
  const rest = restOfMap(factsOfMap(file, isVersion3));
  if (!rest) problems.push({ kind: 'syntax', place: { path: 'attr.counterpoint' } });
  const viewed = withFolded(rest ?? {}, folded, claims);
  return soundMap({ claims, steps, rest: viewed, problems: [...problems, ...repeated] });
}

/** Returns the rows of the ideas of a file, and the ids of the claims whose branch is folded. */
function rowsOf(roots: readonly Idea[], problems: Problem[]): { rows: RowOfFile[]; folded: Id[] } {
  const rows: RowOfFile[] = [];
  const folded: Id[] = [];
  const plain = { id: '', kind: 'reason' } as const;
  const waiting = roots.map((root): Waiting => ({ ...root, level: 0, step: plain, isPlain: false })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { idea, path, level, step, joins, isPlain } = next;
    const claim = claimIn(idea);
    const place = { path };
    rows.push(isPlain ? rowOfIdea(level, claim, place) : { level, place, claim, step, ...(joins ? { joins } : {}) });
    if (valueAt(valueAt(idea, 'attr'), 'collapsed') === true) folded.push(claim.id);
    const below = ideasIn({ idea, path }).flatMap((child): Waiting[] =>
      isGroupIdea(child)
        ? premisesOf(child, level + 1, problems)
        : [{ ...child, level: level + 1, step: plain, isPlain: true }],
    );
    for (const child of below.reverse()) waiting.push(child);
  }
  return { rows, folded };
}

/** Returns the premises of a group, and those of the groups in it, which speak to its step. */
function premisesOf(group: Idea, level: number, problems: Problem[], joins?: 'step'): Waiting[] {
  const step = stepIn(group.idea);
  const members = ideasIn(group);
  const premises = members.filter((member) => !isGroupIdea(member));
  if (premises.length === 0) {
    problems.push({ kind: 'no-premise', place: { path: group.path }, about: step.id });
    return [];
  }
  return [
    ...premises.map((member, index): Waiting => {
      const joined = index > 0 ? 'and' : joins;
      return { ...member, level, step, isPlain: false, ...(joined ? { joins: joined } : {}) };
    }),
    ...members.filter(isGroupIdea).flatMap((inner) => premisesOf(inner, level + 1, problems, 'step')),
  ];
}

/** Returns the ideas below one by their ranks: those on the right, then those on the left, which are negative. */
function ideasIn({ idea, path }: Idea): Idea[] {
  return Object.entries(objectOf(valueAt(idea, 'ideas')) ?? {})
    .map(([rank, child]) => ({
      idea: child,
      path: `${path}${path === '' ? '' : '.'}ideas.${rank}`,
      rank: Number(rank),
    }))
    .filter(({ idea: child }) => objectOf(child))
    .sort((one, other) => Number(one.rank < 0) - Number(other.rank < 0) || Math.abs(one.rank) - Math.abs(other.rank));
}

function isGroupIdea({ idea }: Idea): boolean {
  return isGroup(valueAt(idea, 'attr'));
}

/** Returns the attributes of an idea, without what Counterpoint has added and the number of the note. */
function attributesIn(idea: unknown): Json {
  const attributes = withoutKeys(objectOf(valueAt(idea, 'attr')) ?? {}, [OWN_KEY]);
  const note = objectOf(attributes.note);
  return note ? { ...attributes, note: withoutKeys(note, ['index']) } : attributes;
}

function claimIn(idea: unknown): Claim {
  const attributes = valueAt(idea, 'attr');
  const claim = claimOf(attributes, idOf(idea), textOf(valueAt(idea, 'title')));
  const keys = differing(attributesIn(idea), attributesOfClaim(claim, valueAt(attributes, 'collapsed') === true));
  return { ...claim, ...foreignIn(ownFacts(attributes).foreign, FORMAT, keys) };
}

function stepIn(group: unknown): Omit<Inference, 'premises' | 'target'> {
  const attributes = valueAt(group, 'attr');
  const step = stepOf(attributes, idOf(group));
  const keys = differing(attributesIn(group), attributesOfStep(step));
  return { ...step, ...foreignIn(ownFacts(attributes).foreign, FORMAT, keys) };
}

/** Returns the facts of a map in a file, with its other keys. */
function factsOfMap(file: Json, isVersion3: boolean): object {
  const own = isVersion3 ? ownFacts(file.attr) : {};
  const parts = {
    keys: withoutKeys(file, ROOT_KEYS),
    attr: isVersion3 ? differing(attributesIn(file), ROOT_ATTRIBUTES) : {},
  };
  const said = Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
  return { ...own, ...foreignIn(own.foreign, FORMAT, said), title: isVersion3 ? textOf(file.title) : '' };
}
