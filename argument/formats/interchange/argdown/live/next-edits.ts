import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { homeInference } from '../../../../model/structure/forest';
import { inferencesTo } from '../../../../model/structure/map-index';
import { escapeArgdown, visibleText } from '../escape';
import { definitionOf, type Node } from '../nodes';
import type { Draft } from '../steps';
import type { Element, InferenceLine, Range, Relation } from '../syntax';
import { titlesOf } from '../titles';
import { Writer } from '../write';
import type { Difference } from './difference';
import { elementOf, type Reading } from './reading';
import type { TextEdit } from './text-edits';
import { TextLines } from './text-lines';

/** The next edits of a text. */
export interface NextEdits {
  readonly edits: readonly TextEdit[];
  /** The claims of the titles that are new in the text. */
  readonly titles: ReadonlyMap<string, Id>;
}

/** Returns edits that bring a text nearer to a map; null if there are none that keep the rest of the text as it is. */
export function nextEdits(reading: Reading, map: ArgumentMap, difference: Difference): NextEdits | null {
  return new Patcher(reading, map, difference).next();
}

/** The most branches that are moved, each by edits of its own. */
const MAX_MOVES = 30;

class Patcher {
  private readonly lines: TextLines;
  private readonly nodes = new Map<Id, Node>();
  private readonly drafts = new Map<Id, Draft>();
  /** The relations of each step. */
  private readonly relations = new Map<Draft, Relation[]>();
  private readonly titles: ReadonlyMap<Id, string>;
  private readonly goneSteps: ReadonlySet<Draft>;
  private readonly goneClaims: ReadonlySet<Node>;

  constructor(
    private readonly reading: Reading,
    private readonly map: ArgumentMap,
    private readonly difference: Difference,
  ) {
    const { found, ids, document, text } = reading;
    this.lines = new TextLines(text, document);
    this.goneSteps = new Set(difference.goneSteps);
    this.goneClaims = new Set(difference.goneClaims);
    for (const node of found.claims) this.nodes.set(ids.get(node) as Id, node);
    for (const draft of found.drafts) if (!this.goneSteps.has(draft)) this.drafts.set(ids.get(draft) as Id, draft);
    for (const [relation, draft] of found.steps.ofRelation)
      this.relations.set(draft, [...(this.relations.get(draft) ?? []), relation]);
    this.titles = this.titlesOfAll();
  }

  next(): NextEdits | null {
    const { texts, goneSteps, goneClaims } = this.difference;
    if (texts.length > 0) return this.edits(texts.flatMap(({ node, claim }) => this.textEdits(node, claim)));
    const untitled = this.referredTo().filter((node) => node.title === null);
    if (untitled.length > 0) return this.edits(untitled.map((node) => this.titleEdit(node)));
    // What is moved below a new claim comes after that.
    const isNew = (id: Id) => !this.nodes.has(id);
    const added = this.addSteps(this.difference.newSteps.filter(({ premises }) => premises.every(isNew)));
    if (!added || added.edits.length > 0) return added;
    if (goneSteps.length > 0) return this.removeSteps(goneSteps);
    if (goneClaims.length > 0) return this.removeClaims(goneClaims);
    return this.addRest();
  }

  private edits(edits: readonly TextEdit[] | null): NextEdits | null {
    if (!edits) return null;
    const titles = new Map([...this.titles].map(([id, title]) => [title, id]));
    return { edits: joined(edits), titles };
  }

  /** Returns the titles of all claims: those that they have in the text, new ones for all others. */
  private titlesOfAll(): ReadonlyMap<Id, string> {
    const titles = new Map<Id, string>();
    const used = new Set<string>();
    for (const { title } of this.reading.found.nodes.list) if (title !== null) used.add(title.toLowerCase());
    for (const [id, { title, kind }] of this.nodes) if (title !== null && kind === 'statement') titles.set(id, title);
    for (const [id, title] of titlesOf(this.map.claims)) {
      if (titles.has(id)) continue;
      let own = title;
      for (let number = 2; used.has(own.toLowerCase()); number++) own = `${title} ${number}`;
      used.add(own.toLowerCase());
      titles.set(id, own);
    }
    return titles;
  }

