import type { Inference } from '../../../../model/inference';
import { definitionOf, type Node } from '../nodes';
import type { Draft } from '../steps';
import type { Element, InferenceLine, Range, Relation } from '../syntax';
import { type PatchedText, reindented } from './patched-text';
import type { TextEdit } from './text-edits';

/** The most branches that are moved, each by edits of its own. */
const MAX_MOVES = 30;

/** Removes the branches of which nothing stays; if there are none, moves one. */
export function removeSteps(patched: PatchedText): TextEdit[] | null {
  const steps = patched.difference.goneSteps;
  const ofArguments = new Set(patched.reading.found.steps.ofInference.values());
  const argument = steps.find((draft) => ofArguments.has(draft));
  if (argument) return removeArgument(patched, argument);
  const relations = steps.flatMap((draft) => patched.relations.get(draft) ?? []);
  const branches = relations
    .map((relation) => ({ relation, range: patched.lines.branchRange(relation.child) }))
    .sort((a, b) => a.range.from - b.range.from);
  const dying = branches.filter(({ relation, range }) => !isAlive(patched, range, relation.child));
  if (dying.length > 0) {
    let end = -1;
    const outer = dying.filter(({ range }) => {
      const isOuter = range.to > end;
      end = Math.max(end, range.to);
      return isOuter;
    });
    return outer.map(({ range }) => ({ ...range, insert: patched.commentsIn(range) }));
  }
  if (branches.length > MAX_MOVES) return null;
  // The innermost branch comes first, so that what is around it moves without it.
  const last = branches.at(-1);
  return last ? move(patched, last.relation, last.range) : null;
}

/** Removes the claims that the map does not have; null if something else is written with one. */
export function removeClaims(patched: PatchedText): TextEdit[] | null {
  const nodes = patched.difference.goneClaims;
  const ranges = nodes.flatMap(({ elements }) => elements.map((element) => patched.lines.branchRange(element)));
  const isFree = ranges.every((range) =>
    patched.lines.partsIn(range).every(({ part }) => {
      const node = part.kind === 'inference' ? undefined : patched.reading.found.nodes.of.get(part);
      return node && patched.goneClaims.has(node);
    }),
  );
  const { text } = patched.reading;
  return isFree
    ? ranges.map((range) => {
        const after = /^[ \t]*\r?\n/.exec(text.slice(range.to, range.to + 200))?.[0].length ?? 0;
        const isAlone = /(?:^|\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, range.from - 200), range.from));
        return { from: range.from, to: range.to + (isAlone ? after : 0), insert: patched.commentsIn(range) };
      })
    : null;
}

/** Returns true if something in a range is still in the map: a claim that is written there, or a step. */
function isAlive(
  { lines, reading, nodes, goneSteps, goneClaims }: PatchedText,
  range: Range,
  child: Element | InferenceLine | null,
): boolean {
  return lines.partsIn(range).some(({ part, relation }) => {
    if (part.kind === 'inference') return part !== child;
    const step = relation && reading.found.steps.ofRelation.get(relation);
    if (part !== child && step && !goneSteps.has(step)) return true;
    const id = reading.ids.get(reading.found.nodes.of.get(part) as Node);
    const node = id === undefined ? undefined : nodes.get(id);
    return node !== undefined && definitionOf(node) === part && !goneClaims.has(node);
  });
}

/** Removes the argument of a step. The claims that are written in it stay, as blocks of their own. */
function removeArgument(patched: PatchedText, draft: Draft): TextEdit[] | null {
  const { document, found, text } = patched.reading;
  const isOwn = (inference: InferenceLine | null) => inference && found.steps.ofInference.get(inference) === draft;
  const structure = document.structures.find(({ items }) => items.some(({ inference }) => isOwn(inference)));
  if (!structure || structure.items.filter(({ inference }) => inference).length > 1) return null;
  const { argument, items } = structure;
  const titled = argument ? (found.nodes.of.get(argument)?.elements ?? []) : [];
  const ranges = titled.map((element) => patched.lines.branchRange(element));
  if (ranges.some((range) => patched.lines.partsIn(range).length > 1)) return null;
  const parts = items.flatMap(({ element, inference }) => [...(inference ? [inference] : []), element]);
  const all = parts.map((part) => ({ part, range: patched.lines.branchRange(part) }));
  if (all.some(({ part, range }) => part.kind === 'inference' && isAlive(patched, range, part))) return null;
  const lines = all.map(({ part, range }) =>
    part.kind !== 'inference' && isAlive(patched, range, null)
      ? `${text.slice(part.from, range.to).trimEnd()}\n\n`
      : patched.commentsIn(range),
  );
  const body = { from: all[0]?.range.from ?? 0, to: all.at(-1)?.range.to ?? 0, insert: lines.join('') };
  return [body, ...ranges.map((range) => ({ ...range, insert: patched.commentsIn(range) }))];
}

/** Returns the edits that move a branch below the target that it has in the map, or to a block of its own. */
function move(patched: PatchedText, relation: Relation, range: Range): TextEdit[] | null {
  const { found, ids, text } = patched.reading;
  const line = patched.lines.lineOf(relation.child);
  const id = ids.get(found.nodes.of.get(relation.child) as Node);
  const writer = patched.writer();
  const step = patched.difference.newSteps.find(
    (one) => one.premises.length === 1 && one.premises[0] === id && writer.isRelation(one.id),
  );
  const lines = text
    .slice(range.from, range.to)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const cut = { ...range, insert: '' };
  if (!step) {
    const rest = [lines[0]?.slice(relation.child.from - line.from), ...lines.slice(1)];
    return [cut, patched.atEnd(reindented(rest as string[], line.indent, ''))];
  }
  const place = patched.placeFor(step);
  if (!place || (place.at > range.from && place.at < range.to)) return null;
  const sign = signOf(step, patched.nodes.has(step.target));
  const first = `${line.indent}${sign} ${lines[0]?.slice(relation.child.from - line.from)}`;
  const moved = reindented([first, ...lines.slice(1)], line.indent, place.indent);
  return [cut, patched.insertLines(place.at, moved)];
}

function signOf({ kind }: Inference, isOnClaim: boolean): string {
  return isOnClaim ? (kind === 'reason' ? '+' : '-') : '<_';
}
