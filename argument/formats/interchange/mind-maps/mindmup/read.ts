import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import type { Problem, ReadResult } from '../../format';
import { type RowOfFile, recordsOfRows } from '../../outlines/outline-rows';
import { objectOf, parseJson, textOf, valueAt } from '../../parse-json';
import { restOfMap } from '../../rest-of-map';
import { soundMap } from '../../sound-map';
import { rowOfIdea, withFolded } from '../idea-rows';

/** The style of an idea that is not said. */
export const UNSTATED = 'attr_implicit_claim';

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
  const file = parseJson(text);
  if (!objectOf(valueAt(file, 'ideas'))) return { map: null, problems: [{ kind: 'broken' }] };
  const problems: Problem[] = [];
  // Before the third version the root was an idea itself.
  const isVersion3 = Number(valueAt(file, 'formatVersion')) >= 3;
  const roots = isVersion3 ? ideasIn({ idea: file, path: '' }) : [{ idea: file, path: '' }];
  const { rows, folded } = rowsOf(roots, problems);
  const { claims, steps, problems: repeated } = recordsOfRows(rows);
  const own = isVersion3 ? ownFacts(file) : {};
  const rest = restOfMap({ ...own, title: isVersion3 ? textOf(valueAt(file, 'title')) : '' });
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
    const claim = claimOf(idea);
    const place = { path };
    rows.push(isPlain ? rowOfIdea(level, claim, place) : { level, place, claim, step, ...(joins ? { joins } : {}) });
    if (valueAt(valueAt(idea, 'attr'), 'collapsed') === true) folded.push(claim.id);
    const below = ideasIn({ idea, path }).flatMap((child): Waiting[] =>
      isGroup(child)
        ? premisesOf(child, level + 1, problems)
        : [{ ...child, level: level + 1, step: plain, isPlain: true }],
    );
    for (const child of below.reverse()) waiting.push(child);
  }
  return { rows, folded };
}

/** Returns the premises of a group, and those of the groups in it, which speak to its step. */
function premisesOf(group: Idea, level: number, problems: Problem[], joins?: 'step'): Waiting[] {
  const step = stepOf(group.idea);
  const members = ideasIn(group);
  const premises = members.filter((member) => !isGroup(member));
  if (premises.length === 0) {
    problems.push({ kind: 'no-premise', place: { path: group.path }, about: step.id });
    return [];
  }
  return [
    ...premises.map((member, index): Waiting => {
      const joined = index > 0 ? 'and' : joins;
      return { ...member, level, step, isPlain: false, ...(joined ? { joins: joined } : {}) };
    }),
    ...members.filter(isGroup).flatMap((inner) => premisesOf(inner, level + 1, problems, 'step')),
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

function isGroup({ idea }: Idea): boolean {
  const group = valueAt(valueAt(idea, 'attr'), 'group');
  return typeof group === 'string' && group !== '';
}

/** Returns the facts in the attribute of our own. */
function ownFacts(idea: unknown): object {
  return objectOf(valueAt(valueAt(idea, 'attr'), 'counterpoint')) ?? {};
}

function idOf(idea: unknown): Id {
  return textOf(valueAt(ownFacts(idea), 'id')) || textOf(valueAt(idea, 'id'));
}

function noteOf(idea: unknown): { readonly note?: string } {
  const note = valueAt(valueAt(valueAt(idea, 'attr'), 'note'), 'text');
  return typeof note === 'string' ? { note } : {};
}

function claimOf(idea: unknown): Claim {
  const styles = valueAt(valueAt(idea, 'attr'), 'styleNames');
  const unstated = Array.isArray(styles) && styles.includes(UNSTATED) ? { unstated: true } : {};
  // The editor of MindMup ends a text with a line break.
  const text = textOf(valueAt(idea, 'title')).replace(/\n$/, '');
  return { ...ownFacts(idea), ...noteOf(idea), ...unstated, id: idOf(idea), text };
}

function stepOf(group: unknown): Omit<Inference, 'premises' | 'target'> {
  const attributes = valueAt(group, 'attr');
  const line = valueAt(attributes, 'parentConnector');
  const [width, label] = [Number(valueAt(line, 'width')), valueAt(line, 'label')];
  return {
    ...ownFacts(group),
    ...(Number.isInteger(width) && width >= 1 && width <= 5 ? { strength: width } : {}),
    ...(typeof label === 'string' ? { scheme: label } : {}),
    ...noteOf(group),
    id: idOf(group),
    kind: valueAt(attributes, 'group') === 'opposing' ? 'objection' : 'reason',
  };
}