  private textEdits(node: Node, claim: Claim): TextEdit[] {
    const { reading } = this;
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
    const title = isSafe ? '' : `[${this.titles.get(claim.id)}]: `;
    const insert = element.title === null ? `${title}${written}` : written === '' ? '' : ` ${written}`;
    return [{ from: element.textFrom, to: element.textTo, insert }, ...tagEdit];
  }

  private titleEdit(node: Node): TextEdit {
    const { from } = elementOf(node);
    return { from, to: from, insert: `[${this.titles.get(this.reading.ids.get(node) as Id)}]: ` };
  }

  /** Returns the nodes that the new steps refer to by their titles. */
  private referredTo(): Node[] {
    const writer = this.writer();
    const isMoved = new Set(this.difference.goneSteps.flatMap(({ premises }) => premises));
    const nodes = this.difference.newSteps.flatMap((step) => {
      const premises = step.premises.flatMap((id) => this.nodes.get(id) ?? []);
      const target = this.nodes.get(step.target);
      return writer.isRelation(step.id)
        ? premises.filter((node) => !isMoved.has(node))
        : [...premises, ...(target ? [target] : [])];
    });
    return [...new Set(nodes)];
  }

  /** Returns the new steps that a branch of the text is moved for. */
  private moves(): Inference[] {
    const ids = new Set(
      this.difference.goneSteps.flatMap(({ premises: [node, ...others] }) =>
        node && others.length === 0 ? [this.reading.ids.get(node)] : [],
      ),
    );
    return this.difference.newSteps.filter(({ premises }) => premises.length === 1 && ids.has(premises[0]));
  }

  private writer(): Writer {
    const numbers = [...this.reading.text.matchAll(/<Step (\d{1,9})>/g)].map(([, number]) => Number(number));
    return new Writer(this.map, {
      facts: false,
      titles: this.titles,
      written: new Set([...this.nodes.keys(), ...this.drafts.keys(), ...this.moves().map(({ id }) => id)]),
      firstNumber: numbers.reduce((most, number) => Math.max(most, number), 0) + 1,
    });
  }

  /** Removes the branches of which nothing stays; if there are none, moves one. */
  private removeSteps(steps: readonly Draft[]): NextEdits | null {
    const ofArguments = new Set(this.reading.found.steps.ofInference.values());
    const argument = steps.find((draft) => ofArguments.has(draft));
    if (argument) return this.edits(this.removeArgument(argument));
    const relations = steps.flatMap((draft) => this.relations.get(draft) ?? []);
    const branches = relations
      .map((relation) => ({ relation, range: this.lines.branchRange(relation.child) }))
      .sort((a, b) => a.range.from - b.range.from);
    const dying = branches.filter(({ relation, range }) => !this.isAlive(range, relation.child));
    if (dying.length > 0) {
      let end = -1;
      const outer = dying.filter(({ range }) => {
        const isOuter = range.to > end;
        end = Math.max(end, range.to);
        return isOuter;
      });
      return this.edits(outer.map(({ range }) => ({ ...range, insert: this.commentsIn(range) })));
    }
    if (branches.length > MAX_MOVES) return null;
    // The innermost branch comes first, so that what is around it moves without it.
    const last = branches.at(-1);
    return last ? this.edits(this.move(last.relation, last.range)) : null;
  }

  /** Returns true if something in a range is still in the map: a claim that is written there, or a step. */
  private isAlive(range: Range, child: Element | InferenceLine | null): boolean {
    return this.lines.partsIn(range).some(({ part, relation }) => {
      if (part.kind === 'inference') return part !== child;
      const step = relation && this.reading.found.steps.ofRelation.get(relation);
      if (part !== child && step && !this.goneSteps.has(step)) return true;
      const id = this.reading.ids.get(this.reading.found.nodes.of.get(part) as Node);
      const node = id === undefined ? undefined : this.nodes.get(id);
      return node !== undefined && definitionOf(node) === part && !this.goneClaims.has(node);
    });
  }

