import type { ArgumentMap } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import { newId } from '../../../../model/new-id';
import type { Node } from '../nodes';
import type { TextRecords } from '../read';
import type { Draft } from '../steps';
import { elementOf, type Reading, textOf } from './reading';

/** Returns the offsets at which what stood at an offset before may stand now; none if it is gone. */
export type PlaceOf = (at: number) => readonly number[];

/** Returns the id of a claim or step that was not there before. */
export type NewIdOf = (part: Node | Draft, ids: ReadonlyMap<Node | Draft, Id>) => Id;

/** The words of something that is looked for among what was there: whatever has one of them is the same. */
type Key<Part> = (part: Part) => string | null;

/**
 * Returns the ids of the claims and steps of a text that was edited: those that they had before the edit, found by the
 * title, then by the text, then by the place; new ones for all others. Linear time.
 */
export function matchIds(
  was: Reading,
  now: TextRecords,
  placeOf: PlaceOf,
  newIdOf: NewIdOf,
  known: ReadonlyMap<string, Id> = new Map(),
): Map<Node | Draft, Id> {
  const ids = new Map<Node | Draft, Id>();
  const taken = new Set<Id>();
  const take = (part: Node | Draft, id: Id) => {
    ids.set(part, id);
    taken.add(id);
  };
  for (const node of now.claims) {
    const id = node.title === null ? undefined : known.get(node.title);
    if (id !== undefined && !taken.has(id)) take(node, id);
  }
  const match = <Part extends Node | Draft>(
    old: readonly Part[],
    parts: readonly Part[],
    rules: readonly Rule<Part>[],
  ) => {
    for (const { before, after } of rules) {
      const open = parts.filter((part) => !ids.has(part));
      if (open.length === 0) return;
      const byKey = new Map<string, Id[]>();
      for (const part of old) {
        const id = was.ids.get(part) as Id;
        if (taken.has(id)) continue;
        for (const key of before(part)) {
          const list = byKey.get(key);
          if (list) list.push(id);
          else byKey.set(key, [id]);
        }
      }
      for (const list of byKey.values()) list.reverse();
      for (const part of open) {
        const key = after(part);
        const list = key === null ? undefined : byKey.get(key);
        let id = list?.pop();
        while (id !== undefined && taken.has(id)) id = list?.pop();
        if (id !== undefined) take(part, id);
      }
    }
  };
  // Most of a text is as it was, from its start and from its end: nothing of that has to be looked for.
  const matchEnds = <Part extends Node | Draft>(
    old: readonly Part[],
    parts: readonly Part[],
    isSame: (one: Part, other: Part) => boolean,
  ) => {
    const least = Math.min(old.length, parts.length);
    const matches = (index: number, other: number) => {
      const [one, part] = [old[index] as Part, parts[other] as Part];
      if (!isSame(one, part)) return false;
      const id = was.ids.get(one) as Id;
      if (!ids.has(part) && !taken.has(id)) take(part, id);
      return true;
    };
    let start = 0;
    while (start < least && matches(start, start)) start++;
    for (let end = 1; end <= least - start && matches(old.length - end, parts.length - end); ) end++;
  };

  matchEnds(was.found.claims, now.claims, isSameTitle);
  match(was.found.claims, now.claims, claimRules(placeOf));
  for (const node of now.claims) if (!ids.has(node)) take(node, newIdOf(node, ids));

  matchEnds(was.found.drafts, now.drafts, (one, other) => isSameStep(one, other, was.ids, ids));
  const stepRules = rulesOfSteps(placeOf, was.ids, ids);
  for (const drafts of byDepth(now.drafts)) {
    match(was.found.drafts, drafts, stepRules);
    for (const draft of drafts) if (!ids.has(draft)) take(draft, newIdOf(draft, ids));
  }
  return ids;
}

/** Returns true for two claims with the same title, which both have a text, or both have none. */
function isSameTitle(one: Node, other: Node): boolean {
  const isTitled = one.title !== null && one.title === other.title && one.kind === other.kind;
  return isTitled && (textOf(one) === '') === (textOf(other) === '');
}

/** Returns true for two steps of one kind from the same claims to the same claim. */
function isSameStep(
  one: Draft,
  other: Draft,
  old: ReadonlyMap<Node | Draft, Id>,
  now: ReadonlyMap<Node | Draft, Id>,
): boolean {
  return (
    one.kind === other.kind &&
    one.premises.length === other.premises.length &&
    one.premises.every((node, at) => old.get(node) === now.get(other.premises[at] as Node)) &&
    old.get(one.target) === now.get(other.target)
  );
}

