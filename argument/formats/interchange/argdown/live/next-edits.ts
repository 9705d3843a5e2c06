import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { homeInference } from '../../../../model/structure/forest';
import { escapeArgdown, visibleText } from '../escape';
import { definitionOf, type Node } from '../nodes';
import type { Difference } from './difference';
import { PatchedText, reindented } from './patched-text';
import { elementOf, type Reading } from './reading';
import { removeClaims, removeSteps } from './removals';
import type { TextEdit } from './text-edits';

/** The next edits of a text. */
export interface NextEdits {
  readonly edits: readonly TextEdit[];
  /** The claims of the titles that are new in the text. */
  readonly titles: ReadonlyMap<string, Id>;
}

/** Returns edits that bring a text nearer to a map; null if there are none that keep the rest of the text as it is. */
export function nextEdits(reading: Reading, map: ArgumentMap, difference: Difference): NextEdits | null {
  const patched = new PatchedText(reading, map, difference);
  const edits = editsOf(patched);
  return edits && { edits: joined(edits), titles: new Map([...patched.titles].map(([id, title]) => [title, id])) };
}

function editsOf(patched: PatchedText): TextEdit[] | null {
  const { texts, goneSteps, goneClaims, newSteps } = patched.difference;
  if (texts.length > 0) return texts.flatMap(({ node, claim }) => textEdits(patched, node, claim));
  const untitled = referredTo(patched).filter((node) => node.title === null);
  if (untitled.length > 0) return untitled.map((node) => titleEdit(patched, node));
  // A branch is moved below a new claim once that is there.
  const isNew = (id: Id) => !patched.nodes.has(id);
  const added = addSteps(
    patched,
    newSteps.filter(({ premises }) => premises.every(isNew)),
  );
  if (!added || added.length > 0) return added;
  if (goneSteps.length > 0) return removeSteps(patched);
  if (goneClaims.length > 0) return removeClaims(patched);
  return addRest(patched);
}

function textEdits({ reading, titles }: PatchedText, node: Node, claim: Claim): TextEdit[] {
  const text = visibleText(claim.text);
  const definition = definitionOf(node);
  const element = definition ?? elementOf(node);
  const behind = reading.text.slice(element.textTo, element.to);
  const tagged = behind.replace(/\s*#(?:unstated|\(unstated\))/g, '');
  const tag = claim.unstated ? ` #unstated${tagged}` : tagged;
  const tagEdit = tag === behind ? [] : [{ from: element.textTo, to: element.to, insert: tag }];
  if (text === (definition?.text ?? '')) return tagEdit;
  const written = escapeArgdown(text);
  if (!definition) return [{ from: element.textFrom, to: element.textFrom, insert: `: ${written}` }, ...tagEdit];
  const isSafe = element.title !== null || /^\p{L}/u.test(text);
  const title = isSafe ? '' : `[${titles.get(claim.id)}]: `;
  const insert = element.title === null ? `${title}${written}` : written === '' ? '' : ` ${written}`;
  return [{ from: element.textFrom, to: element.textTo, insert }, ...tagEdit];
}

function titleEdit({ reading, titles }: PatchedText, node: Node): TextEdit {
  const { from } = elementOf(node);
  return { from, to: from, insert: `[${titles.get(reading.ids.get(node) as Id)}]: ` };
}

/** Returns the nodes that the new steps refer to by their titles. */
function referredTo(patched: PatchedText): Node[] {
  const writer = patched.writer();
  const isMoved = new Set(patched.difference.goneSteps.flatMap(({ premises }) => premises));
  const nodes = patched.difference.newSteps.flatMap((step) => {
    const premises = step.premises.flatMap((id) => patched.nodes.get(id) ?? []);
    const target = patched.nodes.get(step.target);
    return writer.isRelation(step.id)
      ? premises.filter((node) => !isMoved.has(node))
      : [...premises, ...(target ? [target] : [])];
  });
  return [...new Set(nodes)];
}

/** Adds those of some steps whose targets are in the text; null if there is no place for one. */
function addSteps(patched: PatchedText, steps: readonly Inference[]): TextEdit[] | null {
  const writer = patched.writer();
  const edits: TextEdit[] = [];
  const blocks: string[] = [];
  for (const step of steps) {
    if (!patched.nodes.has(step.target) && !patched.drafts.has(step.target)) continue;
    if (!writer.hasLine(step)) {
      blocks.push(...writer.argument(step));
      continue;
    }
    const place = patched.placeFor(step);
    if (!place) return null;
    const { lines, blocks: more } = writer.relation(step);
    edits.push(patched.insertLines(place.at, reindented(lines, '', place.indent)));
    blocks.push(...more);
  }
  if (blocks.length > 0) edits.push(patched.atEnd(blocks));
  return edits;
}

/** Adds all steps that can be added, or else the claims that speak to nothing. */
function addRest(patched: PatchedText): TextEdit[] | null {
  const added = addSteps(patched, patched.difference.newSteps);
  if (!added || added.length > 0) return added;
  const writer = patched.writer();
  const roots = patched.difference.newClaims.filter(({ id }) => !homeInference(patched.map, id));
  const blocks = roots.flatMap(({ id }) => writer.tree(id));
  return blocks.length > 0 ? [patched.atEnd(blocks)] : null;
}

/** Returns edits in the order of the text; those that put something in at one place are one. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const all: TextEdit[] = [];
  for (const edit of sorted) {
    const last = all.at(-1);
    if (last && last.from === edit.from && last.to === edit.from && edit.to === edit.from)
      all[all.length - 1] = { ...last, insert: last.insert + edit.insert };
    else all.push(edit);
  }
  return all;
}