  /** Removes the argument of a step. The claims that are written in it stay, as blocks of their own. */
  private removeArgument(draft: Draft): TextEdit[] | null {
    const { document, found, text } = this.reading;
    const isOwn = (inference: InferenceLine | null) => inference && found.steps.ofInference.get(inference) === draft;
    const structure = document.structures.find(({ items }) => items.some(({ inference }) => isOwn(inference)));
    if (!structure || structure.items.filter(({ inference }) => inference).length > 1) return null;
    const { argument, items } = structure;
    const titled = argument ? (found.nodes.of.get(argument)?.elements ?? []) : [];
    const ranges = titled.map((element) => this.lines.branchRange(element));
    if (ranges.some((range) => this.lines.partsIn(range).length > 1)) return null;
    const parts = items.flatMap(({ element, inference }) => [...(inference ? [inference] : []), element]);
    const all = parts.map((part) => ({ part, range: this.lines.branchRange(part) }));
    if (all.some(({ part, range }) => part.kind === 'inference' && this.isAlive(range, part))) return null;
    const lines = all.map(({ part, range }) =>
      part.kind !== 'inference' && this.isAlive(range, null)
        ? `${text.slice(part.from, range.to).trimEnd()}\n\n`
        : this.commentsIn(range),
    );
    const body = { from: all[0]?.range.from ?? 0, to: all.at(-1)?.range.to ?? 0, insert: lines.join('') };
    return [body, ...ranges.map((range) => ({ ...range, insert: this.commentsIn(range) }))];
  }

  /** Returns the edits that move a branch below the target that it has in the map, or to a block of its own. */
  private move(relation: Relation, range: Range): TextEdit[] | null {
    const { found, ids, text } = this.reading;
    const line = this.lines.lineOf(relation.child);
    const id = ids.get(found.nodes.of.get(relation.child) as Node);
    const writer = this.writer();
    const step = this.difference.newSteps.find(
      (one) => one.premises.length === 1 && one.premises[0] === id && writer.isRelation(one.id),
    );
    const lines = text
      .slice(range.from, range.to)
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    const cut = { ...range, insert: '' };
    if (!step) {
      const rest = [lines[0]?.slice(relation.child.from - line.from), ...lines.slice(1)];
      return [cut, this.atEnd(reindented(rest as string[], line.indent, ''))];
    }
    const place = this.placeFor(step);
    if (!place || (place.at > range.from && place.at < range.to)) return null;
    const sign = signOf(step, this.nodes.has(step.target));
    const first = `${line.indent}${sign} ${lines[0]?.slice(relation.child.from - line.from)}`;
    const moved = reindented([first, ...lines.slice(1)], line.indent, place.indent);
    return [cut, this.insertLines(place.at, moved)];
  }