/** One way to tell that two parts are the same: they have a key in common. */
interface Rule<Part> {
  readonly before: (part: Part) => readonly string[];
  readonly after: Key<Part>;
}

function same<Part>(key: Key<Part>): Rule<Part> {
  return {
    before: (part) => {
      const found = key(part);
      return found === null ? [] : [found];
    },
    after: key,
  };
}

function claimRules(placeOf: PlaceOf): readonly Rule<Node>[] {
  const placed = (textIn: (node: Node) => string): Rule<Node> => ({
    before: (node) => placeOf(elementOf(node).from).map((at) => `${at} ${textIn(node)}`),
    after: (node) => `${elementOf(node).from} ${textIn(node)}`,
  });
  const title = ({ kind, title: own }: Node) => (own === null ? null : `${kind} ${own}`);
  const words = (node: Node) => textOf(node) || null;
  return [
    // A title that only stands where the claim is referred to is not the claim whose title was changed.
    same((node) => (title(node) === null ? null : `${words(node) === null} ${title(node)}`)),
    placed(textOf),
    same(words),
    placed(() => ''),
    same(title),
  ];
}

function rulesOfSteps(
  placeOf: PlaceOf,
  old: ReadonlyMap<Node | Draft, Id>,
  now: ReadonlyMap<Node | Draft, Id>,
): readonly Rule<Draft>[] {
  const rule = (key: (draft: Draft, ids: ReadonlyMap<Node | Draft, Id>) => string): Rule<Draft> => ({
    before: (draft) => [key(draft, old)],
    after: (draft) => key(draft, now),
  });
  const premises = (draft: Draft, ids: ReadonlyMap<Node | Draft, Id>) =>
    draft.premises.map((node) => ids.get(node)).sort();
  const target = (draft: Draft, ids: ReadonlyMap<Node | Draft, Id>) => ids.get(draft.target);
  return [
    rule((draft, ids) => formOf(draft.kind, premises(draft, ids), target(draft, ids))),
    rule((draft, ids) => JSON.stringify([premises(draft, ids), target(draft, ids)])),
    rule((draft, ids) => JSON.stringify(premises(draft, ids))),
    { before: ({ at }) => placeOf(at).map(String), after: ({ at }) => String(at) },
  ];
}

/** Returns the words that two steps have in common that say the same. */
export function formOf(kind: string, premises: readonly (Id | undefined)[], target: Id | undefined): string {
  return JSON.stringify([kind, target, ...[...premises].sort()]);
}

/**
 * Returns ids with those of the steps that a map has in the same form: the step with the id that one has, if that is in
 * this form, or another one; new ids for all others.
 */
export function withStepsOf(
  map: ArgumentMap,
  { claims, drafts }: TextRecords,
  known: ReadonlyMap<Node | Draft, Id>,
): Map<Node | Draft, Id> {
  const ids = new Map<Node | Draft, Id>(claims.map((node) => [node, known.get(node) as Id]));
  const forms = new Map(map.inferences.map(({ id, kind, premises, target }) => [id, formOf(kind, premises, target)]));
  const byForm = new Map<string, Id[]>();
  for (const [id, form] of forms) {
    const list = byForm.get(form);
    if (list) list.push(id);
    else byForm.set(form, [id]);
  }
  let next = Number(newId(map, 'i').slice(1));
  const formIn = ({ kind, premises, target }: Draft) =>
    formOf(
      kind,
      premises.map((node) => ids.get(node)),
      ids.get(target),
    );
  const taken = new Set<Id>();
  const take = (draft: Draft, id: Id) => {
    ids.set(draft, id);
    taken.add(id);
  };
  for (const level of byDepth(drafts)) {
    for (const draft of level) {
      const id = known.get(draft);
      if (id !== undefined && !taken.has(id) && forms.get(id) === formIn(draft)) take(draft, id);
    }
    for (const draft of level)
      if (!ids.has(draft)) take(draft, byForm.get(formIn(draft))?.find((id) => !taken.has(id)) ?? `i${next++}`);
  }
  return ids;
}

/** Returns the steps to claims, then those to these steps, and so on. */
function byDepth(drafts: readonly Draft[]): readonly Draft[][] {
  const levels: Draft[][] = [];
  const above = new Map<Draft, Draft[]>();
  const level: Draft[] = [];
  for (const draft of drafts) {
    if (!('target' in draft.target)) level.push(draft);
    else {
      const list = above.get(draft.target);
      if (list) list.push(draft);
      else above.set(draft.target, [draft]);
    }
  }
  for (let next = level; next.length > 0; next = next.flatMap((draft) => above.get(draft) ?? [])) levels.push(next);
  return levels;
}