  private removeClaims(nodes: readonly Node[]): NextEdits | null {
    const ranges = nodes.flatMap(({ elements }) => elements.map((element) => this.lines.branchRange(element)));
    const isFree = ranges.every((range) =>
      this.lines.partsIn(range).every(({ part }) => {
        const node = part.kind === 'inference' ? undefined : this.reading.found.nodes.of.get(part);
        return node && this.goneClaims.has(node);
      }),
    );
    const { text } = this.reading;
    return this.edits(
      isFree
        ? ranges.map((range) => {
            const after = /^[ \t]*\r?\n/.exec(text.slice(range.to, range.to + 200))?.[0].length ?? 0;
            const isAlone = /(?:^|\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, range.from - 200), range.from));
            return { from: range.from, to: range.to + (isAlone ? after : 0), insert: this.commentsIn(range) };
          })
        : null,
    );
  }

  /** Adds those of some steps whose targets are in the text; null if there is no place for one. */
  private addSteps(steps: readonly Inference[]): NextEdits | null {
    const writer = this.writer();
    const edits: TextEdit[] = [];
    const blocks: string[] = [];
    for (const step of steps) {
      if (!this.nodes.has(step.target) && !this.drafts.has(step.target)) continue;
      if (!writer.hasLine(step)) {
        blocks.push(...writer.argument(step));
        continue;
      }
      const place = this.placeFor(step);
      if (!place) return null;
      const { lines, blocks: more } = writer.relation(step);
      edits.push(this.insertLines(place.at, reindented(lines, '', place.indent)));
      blocks.push(...more);
    }
    if (blocks.length > 0) edits.push(this.atEnd(blocks));
    return this.edits(edits);
  }

  /** Adds all steps that can be added, or else the claims that speak to nothing. */
  private addRest(): NextEdits | null {
    const added = this.addSteps(this.difference.newSteps);
    if (!added || added.edits.length > 0) return added;
    const writer = this.writer();
    const roots = this.difference.newClaims.filter(({ id }) => !homeInference(this.map, id));
    const blocks = roots.flatMap(({ id }) => writer.tree(id));
    return blocks.length > 0 ? this.edits([this.atEnd(blocks)]) : null;
  }

  /** Returns the line before which a new step stands among those to its target. */
  private placeFor(step: Inference): { readonly at: number; readonly indent: string } | null {
    const siblings = inferencesTo(this.map, step.target);
    const index = siblings.findIndex(({ id }) => id === step.id);
    const lineOf = ({ id }: Inference) => {
      const draft = this.drafts.get(id);
      const relation = draft && this.relations.get(draft)?.[0];
      const target = relation && relation.to === relation.child ? relation.from : relation?.to;
      return relation && target !== relation.child ? this.lines.lineOf(relation.child) : null;
    };
    for (const sibling of siblings.slice(0, index).reverse()) {
      const line = lineOf(sibling);
      if (line) return { at: this.lines.branchRange(line.part).to, indent: line.indent };
    }
    for (const sibling of siblings.slice(index + 1)) {
      const line = lineOf(sibling);
      if (line) return { at: line.from, indent: line.indent };
    }
    const part = this.partOf(step.target);
    if (!part) return null;
    const { indent } = this.lines.lineOf(part);
    return { at: this.lines.ownRange(part).to, indent: `${indent}  ` };
  }

  /** Returns what a step to a claim or a step stands below. */
  private partOf(id: Id) {
    const node = this.nodes.get(id);
    if (node) return elementOf(node);
    const draft = this.drafts.get(id);
    const inference = [...this.reading.found.steps.ofInference].find(([, one]) => one === draft)?.[0];
    return inference ?? (draft && this.relations.get(draft)?.[0]?.child);
  }

  private insertLines(at: number, lines: readonly string[]): TextEdit {
    const { text } = this.reading;
    const isInLine = at > 0 && text[at - 1] !== '\n';
    return { from: at, to: at, insert: isInLine ? `\n${lines.join('\n')}` : `${lines.join('\n')}\n` };
  }

  private atEnd(lines: readonly string[]): TextEdit {
    const { text } = this.reading;
    const gap = text === '' || /\n[ \t]*\r?\n[ \t]*$/.test(text) ? '' : /\n[ \t]*$/.test(text) ? '\n' : '\n\n';
    return { from: text.length, to: text.length, insert: `${gap}${lines.join('\n').trimEnd()}\n` };
  }

  /** Returns the comments of a range that goes, as lines of their own. */
  private commentsIn({ from, to }: Range): string {
    const { document, text } = this.reading;
    return document.comments
      .filter((comment) => comment.from >= from && comment.to <= to)
      .map((comment) => `${text.slice(comment.from, comment.to).trimEnd()}\n`)
      .join('');
  }
}

function signOf({ kind }: Inference, isOnClaim: boolean): string {
  return isOnClaim ? (kind === 'reason' ? '+' : '-') : '<_';
}

/** Returns lines with another indent in place of one that they begin with. */
function reindented(lines: readonly string[], before: string, after: string): string[] {
  return lines.map((line) => (line.startsWith(before) ? after + line.slice(before.length) : line));
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
